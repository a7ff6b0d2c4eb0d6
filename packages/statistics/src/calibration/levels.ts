import { between, confidence } from '../check.ts'
import { StatisticsError } from '../error.ts'
import type { Estimate, Interval } from '../interval.ts'
import { glm } from '../model/glm.ts'
import { countInterval } from '../rates/poisson-count.ts'
import { normalReach, normalSurvival } from '../tails/normal.ts'
import { checkForecasts, events, type Forecasts } from './forecasts.ts'

/**
 * As many as were forecast? What happened over the sum of the forecasts, with Garwood's limits of the count: calibration in the large.
 * Assumes: outcomes known for those who were not looked at too. Errors: no forecasts, of unequal number, outside 0 to 1.
 *
 * @example
 * observedOverExpected({ forecast: [0.5, 0.5, 0.5, 0.5], happened: [true, true, true, false] }) // 1.5, from 0.31 to 4.4
 */
export function observedOverExpected(forecasts: Forecasts, level = 0.95): Estimate {
  checkForecasts(forecasts)
  const expected = between(
    forecasts.forecast.reduce((sum, p) => sum + p, 0),
    'forecast',
    0,
  )
  const seen = events(forecasts)
  const { lower, upper } = countInterval(seen, level)
  return {
    estimate: seen / expected,
    interval: { lower: lower / expected, upper: upper / expected, level },
    n: forecasts.forecast.length,
  }
}

export interface WeakCalibration {
  /** With the slope held at 1: above 0, more happened than was forecast. */
  readonly intercept: number
  readonly interceptInterval: Interval
  /** Below 1, forecasts are too extreme; above, too timid. */
  readonly slope: number
  readonly slopeInterval: Interval
  readonly n: number
}

/** Forecasts of 0 and 1 have no logit; they are taken for these. */
const nearlySure = 1e-6

/**
 * Whether forecasts are too high or low on the whole, and too bold or too timid (Cox 1958; Van Calster and others 2016).
 *
 * Definition: logistic regression of what happened on the logit of the forecast. Errors: all or none happened; forecasts that tell them apart
 * without fail, or are all alike.
 *
 * @example
 * weakCalibration(forecasts).slope // 0.8: too bold
 */
export function weakCalibration(forecasts: Forecasts, level = 0.95): WeakCalibration {
  checkForecasts(forecasts, true)
  confidence(level)
  const logits = forecasts.forecast.map((p) => {
    const held = Math.min(1 - nearlySure, Math.max(nearlySure, p))
    return Math.log(held / (1 - held))
  })
  const came = forecasts.happened.map(Number)
  const large = glm(
    logits.map(() => [1]),
    came,
    'binomial',
    { offset: logits },
  )
  const sloped = glm(
    logits.map((logit) => [1, logit]),
    came,
    'binomial',
  )
  const around = (estimate = 0, variance = 0): Interval => {
    const reach = normalReach(level) * Math.sqrt(variance)
    return { lower: estimate - reach, upper: estimate + reach, level }
  }
  const [intercept = 0] = large.coefficients
  const [, slope = 0] = sloped.coefficients
  return {
    intercept,
    interceptInterval: around(intercept, large.covariance[0]?.[0]),
    slope,
    slopeInterval: around(slope, sloped.covariance[1]?.[1]),
    n: came.length,
  }
}

/**
 * Whether the Brier score is what it would be if every forecast were right: Spiegelhalter's (1986) z, and its two-sided p.
 *
 * Definition: Σ (y - p)(1 - 2p) / √(Σ (1 - 2p)² p (1 - p)). Forecasts of one half say nothing to it.
 * Assumes: forecasts that are independent, and enough of them for a normal limit. Errors: every forecast one half, or certain.
 *
 * @example
 * spiegelhalter({ forecast: [0.1, 0.9, 0.2], happened: [false, true, false] }).z // -0.69
 */
export function spiegelhalter(forecasts: Forecasts): { readonly z: number; readonly p: number } {
  checkForecasts(forecasts)
  let [top, bottom] = [0, 0]
  forecasts.forecast.forEach((p, at) => {
    top += ((forecasts.happened[at] === true ? 1 : 0) - p) * (1 - 2 * p)
    bottom += (1 - 2 * p) ** 2 * p * (1 - p)
  })
  if (bottom === 0)
    throw new StatisticsError('no-variation', 'forecast', 'says nothing, or is certain throughout')
  const z = top / Math.sqrt(bottom)
  return { z, p: Math.min(1, 2 * normalSurvival(Math.abs(z))) }
}
