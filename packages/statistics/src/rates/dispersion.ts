import { count, numbers } from '../check.ts'
import { StatisticsError } from '../error.ts'
import { mean, variance } from '../summary/moments.ts'

/**
 * How much more counts of equal periods vary than Poisson counts would: variance over mean, never below 1.
 *
 * Definition: Pearson's X² / (n - 1) of a constant mean. From the months before whatever is to be judged, without trend or season; with
 * them, take the φ of a fitted series. Fewer than 12 months tell little. Errors: fewer than two counts, none above 0.
 *
 * @example
 * dispersion([4, 9, 2, 15, 10]) // 3.31
 */
export function dispersion(counts: readonly number[]): number {
  for (const events of numbers(counts, 'counts', 2)) count(events, 'counts')
  const middle = mean(counts)
  if (middle === 0) throw new StatisticsError('no-variation', 'counts', 'nothing ever happened')
  return Math.max(1, variance(counts) / middle)
}

/**
 * The same where people are counted and came several to a report: a report is the event, and its people are not independent.
 *
 * Definition: mean size + variance of size / mean size (a compound Poisson sum), the variance over all n.
 * Assumes: reports come like Poisson counts and their sizes do not follow one another. Errors: a report of nobody.
 *
 * @example
 * clusterDispersion([1, 1, 4, 2]) // 2.75
 */
export function clusterDispersion(sizes: readonly number[]): number {
  for (const size of numbers(sizes, 'sizes')) count(size, 'sizes', 1)
  const middle = mean(sizes)
  return sizes.reduce((sum, size) => sum + size ** 2, 0) / sizes.length / middle
}
