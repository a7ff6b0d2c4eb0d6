import { between, confidence, count } from '../check.ts'
import type { Estimate, Interval } from '../interval.ts'
import { gammaQuantile } from '../tails/gamma.ts'

/**
 * What mean a count of events may come from: Garwood's (1936) exact limits.
 *
 * Definition: half of the χ² quantiles, χ²(α/2; 2x) / 2 and χ²(1 - α/2; 2x + 2) / 2. `interval` is of the count itself.
 * Assumes: events come one by one, each without regard to the others. Reports seldom do: see `dispersion`.
 *
 * @example
 * countInterval(5) // from 1.62 to 11.67
 */
export function countInterval(events: number, level = 0.95): Interval {
  count(events, 'events')
  const tail = (1 - confidence(level)) / 2
  return {
    lower: events === 0 ? 0 : gammaQuantile(tail, events),
    upper: gammaQuantile(1 - tail, events + 1),
    level,
  }
}

/**
 * Events for each unit of exposure (people, person-years, months), with Garwood's limits; `n` is the number of events.
 * Assumes: Poisson counts. Errors: an exposure of nothing.
 *
 * @example
 * rate(22, 1.5) // 14.7 for each unit, from 9.2 to 22.2
 */
export function rate(events: number, exposure: number, level = 0.95): Estimate {
  const { lower, upper } = countInterval(events, level)
  between(exposure, 'exposure', 0)
  return {
    estimate: events / exposure,
    interval: { lower: lower / exposure, upper: upper / exposure, level },
    n: events,
  }
}
