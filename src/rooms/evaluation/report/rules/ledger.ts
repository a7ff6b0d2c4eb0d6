import type { Cover, Released } from '@article4/statistics'
import type { LedgerQuestion } from '@article4/statistics/work'

/**
 * What all that ever left of one data set would tell together with what is about to leave: not two at a time, but every one of them. A group is `who|month`, who being "all" or
 * `kind=value`. Everybody of a month are at least those of each value of one kind: that is how a table of all undoes a table without its small groups.
 */
export interface Leaving {
  readonly cells: readonly Released[]
  /** As the annual report is: the truth may be two to either side. */
  readonly isRounded: boolean
}

export function ledgerQuestion(
  earlier: readonly Leaving[],
  proposed: Leaving,
  { least, roundTo }: { readonly least: number; readonly roundTo: number },
): LedgerQuestion {
  const slackOf = (isRounded: boolean): number => (isRounded ? Math.floor(roundTo / 2) : 0)
  const all = [...earlier.flatMap(({ cells }) => cells), ...proposed.cells]
  const blocks = blocksOf(all)
  const inBlocks = ({ cells, isRounded }: Leaving) =>
    cells.map(({ groups, count }) => ({
      groups: [...new Set(groups.map((group) => nameOf(whoOf(group), blocks.get(monthOf(group)) ?? '')))],
      count,
      slack: slackOf(isRounded),
    }))
  const [before, now] = [earlier.flatMap(inBlocks), inBlocks(proposed)]
  return { earlier: before, proposed: now, least, covers: coversOf([...before, ...now]) }
}

const whoOf = (group: string): string => group.slice(0, group.lastIndexOf('|'))
const monthOf = (group: string): string => group.slice(group.lastIndexOf('|') + 1)
const nameOf = (who: string, month: string): string => `${who}|${month}`

/** Months that nothing that left tells apart are one, by the name of the first: a year of twelve is one question, not twelve. */
function blocksOf(released: readonly Released[]): ReadonlyMap<string, string> {
  const inWhich = new Map<string, string[]>()
  released.forEach(({ groups }, at) => {
    for (const month of new Set(groups.map(monthOf)))
      inWhich.set(month, [...(inWhich.get(month) ?? []), String(at)])
  })
  const first = new Map<string, string>()
  return new Map(
    [...inWhich].map(([month, places]) => {
      const key = places.join()
      first.set(key, first.get(key) ?? month)
      return [month, first.get(key) ?? month]
    }),
  )
}

function coversOf(released: readonly Released[]): Cover[] {
  const groups = [...new Set(released.flatMap((one) => one.groups))]
  const valued = groups.filter((group) => whoOf(group).includes('='))
  const byKind = Map.groupBy(valued, (group) => `${whoOf(group).split('=')[0] ?? ''}|${monthOf(group)}`)
  return [...byKind].map(([key, parts]) => ({
    kind: whoOf(key),
    whole: nameOf('all', monthOf(key)),
    parts,
  }))
}
