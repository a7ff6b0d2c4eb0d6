import { rate, wilson } from '@article4/statistics'
import { isCountedThrough, type Count } from '../../rules/figures.ts'
import { addMonths, monthsIn, period, type Period } from '../../rules/periods.ts'
import { leastBase, many, tenths } from '../../rules/words.ts'
import { totals, type PartCount, type PublishedCell, type Stands } from './published.ts'

/** Own figures beside published ones: each per 100,000 residents of its own area, and never one taken from the other. */
export interface Quarter {
  readonly year: number
  readonly quarter: number
}
const ordinal = ({ year, quarter }: Quarter): number => year * 4 + quarter - 1
const fromOrdinal = (at: number): Quarter => ({ year: Math.floor(at / 4), quarter: (at % 4) + 1 })
export const periodOfQuarter = ({ year, quarter }: Quarter): Period => {
  const first = `${year}-${String(quarter * 3 - 2).padStart(2, '0')}`
  return period(first, addMonths(first, 2))
}
/** The last quarter of the calendar that is over on this day. */
export function lastQuarterOf(today: string): Quarter {
  const month = Number(today.slice(5, 7))
  return fromOrdinal(Number(today.slice(0, 4)) * 4 + Math.floor((month - 1) / 3) - 1)
}

/** At most so many quarters fit beside each other. */
const mostQuarters = 40

export interface Line {
  readonly quarter: Quarter
  readonly national: Stands | null
  /** Null where the hub did not count all through it. */
  readonly own: number | null
}
/** Every quarter from the first that was published (or a while before the last) to the last that is over. */
export function quartersBeside(
  cells: readonly PublishedCell[],
  counts: readonly Count[],
  own: string,
  last: Quarter,
): readonly Line[] {
  const published = totals(cells)
  const first = Math.max(
    ordinal(last) - mostQuarters + 1,
    Math.min(ordinal(last) - 7, ...published.map(ordinal)),
  )
  return Array.from({ length: ordinal(last) - first + 1 }, (_, at) => {
    const quarter = fromOrdinal(first + at)
    return {
      quarter,
      national: published.find((one) => ordinal(one) === ordinal(quarter)) ?? null,
      own: ownIn(counts, own, periodOfQuarter(quarter)),
    }
  })
}

/** How many were counted in a period; null where the hub did not count all through it. */
export function ownIn(counts: readonly Count[], code: string, of: Period): number | null {
  if (!isCountedThrough(counts, of)) return null
  const months = new Set(monthsIn(of))
  return counts
    .filter((one) => one.code === code && one.kind === '' && months.has(one.month))
    .reduce((sum, { n }) => sum + n, 0)
}

export const perHundredThousand = (count: number, residents: number): number => (count / residents) * 100_000

/** "12 counted: 1.1 per 100,000, between 0.6 and 1.9". */
export function rateWords(count: number | null, residents: number): string {
  if (count === null) return 'Not said'
  const found = rate(count, residents / 100_000)
  return `${many(count)} counted: ${tenths(found.estimate)} per 100,000, between ${tenths(found.interval.lower)} and ${tenths(found.interval.upper)}`
}

export interface MixRow {
  readonly words: string
  readonly own: string
  readonly ownShare: string
  readonly national: string
  readonly nationalShare: string
}

/**
 * Who is among own referrals, beside who is among the nation's. No share is said of fewer than ten in all, nor of a part of fewer than ten: one person more or
 * less would move it. A part that is small here is not said to be missing: it may be chance, or that nobody looked.
 */
export function mixOf(
  own: ReadonlyMap<string, number>,
  national: readonly PartCount[],
  same: Readonly<Record<string, string>>,
): readonly MixRow[] {
  const ours = new Map<string, number>()
  for (const [value, count] of own) {
    const words = same[value] ?? value
    ours.set(words.toLowerCase(), (ours.get(words.toLowerCase()) ?? 0) + count)
  }
  const all = sumOf(ours.values())
  const theirs = sumOf(national.map(({ count }) => count))
  const names = new Map(national.map(({ words }) => [words.toLowerCase(), words]))
  for (const [value] of own) {
    const words = same[value] ?? value
    if (!names.has(words.toLowerCase())) names.set(words.toLowerCase(), words)
  }
  return [...names].map(([key, words]) => {
    const count = ours.get(key) ?? 0
    const published = national.find((one) => one.words.toLowerCase() === key)
    return {
      words: combinedWords(words, published),
      own: many(count),
      ownShare: shareWords(count, all),
      national: published === undefined ? 'Not in the table' : many(published.count),
      nationalShare: published === undefined ? '' : shareWords(published.count, theirs),
    }
  })
}
const combinedWords = (words: string, published: PartCount | undefined): string =>
  published === undefined || published.several.length < 2
    ? words
    : `${words} (several: ${published.several.join(' and ')})`
function shareWords(count: number, all: number): string {
  if (all < leastBase) return `Too few to say: fewer than ${leastBase} in all`
  if (count > 0 && count < leastBase) return `Too few to say: fewer than ${leastBase}`
  const { lower, upper } = wilson(count, all).interval
  const percent = (share: number): string => `${many(share * 100)}%`
  return `${percent(count / all)}, between ${percent(lower)} and ${percent(upper)}`
}
const sumOf = (values: Iterable<number>): number => {
  let sum = 0
  for (const value of values) sum += value
  return sum
}
