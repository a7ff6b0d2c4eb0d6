import type { Counted, Measure } from '../reference.ts'
import { monthOf, monthsIn, type Period } from './periods.ts'

/** A count of one month: of all (kind and value empty), or of one part. */
export interface Count {
  readonly code: string
  readonly month: string
  readonly kind: string
  readonly value: string
  readonly n: number
}
/** How many waited so many hours, and whether what they waited for has come. */
export interface Wait {
  readonly stage: string
  readonly hours: number
  readonly hasEnded: boolean
  readonly n: number
}
export interface Figure {
  readonly numerator: number
  /** Null for a count, which is a share of nothing. */
  readonly denominator: number | null
}
/** A part of what is counted: "language" and "so". */
export interface Part {
  readonly kind: string
  readonly value: string
}
/** `language:so`, and nothing for all. */
export const partCode = (part: Part | null): string => (part === null ? '' : `${part.kind}:${part.value}`)
export function partOf(words: string): Part | null {
  const at = words.indexOf(':')
  return at < 1 ? null : { kind: words.slice(0, at), value: words.slice(at + 1) }
}

const isIn = (where: Counted['where'], { kind, value }: Count): boolean => {
  if (where === undefined) return kind === '' && value === ''
  return kind === where.kind && (where.in?.includes(value) ?? true) && !(where.not?.includes(value) ?? false)
}
/** One part alone: it can be asked for only where nothing else is chosen by a part already. */
const onlyPart = (of: Counted, part: Part | null): Counted =>
  part === null ? of : { counts: of.counts, where: { kind: part.kind, in: [part.value] } }

const sum = (counts: readonly Count[], of: Counted, period: Period): number => {
  const [from, to] = [monthOf(period.from), monthOf(period.to)]
  return counts
    .filter(({ code, month }) => of.counts.includes(code) && month >= from && month <= to)
    .filter((one) => isIn(of.where, one))
    .reduce((all, { n }) => all + n, 0)
}

/** What has to be counted for a measure. */
export const codesOf = ({ numerator, denominator }: Measure): readonly string[] =>
  [numerator, denominator].flatMap((of) => (typeof of === 'object' && 'counts' in of ? of.counts : []))

/** Whether a measure can be taken apart by this at all. */
export const hasPart = (measure: Measure, part: Part | null): boolean =>
  part === null || (measure.parts.includes(part.kind) && isCountedWhole(measure))
/** A measure whose numerator is itself one part cannot be taken apart by another: counts have one part at a time. */
const isCountedWhole = ({ numerator }: Measure): boolean =>
  'counts' in numerator && numerator.where === undefined

/** Residents stand for a year; a shorter period has its share of them. */
export const yearsOf = (period: Period): number => monthsIn(period).length / 12

export function figureOf(
  measure: Measure,
  counts: readonly Count[],
  period: Period,
  options: { readonly residents: number; readonly part?: Part | null },
): Figure {
  const part = options.part ?? null
  if (!('counts' in measure.numerator)) throw new Error(`${measure.code} is of waits, not of counts`)
  const numerator = sum(counts, onlyPart(measure.numerator, part), period)
  const { denominator } = measure
  if (denominator === undefined) return { numerator, denominator: null }
  if (denominator === 'population') return { numerator, denominator: options.residents * yearsOf(period) }
  return {
    numerator,
    denominator: sum(counts, part === null ? denominator : onlyPart(denominator, part), period),
  }
}

/** Values of a part that occur, most first. */
export function valuesOf(measure: Measure, counts: readonly Count[], kind: string): readonly string[] {
  if (!('counts' in measure.numerator)) return []
  const codes = measure.numerator.counts
  const found = new Map<string, number>()
  for (const one of counts)
    if (one.kind === kind && codes.includes(one.code))
      found.set(one.value, (found.get(one.value) ?? 0) + one.n)
  return [...found]
    .toSorted((one, other) => other[1] - one[1] || one[0].localeCompare(other[0]))
    .map(([value]) => value)
}

/**
 * Whether the hub counted all through a period, from its first month on: a time without the hub is not a time without what it counts,
 * and a year of which it saw a month is not a year of few.
 */
export const isCountedThrough = (counts: readonly Count[], { from }: Period): boolean =>
  counts.some(({ month }) => month <= monthOf(from))

/** What a hub counts from its first months on: whoever asks when it began to count asks for these, too. */
export const everyHubCounts: readonly string[] = ['reports', 'items']

/** The numerator of each month, to be drawn: null before the hub counted anything. What is rare has months of none after that. */
export const drawnMonths = (
  measure: Measure,
  counts: readonly Count[],
  period: Period,
): readonly (number | null)[] => {
  const months = monthsIn(period)
  return monthly(measure, counts, period).map((n, at) => {
    const month = months[at] ?? ''
    return isCountedThrough(counts, { from: month, to: month }) ? n : null
  })
}

/** The numerator of each month. */
export const monthly = (
  measure: Measure,
  counts: readonly Count[],
  period: Period,
  part: Part | null = null,
): readonly number[] => {
  if (!('counts' in measure.numerator)) return []
  const of = onlyPart(measure.numerator, part)
  return monthsIn(period).map((month) => sum(counts, of, { from: `${month}-01`, to: `${month}-28` }))
}
