import type { Interval } from '../interval.ts'
import { wilson } from '../rates/proportion.ts'

export interface Share {
  readonly x: number
  readonly n: number
}

export interface DifferenceOfShares {
  readonly method: 'Newcombe hybrid score'
  /** The first group's share less the second's, from -1 to 1. */
  readonly estimate: number
  readonly interval: Interval
  readonly first: number
  readonly second: number
}

/**
 * By how much the shares of two groups of different people differ.
 *
 * Definition: p1 - p2, with limits from the Wilson limits of each: d - √((p1 - l1)² + (u2 - p2)²), d + √((u1 - p1)² + (p2 - l2)²)
 * (Newcombe 1998, Statistics in Medicine 17:873, method 10). Keeps within -1 to 1 and has a width where both shares are 0.
 * For the same people asked twice use `pairedProportions`. Errors: a group of nobody; more than all.
 *
 * @example
 * differenceOfShares({ x: 56, n: 70 }, { x: 48, n: 80 }) // 0.2, from 0.052 to 0.334
 */
export function differenceOfShares(first: Share, second: Share, level = 0.95): DifferenceOfShares {
  const [one, other] = [wilson(first.x, first.n, level), wilson(second.x, second.n, level)]
  const estimate = one.estimate - other.estimate
  return {
    method: 'Newcombe hybrid score',
    estimate,
    interval: {
      lower: estimate - Math.hypot(one.estimate - one.interval.lower, other.interval.upper - other.estimate),
      upper: estimate + Math.hypot(one.interval.upper - one.estimate, other.estimate - other.interval.lower),
      level,
    },
    first: one.estimate,
    second: other.estimate,
  }
}
