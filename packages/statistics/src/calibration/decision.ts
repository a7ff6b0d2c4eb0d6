import { between } from '../check.ts'
import type { Estimate } from '../interval.ts'
import { wilson } from '../rates/proportion.ts'
import { checkForecasts, events, type Forecasts } from './forecasts.ts'

export interface Decision {
  /** Of those flagged, the share that happened; `null` where nobody was flagged. */
  readonly right: Estimate | null
  /** Of those that happened, the share that was not flagged. */
  readonly missed: Estimate
  /** The share that happened at all. */
  readonly base: Estimate
  /**
   * For each case, true flags less false ones, a false one counting threshold / (1 - threshold); and the same for flagging all.
   * Flagging none is 0.
   */
  readonly netBenefit: number
  readonly netBenefitOfAll: number
}

/**
 * What a threshold does: "of 100 people flagged, 31 (24 to 39) …", how many were missed, and whether it is better than flagging all or none
 * (Vickers and Elkin 2006). Flagged is at the threshold or above.
 * Errors: nothing happened to anybody.
 *
 * @example
 * decisionAt({ forecast: [0.1, 0.4, 0.35, 0.8], happened: [false, false, true, true] }, 0.4) // right 1 of 2, missed 1 of 2
 */
export function decisionAt(forecasts: Forecasts, threshold: number, level = 0.95): Decision {
  checkForecasts(forecasts)
  between(threshold, 'threshold', 0, 1)
  const { forecast, happened } = forecasts
  const n = forecast.length
  const all = events(forecasts)
  const flagged = forecast.filter((p) => p >= threshold).length
  const found = forecast.filter((p, at) => p >= threshold && happened[at] === true).length
  const price = threshold / (1 - threshold)
  return {
    right: flagged === 0 ? null : wilson(found, flagged, level),
    missed: wilson(all - found, all, level),
    base: wilson(all, n, level),
    netBenefit: (found - price * (flagged - found)) / n,
    netBenefitOfAll: (all - price * (n - all)) / n,
  }
}
