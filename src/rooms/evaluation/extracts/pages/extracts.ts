import { londonDay } from '#platform/london-day.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { showDay } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import { epsilonLeft, ledgerOf } from '../answer-extract.ts'
import { extracts, releasedOf, type Extract } from '../queries.ts'
import { extractRules, findDataSet } from '../reference.ts'
import { extractsView } from './extracts.view.ts'

interface Found {
  readonly extracts: readonly Extract[]
  readonly left: ReadonlyMap<string, number>
}

/** The adviser's seat. */
export const extractsPage = page<Found>('evaluation.list-extracts', {
  may: policy.seeFigures,
  async load(db, { now }) {
    const year = Number(londonDay(now).slice(0, 4))
    const left = new Map<string, number>()
    for (const { code } of extractRules.dataSets)
      left.set(code, epsilonLeft(ledgerOf(code, year, await releasedOf(db, code))))
    return { extracts: await extracts(db), left }
  },
  about: (found) => ({ type: 'figures', id: '-', detail: { extracts: found.extracts.length } }),
  present: (found, { actor }) =>
    show(
      'Extracts for the adviser',
      extractsView({
        mayAsk: actor.rights.has('adviser'),
        dataSets: extractRules.dataSets.map(({ code, name, unit }) => ({
          href: `/evaluation/extracts/new/${code}`,
          name,
          unit,
          left: `${found.left.get(code) ?? 0} of ${extractRules.mostEpsilon}`,
        })),
        extracts: found.extracts.map((one) => ({
          href: `/evaluation/extracts/${one.id}`,
          name: nameOf(one),
          asked: showDay(one.createdAt),
          state: extractState(one),
        })),
      }),
      { layout: 'wide' },
    ),
})

export const nameOf = ({
  dataSet,
  fromYear,
  toYear,
}: Pick<Extract, 'dataSet' | 'fromYear' | 'toYear'>): string =>
  `${findDataSet(dataSet)?.name ?? dataSet}, ${fromYear === toYear ? fromYear : `${fromYear} to ${toYear}`}`
export function extractState({ answeredAt, isApproved }: Pick<Extract, 'answeredAt' | 'isApproved'>): string {
  if (answeredAt === null) return 'Waits for an answer'
  return `${isApproved === true ? 'Approved' : 'Refused'} on ${showDay(answeredAt)}`
}
