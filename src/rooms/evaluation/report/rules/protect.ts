import { suppressSmall } from '@article4/statistics'

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
  const total = sum(raw.rows.map(({ cells }) => sum(cells)))
  if (total < rule.least) return 'too-few'
  const joined = joinSmall(raw, rule)
  if (joined.rows.length < 2) return 'one-group'
  return hide(joined, rule) ?? hide(overTheYear(joined), rule) ?? 'not-safe'
}

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

/** Null where a margin is small, which stays shown, or where hiding does not do. */
function hide(table: RawTable, { least }: Rule): Planned | null {
  const inner = table.rows.map(({ cells }) => cells)
  const margins = [
    ...inner.map(sum),
    ...table.columns.map((_, at) => sum(inner.map((cells) => cells[at] ?? 0))),
  ]
  if (margins.some((value) => value < least)) return null
  const { shown, isSafe } = suppressSmall(inner, least)
  return isSafe ? { ...table, shown } : null
}
