import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import * as policy from '../../policy.ts'
import { knownAreas } from '../../queries.ts'
import { kindWords } from '../../rules/kind-words.ts'
import type { KnownArea } from '../../rules/place-words.ts'
import { askedBy, type AllAsked, type Asked } from '../asked.ts'
import { shareWords, type State } from '../rules/answered.ts'
import { requirementsView, type RequirementRow } from './requirements.view.ts'

interface Found extends AllAsked {
  readonly areas: readonly KnownArea[]
}

/** Every question that this person may read, what is overdue first. */
export const requirementsPage = page<Found>('risk.list-requirements', {
  may: policy.seeAssessments,
  load: async (db, { now }) => ({ ...(await askedBy(db, now)), areas: await knownAreas(db) }),
  about: ({ all, answers }) => ({
    type: 'requirement-list',
    id: '-',
    detail: {
      requirements: all.map((one) => one.requirement.id),
      ids: [...new Set(answers.map((one) => one.itemId))],
    },
  }),
  present({ all, areas }) {
    const asked = all.filter((one) => one.requirement.ended === null)
    return show(
      'Questions to be answered',
      requirementsView({
        share:
          asked.length === 0
            ? 'Nothing is asked that you may read'
            : shareWords(asked.map((one) => one.state)),
        overdue: asked.filter((one) => one.isOverdue).length,
        asked: asked
          .toSorted((one, other) => Number(other.isOverdue) - Number(one.isOverdue))
          .map((one) => rowOf(one, areas)),
        ended: all.filter((one) => one.requirement.ended !== null).map((one) => rowOf(one, areas)),
      }),
      { layout: 'wide' },
    )
  },
})

export const rowOf = (
  { requirement, state, isOverdue }: Asked,
  areas: readonly KnownArea[],
): RequirementRow => ({
  href: `/risk/requirements/${requirement.id}`,
  question: requirement.question,
  kindWords: requirement.kind === null ? 'Every kind' : kindWords[requirement.kind].title,
  area: areaOf(requirement, areas),
  agency: requirement.agencyName,
  untilDay: requirement.untilDay,
  isOverdue,
  answered: state.answered,
  answeredWords: answeredWords(state),
})

export function areaOf(
  { districtCode, areaWords }: Asked['requirement'],
  areas: readonly KnownArea[],
): string {
  const district = areas.find((area) => area.kind === 'district' && area.code === districtCode)
  return [areaWords, district?.name ?? ''].filter((one) => one !== '').join(', ')
}

export function answeredWords({ answered, parts }: State): string {
  const words = { whole: 'Wholly', part: 'In part', open: 'Open' }[answered]
  return parts === null
    ? words
    : `${words}: ${parts.whole} of ${parts.of} ${parts.of === 1 ? 'part' : 'parts'} wholly`
}
