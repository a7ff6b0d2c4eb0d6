import { count } from '../check.ts'
import { StatisticsError } from '../error.ts'
import type { Estimate } from '../interval.ts'
import { normalReach } from '../tails/normal.ts'
import { seenPeople, size, type Histories } from './histories.ts'

/**
 * Two lists only: Chapman's estimate. An illustration, never a figure: that the lists know nothing of each other cannot be tested with two.
 *
 * Definition: (n1 + 1)(n2 + 1) / (m + 1) - 1, variance (n1 + 1)(n2 + 1)(n1 - m)(n2 - m) / ((m + 1)² (m + 2)) (Chapman 1951; Seber 1970).
 * A share q of missed links makes it 1 / (1 - q) times as large.
 *
 * @example
 * chapman(60, 40, 10) // 226, from 127 to 326
 */
export function chapman(first: number, second: number, both: number, level = 0.95): Estimate {
  count(first, 'first')
  count(second, 'second')
  count(both, 'both')
  if (both > Math.min(first, second))
    throw new StatisticsError('out-of-range', 'both', 'cannot be more than are on one list')
  const product = (first + 1) * (second + 1)
  const estimate = product / (both + 1) - 1
  const variance = (product * (first - both) * (second - both)) / ((both + 1) ** 2 * (both + 2))
  const reach = normalReach(level) * Math.sqrt(variance)
  const n = first + second - both
  return { estimate, interval: { lower: Math.max(n, estimate - reach), upper: estimate + reach, level }, n }
}

/**
 * The fewest people there can be where lists differ only in reach: Chao's lower bound, n + (t - 1)/t f1² / (2 f2), f1 seen once, f2 twice
 * (Chao 1987).
 * Assumes: nobody is on two lists because of the other. Errors: nobody on exactly two lists.
 *
 * @example
 * chaoLowerBound(people) // United Kingdom 2013: 13,481, above the published range
 */
export function chaoLowerBound(people: Histories): number {
  const seenTimes = (times: number) =>
    people.counts.reduce((sum, number, history) => (size(history) === times ? sum + number : sum), 0)
  const [once, twice, lists] = [seenTimes(1), seenTimes(2), people.lists.length]
  if (twice === 0) throw new StatisticsError('not-identifiable', 'people', 'nobody is on exactly two lists')
  return seenPeople(people) + (((lists - 1) / lists) * once ** 2) / (2 * twice)
}
