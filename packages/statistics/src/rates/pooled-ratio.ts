import { confidence } from '../check.ts'
import { StatisticsError } from '../error.ts'
import type { Interval } from '../interval.ts'
import { normalReach } from '../tails/normal.ts'

export interface PooledRatio {
  readonly ratio: number
  readonly interval: Interval
  /** Cochran's Q over its degrees: 1 where the ratios differ as their own errors let them, more where they truly differ. */
  readonly heterogeneity: number
}

/**
 * One ratio out of several of the same question, such as of matched pairs of places.
 *
 * Definition: the mean of the logs, each weighted by one over its squared error as its interval has it; the error widened by the root of `heterogeneity` where that is above 1
 * (Birge 1932). Source: Cochran 1954. Assumes: intervals alike around the log, as far apart as the normal curve has them (of Student's the answer is a little wide). Errors: fewer than
 * two; a ratio or an end that is not positive and finite.
 *
 * @example
 * pooledRatio([{ ratio: 2, interval: { lower: 1.5, upper: 8 / 3, level: 0.95 } }, …]).ratio
 */
export function pooledRatio(
  ratios: readonly { readonly ratio: number; readonly interval: Interval }[],
  level = 0.95,
): PooledRatio {
  confidence(level)
  if (ratios.length < 2) throw new StatisticsError('too-few', 'ratios', 'two are needed')
  const parts = ratios.map(({ ratio, interval }) => {
    const [log, lower, upper] = [ratio, interval.lower, interval.upper].map(Math.log)
    const error = ((upper ?? 0) - (lower ?? 0)) / 2 / normalReach(interval.level)
    if (log === undefined || !Number.isFinite(log) || !Number.isFinite(error) || error <= 0)
      throw new StatisticsError('out-of-range', 'ratios', 'a ratio and its interval are positive and finite')
    return { log, weight: 1 / error ** 2 }
  })
  const all = parts.reduce((sum, { weight }) => sum + weight, 0)
  const log = parts.reduce((sum, one) => sum + one.weight * one.log, 0) / all
  const heterogeneity =
    parts.reduce((sum, one) => sum + one.weight * (one.log - log) ** 2, 0) / (ratios.length - 1)
  const reach = (normalReach(level) * Math.sqrt(Math.max(1, heterogeneity))) / Math.sqrt(all)
  return {
    ratio: Math.exp(log),
    interval: { lower: Math.exp(log - reach), upper: Math.exp(log + reach), level },
    heterogeneity,
  }
}
