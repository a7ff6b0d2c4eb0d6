import type { Interval } from '../interval.ts'
import { overdispersedRatio, rateRatio, type Events, type RateRatio } from './rate-ratio.ts'

export interface PercentChange {
  readonly ratio: RateRatio
  /** +340 for 4.4 times as many; `null` where the base is below 5: there is then no percentage to print. */
  readonly percent: number | null
  readonly interval: Interval | null
  /** Below 10 before, the counts lead and the percentage stands in small type. */
  readonly countsLead: boolean
}

/** Below it no percentage; below it counts lead. From the shared rules for honest reporting; both err on the side of saying less. */
const [leastBase, safeBase] = [5, 10]

/**
 * A change in per cent, only where its base bears one: 22 after 5 is +340%, and the interval says +63% to +1,387%.
 *
 * Definition: 100 (ratio - 1), of the exact ratio, or of the overdispersed one where `dispersion` is given and there are events on both sides.
 * It is about reports, not about how much there is. The percentage is never the largest figure on a page.
 *
 * @example
 * percentChange({ events: 22, exposure: 1 }, { events: 5, exposure: 1 }) // percent 340, countsLead true
 */
export function percentChange(
  now: Events,
  before: Events,
  { dispersion, level = 0.95 }: { readonly dispersion?: number; readonly level?: number } = {},
): PercentChange {
  const ratio =
    dispersion === undefined || now.events === 0 || before.events === 0
      ? rateRatio(now, before, { level })
      : overdispersedRatio(now, before, dispersion, level)
  const percent = (times: number) => 100 * (times - 1)
  const bears = before.events >= leastBase
  return {
    ratio,
    percent: bears ? percent(ratio.ratio) : null,
    interval: bears
      ? { lower: percent(ratio.interval.lower), upper: percent(ratio.interval.upper), level }
      : null,
    countsLead: before.events < safeBase,
  }
}
