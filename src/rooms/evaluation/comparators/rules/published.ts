import type { Cell } from './published-table.ts'

/** What is asked of published cells: what was said first, what stands, shares of parts. */
export interface PublishedCell extends Cell {
  readonly importId: string
  readonly vintage: string
  readonly summed: number | null
}

export interface Stands {
  readonly year: number
  readonly quarter: number
  readonly first: number | null
  readonly firstVintage: string
  readonly now: number | null
  readonly nowVintage: string
}

/**
 * The total of each quarter (or, where `of` is `years`, year) in every edition: as it was published first and as it stands. A total is the table's own where it has
 * one, otherwise what the rows come to; where a row is unknown there is none. Cells must stand in the order of their editions.
 */
export function totals(
  cells: readonly PublishedCell[],
  of: 'quarters' | 'years' = 'quarters',
): readonly Stands[] {
  const wanted = cells.filter(({ quarter }) => (quarter === 0) === (of === 'years'))
  const found = new Map<string, Stands>()
  for (const group of Map.groupBy(wanted, keyOf).values()) {
    const [one] = group
    if (one === undefined) continue
    const value = totalOf(group)
    const key = `${one.year}|${one.quarter}`
    const before = found.get(key)
    const now = { now: value, nowVintage: one.vintage }
    found.set(
      key,
      before === undefined
        ? { year: one.year, quarter: one.quarter, first: value, firstVintage: one.vintage, ...now }
        : { ...before, ...now },
    )
  }
  return [...found.values()].toSorted((one, other) => one.year - other.year || one.quarter - other.quarter)
}
const keyOf = ({ importId, year, quarter }: PublishedCell): string => `${importId}|${year}|${quarter}`

function totalOf(group: readonly PublishedCell[]): number | null {
  const own = group.find(({ isMargin, parts }) => isMargin && Object.keys(parts).length === 0)
  if (own !== undefined) return own.value
  return sumOf(group.filter(({ isMargin }) => !isMargin))
}
/** Of totals alone nothing is known: theirs are of parts, and overlap. */
function sumOf(cells: readonly PublishedCell[]): number | null {
  if (cells.length === 0) return null
  let sum = 0
  for (const { value } of cells) {
    if (value === null) return null
    sum += value
  }
  return sum
}

export interface PartCount {
  readonly words: string
  readonly count: number
  readonly several: readonly string[]
}
/**
 * How many of each value of one part, of the newest edition that has the part: rows alone, no margins, the other parts added up over rows. A combined value is
 * a value of its own. Unknown cells are counted as unknown.
 */
export function partsIn(
  cells: readonly PublishedCell[],
  part: string,
): {
  readonly year: number
  readonly quarter: number
  readonly vintage: string
  readonly parts: readonly PartCount[]
  readonly unknown: number
} | null {
  const leaves = cells.filter(({ isMargin, parts }) => !isMargin && parts[part] !== undefined)
  const last = leaves.at(-1)
  if (last === undefined) return null
  const of = leaves.filter(({ importId }) => importId === last.importId)
  const year = Math.max(...of.map((one) => one.year))
  const inYear = of.filter((one) => one.year === year)
  const quarters = new Set(inYear.map(({ quarter }) => quarter))
  const found = new Map<string, { count: number; several: readonly string[] }>()
  let unknown = 0
  for (const { parts, value, several } of inYear) {
    const words = parts[part] ?? ''
    const before = found.get(words)?.count ?? 0
    if (value === null) unknown += 1
    found.set(words, { count: before + (value ?? 0), several })
  }
  return {
    year,
    quarter: quarters.size === 1 ? ([...quarters][0] ?? 0) : 0,
    vintage: last.vintage,
    parts: [...found]
      .map(([words, { count, several }]) => ({ words, count, several }))
      .toSorted((one, other) => other.count - one.count || one.words.localeCompare(other.words)),
    unknown,
  }
}

export interface TableSource {
  readonly source: string
  readonly licence: string
  readonly vintage: string
}
/** From whom the tables of a page are and under which licence, which asks that it is said wherever they are shown. */
export const sourceWords = (sources: readonly TableSource[]): string =>
  [...Map.groupBy(sources, ({ source, licence }) => `${source}|${licence}`).values()]
    .flatMap(([one, ...others]) =>
      one === undefined
        ? []
        : [
            `${one.source}, edition${others.length === 0 ? '' : 's'} of ${[one, ...others].map(({ vintage }) => vintage).join(', ')} (${one.licence})`,
          ],
    )
    .join('; ')

export const quarterWords = ({
  year,
  quarter,
}: {
  readonly year: number
  readonly quarter: number
}): string => (quarter === 0 ? String(year) : `Q${quarter} ${year}`)
