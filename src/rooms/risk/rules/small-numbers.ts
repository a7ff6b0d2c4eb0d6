/**
 * Protecting small numbers in a table of counts with its sum, for readers who may not see them (BR31).
 *
 * A count under five is hidden (primary suppression). Every other is rounded down to a multiple of five, so that one item
 * more, or one filter less, is not seen either. And where one row is hidden the sum is hidden with it (secondary
 * suppression), even where it would give nothing away this time: were it hidden only where it narrows a count, its absence
 * would tell. So each row is published from its own count alone, and whoever knows this method learns nothing by
 * running it: a hidden count stays one, two, three or four.
 *
 * What was tried and given up: exact counts with the next smallest hidden too. Somebody who knew the order in which rows are
 * hidden could name hidden counts in tables of three rows; the test tries every small table and would find that again.
 * Source of the terms: the Eurostat and ESSNet handbook on statistical disclosure control (Hundepool et al.).
 */
export interface Cell {
  readonly key: string
  /** Rows without any are not in the table at all. */
  readonly count: number
}
export interface PublishedCell {
  readonly key: string
  /** At least so many; null where it is hidden. */
  readonly shown: number | null
}
export interface PublishedTable {
  readonly cells: readonly PublishedCell[]
  /** At least so many in all; null where it is hidden. */
  readonly sum: number | null
  /** Whether the numbers are what they are, or protected. */
  readonly isExact: boolean
}
export const smallest = 5

export function protect(cells: readonly Cell[]): PublishedTable {
  const published = cells
    .filter((cell) => cell.count > 0)
    .map((cell) => ({ key: cell.key, shown: cell.count < smallest ? null : roundedDown(cell.count) }))
  const isAnyHidden = published.some((cell) => cell.shown === null)
  const sum = cells.reduce((total, cell) => total + cell.count, 0)
  return { cells: published, sum: isAnyHidden ? null : roundedDown(sum), isExact: false }
}

const roundedDown = (count: number): number => count - (count % smallest)

/** Nothing hidden: for whoever may see small numbers. */
export const unprotected = (cells: readonly Cell[]): PublishedTable => ({
  cells: cells.filter((cell) => cell.count > 0).map((cell) => ({ key: cell.key, shown: cell.count })),
  sum: cells.reduce((sum, cell) => sum + cell.count, 0),
  isExact: true,
})
