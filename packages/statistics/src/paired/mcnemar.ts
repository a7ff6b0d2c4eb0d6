import { confidence, count } from '../check.ts'
import { StatisticsError } from '../error.ts'
import type { Interval } from '../interval.ts'
import { binomialCdf, binomialChance } from '../tails/counts.ts'
import { chiSquaredSurvival } from '../tails/gamma.ts'
import { oddsInterval } from '../rates/proportion.ts'

/** How the same people answered one yes-or-no question twice. */
export interface PairedAnswers {
  readonly bothYes: number
  readonly onlyBefore: number
  readonly onlyAfter: number
  readonly neither: number
}

export interface McNemar {
  /** How many changed their answer: all that these tests look at. */
  readonly changed: number
  readonly n: number
  /** Exact two-sided p-value of an even split of those who changed. */
  readonly exactP: number
  /** Mid-p: the exact one counts what was seen in full and errs to the large side; this counts half of it. */
  readonly midP: number
  /** McNemar's z squared without correction, and its p-value. Only with 25 or more who changed. */
  readonly chiSquared: number
  readonly chiSquaredP: number
}

/**
 * Whether those who changed their answer changed to yes more often than to no.
 *
 * Definition: of b + c who changed, b to yes; exact p = min(1, 2 P(X ≤ min(b, c))), X ~ binomial(b + c, 1/2) (McNemar 1947; Fagerland,
 * Lydersen and Laake 2013 for mid-p). chi-squared = (b - c)² / (b + c).
 * Assumes: different people, and the same question in both forms. Never compare paired answers as if they were of two groups.
 * Where nobody changed, p is 1.
 *
 * @example
 * mcnemar({ bothYes: 20, onlyBefore: 2, onlyAfter: 8, neither: 5 }) // exactP 0.109, midP 0.065
 */
export function mcnemar(answers: PairedAnswers): McNemar {
  const n = answered(answers)
  const { onlyBefore, onlyAfter } = answers
  const changed = onlyBefore + onlyAfter
  if (changed === 0) return { changed, n, exactP: 1, midP: 1, chiSquared: 0, chiSquaredP: 1 }
  const fewer = Math.min(onlyBefore, onlyAfter)
  const tail = binomialCdf(fewer, changed, 0.5)
  const chiSquared = (onlyBefore - onlyAfter) ** 2 / changed
  return {
    changed,
    n,
    exactP: Math.min(1, 2 * tail),
    midP: onlyBefore === onlyAfter ? 1 : 2 * tail - binomialChance(fewer, changed, 0.5),
    chiSquared,
    chiSquaredP: chiSquaredSurvival(chiSquared, 1),
  }
}

export interface ConditionalOdds {
  /** Changed to yes for each who changed to no; `Infinity` where nobody changed to no. */
  readonly ratio: number
  readonly interval: Interval
  readonly changed: number
  readonly n: number
}

/**
 * How many changed to yes for each who changed to no: the odds ratio given the person, with exact limits.
 *
 * Definition: c / b; limits L / (1 - L) of Clopper and Pearson's limits of the share c / (b + c) (Breslow and Day 1980).
 * It agrees with `exactP`: the interval leaves out 1 exactly where that is below 1 - level.
 * Errors: nobody changed.
 *
 * @example
 * conditionalOdds({ bothYes: 20, onlyBefore: 2, onlyAfter: 8, neither: 5 }) // 4, from 0.80 to 38.7
 */
export function conditionalOdds(answers: PairedAnswers, level = 0.95): ConditionalOdds {
  const n = answered(answers)
  confidence(level)
  const changed = answers.onlyBefore + answers.onlyAfter
  if (changed === 0) throw new StatisticsError('no-variation', 'answers', 'nobody changed their answer')
  return {
    ratio: answers.onlyAfter / answers.onlyBefore,
    interval: oddsInterval(answers.onlyAfter, changed, level),
    changed,
    n,
  }
}

/** How many answered, of counts that were looked at. */
export function answered({ bothYes, onlyBefore, onlyAfter, neither }: PairedAnswers): number {
  const n =
    count(bothYes, 'bothYes') +
    count(onlyBefore, 'onlyBefore') +
    count(onlyAfter, 'onlyAfter') +
    count(neither, 'neither')
  if (n === 0) throw new StatisticsError('empty', 'answers', 'nobody answered twice')
  return n
}
