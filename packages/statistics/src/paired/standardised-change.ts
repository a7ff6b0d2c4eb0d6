import { confidence } from '../check.ts'
import { StatisticsError } from '../error.ts'
import type { Estimate } from '../interval.ts'
import { covariance, mean, standardDeviation, variance } from '../summary/moments.ts'
import { logGamma } from '../tails/gamma.ts'
import { noncentralStudentCdf } from '../tails/noncentral-student.ts'
import { normalReach } from '../tails/normal.ts'
import { differences } from './paired-change.ts'

export interface StandardisedChange extends Estimate {
  /** `d_z`: in standard deviations of the change. `d_av`: in standard deviations of the score. They are not comparable. */
  readonly measure: 'd_z' | 'd_av'
  /** Without Hedges's correction; it is a little too large in small groups. */
  readonly uncorrected: number
}

/**
 * The mean change in standard deviations *of the changes*, with Hedges's exact correction for small groups.
 *
 * Definition: J(n - 1) mean(d) / sd(d), J(m) = Γ(m/2) / (√(m/2) Γ((m - 1)/2)) (Hedges 1981). No unit.
 * Interval: every d_z for which what was seen is not too far in a tail, by the noncentral t (Steiger and Fouladi 1997), corrected alike.
 * Assumes: changes roughly normal. d_z grows as the two scores agree more closely, so it must not be compared with an effect between groups.
 *
 * @example
 * standardisedByChange([4, 5, 6, 5], [6, 6, 9, 8]) // uncorrected 2.35, estimate 1.70
 */
export function standardisedByChange(
  before: readonly number[],
  after: readonly number[],
  level = 0.95,
): StandardisedChange {
  const changes = differences(before, after, 3)
  confidence(level)
  const n = changes.length
  const uncorrected = ratio(mean(changes), standardDeviation(changes))
  const correction = hedgesCorrection(n - 1)
  const limit = (chance: number) =>
    (correction * noncentralityOf(uncorrected * Math.sqrt(n), n - 1, chance)) / Math.sqrt(n)
  return {
    measure: 'd_z',
    estimate: correction * uncorrected,
    uncorrected,
    interval: { lower: limit(1 - (1 - level) / 2), upper: limit((1 - level) / 2), level },
    n,
  }
}

/**
 * The mean change in standard deviations *of the score*: the root of the mean of the two variances (Cumming 2012), Hedges-corrected with n - 1.
 *
 * Interval: Bonett's (2008) large-sample variance for paired scores. Comparable with effects between groups; the better of the two to print.
 * Some authors average the two standard deviations instead; where the spreads are alike the two agree.
 *
 * @example
 * standardisedByScore([4, 5, 6, 5], [6, 6, 9, 8]) // uncorrected 1.87, estimate 1.35
 */
export function standardisedByScore(
  before: readonly number[],
  after: readonly number[],
  level = 0.95,
): StandardisedChange {
  const changes = differences(before, after, 3)
  confidence(level)
  const [first, second, together] = [variance(before), variance(after), covariance(before, after)]
  const n = changes.length
  const common = (first + second) / 2
  const uncorrected = ratio(mean(changes), Math.sqrt(common))
  const correction = hedgesCorrection(n - 1)
  const spread =
    (uncorrected ** 2 * (first ** 2 + second ** 2 + 2 * together ** 2)) / (8 * common ** 2 * (n - 1)) +
    variance(changes) / (common * (n - 1))
  const reach = normalReach(level) * correction * Math.sqrt(spread)
  const estimate = correction * uncorrected
  return {
    measure: 'd_av',
    estimate,
    uncorrected,
    interval: { lower: estimate - reach, upper: estimate + reach, level },
    n,
  }
}

/** Hedges's factor J: 0.9139 for 9 degrees of freedom, nearly 1 from 50 on. */
export function hedgesCorrection(degrees: number): number {
  return Math.exp(logGamma(degrees / 2) - logGamma((degrees - 1) / 2)) / Math.sqrt(degrees / 2)
}

function ratio(change: number, spread: number): number {
  if (spread === 0) throw new StatisticsError('no-variation', 'after', 'there is no spread to measure by')
  return change / spread
}

/** The noncentrality under which P(T ≤ t) is `chance`, by halving; the probability falls as it rises. */
function noncentralityOf(t: number, degrees: number, chance: number): number {
  let [low, high] = [t - 1, t + 1]
  while (noncentralStudentCdf(t, degrees, low) < chance) low -= 2 * (high - low)
  while (noncentralStudentCdf(t, degrees, high) > chance) high += 2 * (high - low)
  while (high - low > 1e-11 * Math.max(1, Math.abs(low))) {
    const middle = (low + high) / 2
    if (noncentralStudentCdf(t, degrees, middle) > chance) low = middle
    else high = middle
  }
  return (low + high) / 2
}
