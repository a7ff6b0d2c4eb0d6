import { between, confidence, count } from '../check.ts'
import { StatisticsError } from '../error.ts'
import type { Interval } from '../interval.ts'
import { binomialCdf, binomialChance, binomialSurvival } from '../tails/counts.ts'
import { normalReach, normalSurvival } from '../tails/normal.ts'
import { oddsInterval } from './proportion.ts'

/** Events seen, and over how much: people, person-years, months. Both sides in one unit. */
export interface Events {
  readonly events: number
  readonly exposure: number
}

export type RatioMethod = 'exact' | 'mid-p' | 'Wald, overdispersed'

export interface RateRatio {
  readonly method: RatioMethod
  /** How many times as many; `Infinity` where there were none before. */
  readonly ratio: number
  readonly interval: Interval
  /** Two-sided, and of one mind with the interval: below 1 - level exactly where that leaves out 1. */
  readonly p: number
  readonly now: number
  readonly before: number
}

/**
 * How many times as often something happened as before.
 *
 * Definition: of x1 + x0 events x1 is binomial, so Clopper and Pearson's limits of that share give those of the ratio,
 * L / (1 - L) t0 / t1. `p` is Fay's central one, twice the smaller tail (Fay 2010): R's `poisson.test` adds up what is as unlikely on the other
 * side instead, and can say 0.033 beside an interval that holds 1.
 * `mid-p` counts half of what was seen: shorter, right on average, not always. Use exact where either count is below 20.
 * Assumes: Poisson counts. Where they vary more than that, `overdispersedRatio`.
 * Errors: no events on either side; an exposure of nothing.
 *
 * @example
 * rateRatio({ events: 22, exposure: 1 }, { events: 5, exposure: 1 }) // 4.4, from 1.63 to 14.9, p 0.0015
 */
export function rateRatio(
  now: Events,
  before: Events,
  { method = 'exact', level = 0.95 }: { readonly method?: 'exact' | 'mid-p'; readonly level?: number } = {},
): RateRatio {
  const all = checked(now, before, level)
  const scale = before.exposure / now.exposure
  const share = now.exposure / (now.exposure + before.exposure)
  const x = now.events
  const odds = method === 'exact' ? oddsInterval(x, all, level) : midPOdds(x, all, level)
  const seen = method === 'exact' ? 1 : 0.5
  const atLeast = binomialSurvival(x, all, share) + seen * binomialChance(x, all, share)
  const atMost = binomialCdf(x, all, share) - (1 - seen) * binomialChance(x, all, share)
  return {
    method,
    ratio: (x / before.events) * scale,
    interval: { lower: odds.lower * scale, upper: odds.upper * scale, level },
    p: Math.min(1, 2 * Math.min(atLeast, atMost)),
    now: x,
    before: before.events,
  }
}

/**
 * The same for counts that vary more than Poisson's, such as reports, which come in groups.
 *
 * Definition: log ratio ± z √(φ (1/x1 + 1/x0)), φ the variance over the mean (see `dispersion`), never taken below 1.
 * Assumes: φ is known well, and alike on both sides. Errors: no events on one side (there is no log of 0).
 *
 * @example
 * overdispersedRatio({ events: 220, exposure: 1 }, { events: 50, exposure: 1 }, 5) // 4.4, from 2.21 to 8.74
 */
export function overdispersedRatio(now: Events, before: Events, dispersion: number, level = 0.95): RateRatio {
  checked(now, before, level)
  between(dispersion, 'dispersion', 0)
  if (now.events === 0 || before.events === 0)
    throw new StatisticsError('too-few', 'events', 'there must be events on both sides')
  const ratio = (now.events / now.exposure / before.events) * before.exposure
  const error = Math.sqrt(Math.max(1, dispersion) * (1 / now.events + 1 / before.events))
  const reach = Math.exp(normalReach(level) * error)
  return {
    method: 'Wald, overdispersed',
    ratio,
    interval: { lower: ratio / reach, upper: ratio * reach, level },
    p: 2 * normalSurvival(Math.abs(Math.log(ratio)) / error),
    now: now.events,
    before: before.events,
  }
}

function checked(now: Events, before: Events, level: number): number {
  confidence(level)
  between(now.exposure, 'exposure', 0)
  between(before.exposure, 'exposure', 0)
  const all = count(now.events, 'events') + count(before.events, 'events')
  if (all === 0) throw new StatisticsError('empty', 'events', 'nothing happened on either side')
  return all
}

/** Odds at which half of what was seen and all beyond it make α/2, by halving the share. */
function midPOdds(x: number, n: number, level: number): Interval {
  const tail = (1 - level) / 2
  const half = (share: number) => binomialChance(x, n, share) / 2
  const lower = x === 0 ? 0 : root((share) => binomialSurvival(x, n, share) + half(share) - tail)
  const upper = x === n ? 1 : root((share) => tail - (binomialCdf(x, n, share) - half(share)))
  return { lower: lower / (1 - lower), upper: upper === 1 ? Infinity : upper / (1 - upper), level }
}

/** Where a rising function of a share crosses 0. Sixty halvings reach the last figure of a double. */
function root(rising: (share: number) => number): number {
  let [low, high] = [0, 1]
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2
    if (rising(middle) < 0) low = middle
    else high = middle
  }
  return (low + high) / 2
}
