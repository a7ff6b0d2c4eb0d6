import { suppressSmall, type Suppressed } from '@article4/statistics'

/**
 * A table as it may leave. By design first: small groups are joined, and where a part of the year has too few, only the year is shown. Then
 * cells: each that is small is taken out, and others with it, until a linear programme finds nothing small (`suppressSmall`). Then every
 * number is rounded. What cannot be protected is withheld, with the reason.
 *
 * A zero is taken out like a small cell: that there was nobody is said of somebody, too. It hides nothing and is not counted on to.
 */
export interface RawTable {
  readonly columns: readonly string[]
  /** In the order of the alphabet, so that the order tells nothing. */
  readonly rows: readonly { readonly name: string; readonly cells: readonly number[] }[]
}
export interface Rule {
  /** Below so many, nothing is shown. */
  readonly least: number
  readonly roundTo: number
  readonly mostRows: number
}
export interface ShownTable {
  /** The last is "Whole year". */
  readonly columns: readonly string[]
  /** The last is "All". Null is not shown. */
  readonly rows: readonly { readonly name: string; readonly cells: readonly (number | null)[] }[]
}
/** Before rounding, as a test and nobody else sees it. */
export interface Planned extends RawTable {
  /** Row by row with margins, unrounded; null is hidden. */
  readonly shown: readonly (readonly (number | null)[])[]
}
export type Withheld = 'too-few' | 'one-group' | 'not-safe' | 'undone'

export const othersName = 'Others'
export const wholeYear = 'Whole year'
export const allName = 'All'

export function plan(raw: RawTable, rule: Rule): Planned | Withheld {
  const found = drafts(raw, rule)
  return typeof found === 'string'
    ? found
    : settled(
        found,
        found.map((one) => suppressSmall(innerOf(one), rule.least)),
      )
}

/** What may be tried, the finest first; hiding small cells in each is long work. Left out is what has a margin that is small, which stays shown. */
export function drafts(raw: RawTable, rule: Rule): readonly RawTable[] | Withheld {
  const total = sum(raw.rows.map(({ cells }) => sum(cells)))
  if (total < rule.least) return 'too-few'
  const joined = joinSmall(raw, rule)
  if (joined.rows.length < 2) return 'one-group'
  return [joined, overTheYear(joined)].filter((one) => marginsOf(one).every((value) => value >= rule.least))
}
/** The first that can be protected. */
export function settled(tried: readonly RawTable[], hidden: readonly Suppressed[]): Planned | Withheld {
  const at = hidden.findIndex(({ isSafe }) => isSafe)
  const [table, found] = [tried[at], hidden[at]]
  return table === undefined || found === undefined ? 'not-safe' : { ...table, shown: found.shown }
}
export const innerOf = ({ rows }: RawTable): readonly (readonly number[])[] => rows.map(({ cells }) => cells)

/** The same, rounded, for everybody. */
export function protect(raw: RawTable, rule: Rule): ShownTable | Withheld {
  const planned = plan(raw, rule)
  return typeof planned === 'string' ? planned : publish(planned, rule)
}
export const publish = ({ columns, rows, shown }: Planned, { roundTo }: Rule): ShownTable => {
  const isOneColumn = columns.length === 1
  const kept = (cells: readonly (number | null)[]): (number | null)[] =>
    (isOneColumn ? cells.slice(-1) : cells).map((value) =>
      value === null || value === 0 ? null : Math.round(value / roundTo) * roundTo,
    )
  return {
    columns: isOneColumn ? [wholeYear] : [...columns, wholeYear],
    rows: shown.map((cells, at) => ({ name: rows[at]?.name ?? allName, cells: kept(cells) })),
  }
}

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0)

/** Groups that are small in the whole year, and those beyond the most rows, become one; which they were is not said. */
function joinSmall(raw: RawTable, { least, mostRows }: Rule): RawTable {
  const bySize = raw.rows
    .filter(({ cells }) => sum(cells) > 0)
    .toSorted((one, other) => sum(other.cells) - sum(one.cells) || one.name.localeCompare(other.name))
  const large = bySize.filter(({ cells }) => sum(cells) >= least)
  let kept = bySize.length > mostRows ? large.slice(0, mostRows - 1) : large
  let rest = bySize.slice(kept.length)
  // A remainder that is small itself takes the next group with it.
  while (rest.length > 0 && kept.length > 0 && sum(rest.flatMap(({ cells }) => cells)) < least) {
    rest = [...kept.slice(-1), ...rest]
    kept = kept.slice(0, -1)
  }
  const others = raw.columns.map((_, at) => sum(rest.map(({ cells }) => cells[at] ?? 0)))
  return {
    columns: raw.columns,
    rows: [
      ...kept.toSorted((one, other) => one.name.localeCompare(other.name)),
      ...(rest.length === 0 ? [] : [{ name: othersName, cells: others }]),
    ],
  }
}

const overTheYear = ({ rows }: RawTable): RawTable => ({
  columns: [wholeYear],
  rows: rows.map(({ name, cells }) => ({ name, cells: [sum(cells)] })),
})

const marginsOf = ({ columns, rows }: RawTable): number[] => [
  ...rows.map(({ cells }) => sum(cells)),
  ...columns.map((_, at) => sum(rows.map(({ cells }) => cells[at] ?? 0))),
]
