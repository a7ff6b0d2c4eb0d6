import { confidence } from '../check.ts'
import type { Estimate } from '../interval.ts'
import { variance } from '../summary/moments.ts'
import { normalReach } from '../tails/normal.ts'
import { checkForecasts, type Forecasts } from './forecasts.ts'

/**
 * How often a case that happened was given the higher score than one that did not: the area under the curve, with DeLong's interval.
 *
 * Definition: the mean over all such pairs of 1, 1/2 (equal) or 0; variance from each case's own mean (DeLong, DeLong and Clarke-Pearson 1988).
 * It says how cases are ranked, nothing about whether a forecast is right. The interval is cut at 0 and 1.
 * Errors: all or none happened. With one case of a kind there is no interval (0 to 1).
 *
 * @example
 * auc({ forecast: [0.1, 0.4, 0.35, 0.8], happened: [false, false, true, true] }) // 0.75
 */
export function auc(forecasts: Forecasts, level = 0.95): Estimate {
  checkForecasts(forecasts, true)
  confidence(level)
  const of = (kind: boolean) => forecasts.forecast.filter((_, at) => forecasts.happened[at] === kind)
  const [came, stayed] = [of(true), of(false)]
  const beats = (one: number, other: number) => (one > other ? 1 : one === other ? 0.5 : 0)
  const ofCame = came.map((one) => average(stayed.map((other) => beats(one, other))))
  const ofStayed = stayed.map((other) => average(came.map((one) => beats(one, other))))
  const estimate = average(ofCame)
  const n = forecasts.forecast.length
  if (came.length < 2 || stayed.length < 2) return { estimate, interval: { lower: 0, upper: 1, level }, n }
  const reach =
    normalReach(level) * Math.sqrt(variance(ofCame) / came.length + variance(ofStayed) / stayed.length)
  return {
    estimate,
    interval: { lower: Math.max(0, estimate - reach), upper: Math.min(1, estimate + reach), level },
    n,
  }
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
