import { numbers, sameLength } from '../check.ts'
import { StatisticsError } from '../error.ts'

/**
 * The mean, in two passes: the second adds what rounding lost in the first. Needed for values such as 1e9 + 0.1 (NIST NumAcc4).
 * Errors: no values, `NaN`, infinite.
 *
 * @example
 * mean([1, 2, 6]) // 3
 */
export function mean(values: readonly number[]): number {
  const { length } = numbers(values, 'values')
  const first = values.reduce((sum, value) => sum + value, 0) / length
  return first + values.reduce((sum, value) => sum + (value - first), 0) / length
}

/** The sample variance (n - 1), two-pass. The sum of squares less the square of the sum loses every figure of such values. */
export function variance(values: readonly number[]): number {
  numbers(values, 'values', 2)
  const middle = mean(values)
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1)
}

/**
 * The sample standard deviation, in the values' own unit.
 * Definition: the root of the two-pass variance with n - 1. Errors: fewer than two values.
 *
 * @example
 * standardDeviation([2, 4, 6]) // 2
 */
export function standardDeviation(values: readonly number[]): number {
  return Math.sqrt(variance(values))
}

/** The sample covariance of pairs (n - 1). */
export function covariance(one: readonly number[], other: readonly number[]): number {
  sameLength(one, other, 'other')
  numbers(one, 'one', 2)
  const [middle, otherMiddle] = [mean(one), mean(other)]
  return (
    one.reduce((sum, value, at) => sum + (value - middle) * ((other[at] ?? 0) - otherMiddle), 0) /
    (one.length - 1)
  )
}

/**
 * Pearson's correlation, from -1 to 1. Refuses where one side does not vary: there is then no correlation, not one of 0.
 * Errors: fewer than two pairs, unequal numbers.
 *
 * @example
 * correlation([1, 2, 3], [2, 4, 6]) // 1
 */
export function correlation(one: readonly number[], other: readonly number[]): number {
  const spread = standardDeviation(one) * standardDeviation(other)
  if (spread === 0) throw new StatisticsError('no-variation', 'values', 'do not vary')
  return Math.min(1, Math.max(-1, covariance(one, other) / spread))
}

/**
 * A quantile. Type 7 (the default of R and of spreadsheets) everywhere in this package except for the bootstrap's BCa limits, which
 * are type 8, nearly unbiased whatever the distribution (Hyndman and Fan 1996).
 * Errors: no values.
 *
 * @example
 * quantile([1, 2, 3, 4], 0.25) // 1.75; of type 8: 1.42
 */
export function quantile(values: readonly number[], p: number, type: 7 | 8 = 7): number {
  numbers(values, 'values')
  const sorted = values.toSorted((one, other) => one - other)
  return sortedQuantile(sorted, p, type)
}

/** The same for values that are sorted already. */
export function sortedQuantile(sorted: readonly number[], p: number, type: 7 | 8 = 7): number {
  const n = sorted.length
  const place = type === 7 ? (n - 1) * p : (n + 1 / 3) * p + 1 / 3 - 1
  const held = Math.min(n - 1, Math.max(0, place))
  const below = Math.floor(held)
  const lower = sorted[below] ?? Number.NaN
  const upper = sorted[Math.min(n - 1, below + 1)] ?? Number.NaN
  return lower + (held - below) * (upper - lower)
}

/**
 * The middle value.
 * Definition: the quantile 0.5 of type 7. Errors: no values.
 *
 * @example
 * median([3, 1, 2]) // 2
 */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}
