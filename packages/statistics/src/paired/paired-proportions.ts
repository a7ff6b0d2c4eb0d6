import { confidence } from '../check.ts'
import type { Estimate } from '../interval.ts'
import { wilson } from '../rates/proportion.ts'
import { answered, type PairedAnswers } from './mcnemar.ts'

export interface PairedProportions extends Estimate {
  readonly method: 'Newcombe 10'
  /** The shares that said yes. `estimate` is after less before, as a share: 0.2 is 20 points. */
  readonly before: number
  readonly after: number
  /** After over before, less 1: 0.5 is half as many again. `null` where nobody said yes before. */
  readonly relative: number | null
}

/**
 * By how many points the share of yes changed among the same people.
 *
 * Definition: (c - b) / n with Newcombe's (1998, Statistics in Medicine 17:2635) method 10: Wilson's limits of the two shares, put
 * together through phi, the correlation of the answers, corrected for continuity where it is positive. No unit; from -1 to 1.
 * Assumes: different people. Holds at every size, also where one of the four counts is 0. Errors: nobody answered.
 *
 * @example
 * pairedProportions({ bothYes: 36, onlyBefore: 2, onlyAfter: 12, neither: 0 }) // 0.2, from 0.057 to 0.340
 */
export function pairedProportions(answers: PairedAnswers, level = 0.95): PairedProportions {
  const n = answered(answers)
  confidence(level)
  const { bothYes, onlyBefore, onlyAfter, neither } = answers
  const [first, second] = [wilson(bothYes + onlyAfter, n, level), wilson(bothYes + onlyBefore, n, level)]
  const phi = correctedPhi(bothYes, onlyAfter, onlyBefore, neither, n)
  const join = (one: number, other: number) => Math.sqrt(one ** 2 - 2 * phi * one * other + other ** 2)
  const [after, before] = [first.estimate, second.estimate]
  const estimate = (onlyAfter - onlyBefore) / n
  return {
    method: 'Newcombe 10',
    estimate,
    interval: {
      lower: estimate - join(after - first.interval.lower, second.interval.upper - before),
      upper: estimate + join(first.interval.upper - after, before - second.interval.lower),
      level,
    },
    n,
    before,
    after,
    relative: before === 0 ? null : after / before - 1,
  }
}

function correctedPhi(a: number, b: number, c: number, d: number, n: number): number {
  const root = Math.sqrt((a + b) * (c + d) * (a + c) * (b + d))
  if (root === 0) return 0
  const cross = a * d - b * c
  return (cross > 0 ? Math.max(cross - n / 2, 0) : cross) / root
}
