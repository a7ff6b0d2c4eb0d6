import { confidence, numbers } from '../check.ts'
import { StatisticsError } from '../error.ts'
import type { Interval } from '../interval.ts'
import { mean, variance } from '../summary/moments.ts'
import { studentReach, studentTwoSided } from '../tails/student.ts'

export interface DifferenceOfMeans {
  readonly method: 'Welch'
  /** The first group's mean less the second's. */
  readonly estimate: number
  readonly interval: Interval
  readonly first: number
  readonly second: number
  readonly t: number
  /** Seldom whole. */
  readonly degrees: number
  readonly p: number
}

/**
 * How far apart the means of two groups of different people are, whose spreads may differ; in the unit of the score.
 *
 * Definition: mean - mean ± t(ν) √(s1²/n1 + s2²/n2), ν by Satterthwaite (Welch 1947). The default for two groups: it costs next to nothing
 * where the spreads are equal, and the pooled t misleads where they are not.
 * Assumes: independent people, means roughly normal. Errors: fewer than two in a group; no spread in both.
 *
 * @example
 * differenceOfMeans([5, 7, 9], [1, 2, 3]) // 5, from 1.1 to 8.9
 */
export function differenceOfMeans(
  first: readonly number[],
  second: readonly number[],
  level = 0.95,
): DifferenceOfMeans {
  numbers(first, 'first', 2)
  numbers(second, 'second', 2)
  confidence(level)
  const [one, other] = [variance(first) / first.length, variance(second) / second.length]
  if (one + other === 0) throw new StatisticsError('no-variation', 'first', 'neither group varies')
  const degrees = (one + other) ** 2 / (one ** 2 / (first.length - 1) + other ** 2 / (second.length - 1))
  const estimate = mean(first) - mean(second)
  const reach = studentReach(level, degrees) * Math.sqrt(one + other)
  const t = estimate / Math.sqrt(one + other)
  return {
    method: 'Welch',
    estimate,
    interval: { lower: estimate - reach, upper: estimate + reach, level },
    first: first.length,
    second: second.length,
    t,
    degrees,
    p: studentTwoSided(t, degrees),
  }
}
