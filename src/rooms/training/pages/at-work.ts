import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import * as policy from '../policy.ts'
import { atWork, type TeamWork } from '../results/at-work.ts'
import { workOfOwnTeam, workOfTeams } from '../results/queries.ts'
import { atWorkWords, ownWords } from '../results/at-work-words.ts'
import { atWorkView } from './at-work.view.ts'

interface Found {
  readonly teams: readonly TeamWork[]
  readonly own: readonly TeamWork[]
}

/** From training to practice: what trained and untrained teams do at work. Never who. */
export const atWorkPage = page<Found>('training.read-at-work', {
  may: policy.seeCourses,
  load: async (db) => ({ teams: await workOfTeams(db), own: await workOfOwnTeam(db) }),
  about: () => ({ type: 'practice', id: '-' }),
  present: ({ teams, own }, { actor }) =>
    show(
      'Training at work',
      atWorkView({ agency: actor.agencyName, measures: atWorkWords(atWork(teams)), own: ownWords(own) }),
      { layout: 'wide' },
    ),
})
