import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { awareness, bank } from '../bank.ts'
import * as policy from '../policy.ts'
import { findCourse, type Course } from '../queries.ts'
import { analyse, type Analysis } from '../results/analysis.ts'
import { resultsWords } from '../results/words.ts'
import { scores, teamState, type TeamState } from '../results/queries.ts'
import { resultsView } from './results.view.ts'

interface Found {
  readonly course: Course
  readonly state: TeamState
  /** Null where there are too few people to show. */
  readonly analysis: Analysis | null
}
const isOwn = (query: Readonly<Record<string, string>>): boolean => query['team'] === 'own'

const aware = bank.measures.find(({ id }) => id === awareness)?.aware ?? []

/** What a course changed: for everybody who took it, or for the own agency’s people. Never for one of them. */
export const resultsPage = page<Found>('training.read-results', {
  may: policy.seeCourses,
  async load(db, { params, query }) {
    const course = await findCourse(db, params['courseId'] ?? '')
    if (course === null) return null
    const state = await teamState(db, course.id, isOwn(query))
    if (state !== 'shown') return { course, state, analysis: null }
    return {
      course,
      state,
      analysis: analyse(await scores(db, course.id, isOwn(query)), {
        items: bank.items.map(({ id }) => id),
        awareness: { id: awareness, aware },
        passShare: bank.passShare,
      }),
    }
  },
  about: ({ course, state }) => ({
    type: 'course',
    id: course.id,
    ownerAgencyId: course.agencyId,
    detail: { results: state },
  }),
  present: ({ course, state, analysis }, { query }) =>
    show(
      'Results of a course',
      resultsView({
        href: `/training/courses/${course.id}`,
        course: course.title,
        isOwn: isOwn(query),
        withheld: analysis === null ? withheld[state] : null,
        ...(analysis === null ? nothing : resultsWords(analysis)),
      }),
      { layout: 'wide' },
    ),
})

const withheld: Readonly<Record<TeamState, string>> = {
  few: 'Fewer than ten people took part, so nothing is shown: it would tell how one of them answered.',
  'few-others':
    'Fewer than ten people of other agencies took part. If your people were shown by themselves, the others could be worked out.',
  shown: '',
}
const nothing = { waves: [], changes: [], awareness: [], items: [], forms: null }
