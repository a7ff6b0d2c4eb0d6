import { confidence } from '../check.ts'
import { StatisticsError } from '../error.ts'
import type { Estimate } from '../interval.ts'
import { covariance, mean, standardDeviation, variance } from '../summary/moments.ts'
import { gammaQuantile, logGamma } from '../tails/gamma.ts'
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
 * Assumes: scores not far from normal, spreads worth averaging. Errors: fewer than three pairs, no spread.
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

/** From here on the spread of the estimated standard deviation is all that counts, and the series would have a million terms. */
const farOut = 1000

/**
 * The noncentrality under which P(T ≤ t) is `chance`; the probability falls as it rises. By false position, the end that stays halved in
 * weight (Illinois), as halving would ask five times as often.
 */
function noncentralityOf(t: number, degrees: number, chance: number): number {
  if (Math.abs(t) > farOut) {
    const tail = t > 0 ? 1 - chance : chance
    return t * Math.sqrt((2 * gammaQuantile(tail, degrees / 2)) / degrees)
  }
  const off = (shift: number) => noncentralStudentCdf(t, degrees, shift) - chance
  let [low, high] = [t - 3, t + 3]
  while (off(low) < 0) low -= 2 * (high - low)
  while (off(high) > 0) high += 2 * (high - low)
  let [atLow, atHigh] = [off(low), off(high)]
  let kept = 0
  while (high - low > 1e-11 * Math.max(1, Math.abs(low))) {
    const next = (low * atHigh - high * atLow) / (atHigh - atLow)
    const atNext = off(next)
    if (Math.abs(atNext) < 1e-14) return next
    if (atNext > 0) {
      ;[low, atLow] = [next, atNext]
      if (kept === 1) atHigh /= 2
      kept = 1
    } else {
      ;[high, atHigh] = [next, atNext]
      if (kept === -1) atLow /= 2
      kept = -1
    }
  }
  return (low + high) / 2
}
