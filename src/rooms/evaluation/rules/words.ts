import { rate as rateOf, wilson, type Interval } from '@article4/statistics'
import type { Measure } from '../reference.ts'
import type { Figure } from './figures.ts'
import type { Waited } from './waits.ts'

/** A figure in words, always with both counts and how sure it is. */
const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })
const fine = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })
export const many = (value: number): string => whole.format(value)
export const tenths = (value: number): string => fine.format(value)

export interface Said {
  /** "37%", "12.4 per 100,000", "41". */
  readonly value: string
  /** "between 29% and 46%", or why there is none. */
  readonly interval: string
  /** "41 of 111". */
  readonly counts: string
}

/** Of a time all through which the hub did not count yet. */
export const notYet = 'Not counted yet'

/** Below so many, no share is said: one more or less would move it by ten points. */
export const leastBase = 10

export function say(measure: Measure, figure: Figure): Said {
  const { numerator, denominator } = figure
  switch (measure.unit) {
    case 'share':
      return sayShare(numerator, denominator ?? 0)
    case 'rate':
      return sayRate(numerator, denominator ?? 0)
    default:
      return sayCount(numerator)
  }
}

function sayShare(numerator: number, denominator: number): Said {
  const counts = `${many(numerator)} of ${many(denominator)}`
  if (denominator < leastBase)
    return { value: 'Too few to say', interval: `fewer than ${leastBase} to share by`, counts }
  const { interval } = wilson(numerator, denominator)
  return { value: percent(numerator / denominator), interval: between(interval, percent), counts }
}
function sayRate(numerator: number, residents: number): Said {
  const of = rateOf(numerator, residents / 100_000)
  return {
    value: `${tenths(of.estimate)} a year per 100,000`,
    interval: between(of.interval, tenths),
    counts: `${many(numerator)} counted`,
  }
}
function sayCount(numerator: number): Said {
  const { interval } = rateOf(numerator, 1)
  return { value: many(numerator), interval: between(interval, many), counts: `${many(numerator)} counted` }
}

const percent = (share: number): string => `${whole.format(share * 100)}%`
const between = ({ lower, upper }: Interval, write: (value: number) => string): string =>
  `between ${write(lower)} and ${write(upper)}`

/** "5 hours", "3 days": days from two on. */
export function hoursWords(hours: number | null): string {
  if (hours === null) return 'longer than is known yet'
  if (hours < 48) return hours === 1 ? '1 hour' : `${many(hours)} hours`
  return `${tenths(hours / 24)} days`
}
export const sayWait = (waited: Waited): Said =>
  waited.begun < leastBase
    ? {
        value: 'Too few to say',
        interval: `fewer than ${leastBase} began`,
        counts: `${many(waited.ended)} of ${many(waited.begun)} done`,
      }
    : {
        value: `half within ${hoursWords(waited.median)}`,
        interval: `nine in ten within ${hoursWords(waited.ninety)}`,
        counts: `${many(waited.ended)} of ${many(waited.begun)} done`,
      }
