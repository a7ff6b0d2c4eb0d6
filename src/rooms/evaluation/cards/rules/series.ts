import { findMeasure, measures, partWords, type Measure } from '../../reference.ts'
import { hasPart, monthly, partCode, partOf, valuesOf, type Count, type Part } from '../../rules/figures.ts'
import { monthsIn, period, type Period } from '../../rules/periods.ts'

/**
 * A series is a measure by month: all of it (`reports`), one part of it (`reports/language:so`), or all but that part (`reports/-language:so`),
 * which is what a part is best compared with.
 */
export interface Series {
  readonly code: string
  readonly measure: Measure
  readonly part: Part | null
  readonly isRest: boolean
  readonly name: string
}

/** Shares are not compared by a card: their two counts move each by itself, and their own page shows both. */
export const isComparable = ({ unit, numerator }: Measure): boolean =>
  (unit === 'count' || unit === 'rate') && 'counts' in numerator
export const comparable: readonly Measure[] = measures.filter(isComparable)

export function findSeries(code: string): Series | null {
  const at = code.indexOf('/')
  const measure = findMeasure(at < 0 ? code : code.slice(0, at))
  if (measure === null || !isComparable(measure)) return null
  if (at < 0) return { code, measure, part: null, isRest: false, name: measure.name }
  const isRest = code[at + 1] === '-'
  const part = partOf(code.slice(at + (isRest ? 2 : 1)))
  if (part === null || !hasPart(measure, part)) return null
  const words = partName(part)
  return {
    code,
    measure,
    part,
    isRest,
    name: isRest ? `${measure.name}, all but ${words}` : `${measure.name}, ${words}`,
  }
}
const partName = ({ kind, value }: Part): string => `${partWords(kind).toLocaleLowerCase('en-GB')}: ${value}`
export const seriesCode = (measure: string, part: string): string =>
  part === '' ? measure : `${measure}/${part}`
export const restCode = (measure: string, part: string): string => `${measure}/-${part}`

/** How many in each month. */
export function countsOf(series: Series, counts: readonly Count[], months: Period): readonly number[] {
  const own = monthly(series.measure, counts, months, series.part)
  if (!series.isRest) return own
  return monthly(series.measure, counts, months).map((all, at) => Math.max(0, all - (own[at] ?? 0)))
}
/** Months before the hub counted any of a measure are not months without it. */
export function countedFrom(series: Series, counts: readonly Count[], within: Period): Period | null {
  const all = { ...series, part: null, isRest: false }
  const months = monthsIn(within)
  const first = countsOf(all, counts, within).findIndex((n) => n > 0)
  return first < 0 ? null : period(months[first] ?? '', months.at(-1) ?? '')
}

/** What can be chosen: each measure, and the parts of it that occur most. */
const mostParts = 8
export function seriesChoices(
  counts: readonly Count[],
): readonly { readonly value: string; readonly text: string }[] {
  return comparable.flatMap((measure) => {
    const parts = measure.parts
      .filter((kind) => hasPart(measure, { kind, value: '' }))
      .flatMap((kind) =>
        valuesOf(measure, counts, kind)
          .slice(0, mostParts)
          .map((value) => ({ kind, value })),
      )
    return [
      { value: measure.code, text: measure.name },
      ...parts.map((part) => ({
        value: seriesCode(measure.code, partCode(part)),
        text: `${measure.name}, ${partName(part)}`,
      })),
    ]
  })
}
