import { between, count, numbers, sameLength } from '../check.ts'
import { goldenHighest } from '../summary/golden.ts'
import { logGamma } from '../tails/gamma.ts'

export interface ShrunkRates {
  /** Over all places. */
  readonly overall: number
  /** How much the true rates vary; 0 where nothing beyond chance is seen, and all then shrink to one. */
  readonly variance: number
  readonly rates: readonly {
    readonly raw: number
    readonly shrunk: number
    /** From 0 (all of it the overall rate) to 1 (all of it the place's own). */
    readonly own: number
  }[]
}

/**
 * Rates of places, each drawn towards the rate of all as far as it is chance: what the worst places will most likely be next time.
 *
 * Definition: Marshall's (1991) empirical Bayes by moments: m = Σy / Σn, s² = Σ n (r - m)² / Σn, A = max(0, s² - m / n̄), shrunk = m + C (r - m),
 * C = A / (A + m / n). Map the shrunk rate beside the raw one; a place chosen for being worst will look better whatever is done.
 * Errors: no places, no population, counts that are none.
 *
 * @example
 * shrunkRates([5, 0, 20], [100, 10, 1000]).rates[1] // raw 0, shrunk towards 0.0225
 */
export function shrunkRates(events: readonly number[], population: readonly number[]): ShrunkRates {
  checked(events, population)
  const people = population.reduce((sum, value) => sum + value, 0)
  const overall = events.reduce((sum, value) => sum + value, 0) / people
  const raw = events.map((value, at) => value / (population[at] ?? 1))
  const spread =
    raw.reduce((sum, rate, at) => sum + (population[at] ?? 0) * (rate - overall) ** 2, 0) / people
  const variance = Math.max(0, spread - overall / (people / events.length))
  return {
    overall,
    variance,
    rates: raw.map((rate, at) => {
      const own = variance === 0 ? 0 : variance / (variance + overall / (population[at] ?? 1))
      return { raw: rate, shrunk: overall + own * (rate - overall), own }
    }),
  }
}

export interface GammaPoisson {
  /** True rates are thought to be spread as a gamma with this shape … */
  readonly shape: number
  /** … over this much population: its mean is shape / strength. */
  readonly strength: number
  readonly rates: readonly { readonly raw: number; readonly shrunk: number }[]
}

/** Beyond it the places do not differ, for any use. */
const evenShape = 1e6

/**
 * The same by a model: counts are Poisson, rates gamma, and a place's expected rate is (events + shape) / (population + strength).
 *
 * Definition: shape and strength by maximum likelihood of the negative binomial (Clayton and Kaldor 1987). Better than the moments where
 * populations are very unequal. Errors as `shrunkRates`, and nothing anywhere.
 *
 * @example
 * gammaPoisson(deaths, births) // North Carolina 1974: its ten worst counties 5.26 in a thousand, shrunk 3.36, five years later 3.05
 */
export function gammaPoisson(events: readonly number[], population: readonly number[]): GammaPoisson {
  checked(events, population)
  const total = events.reduce((sum, value) => sum + value, 0)
  const overall = Math.max(total, 0.5) / population.reduce((sum, value) => sum + value, 0)
  const likelihood = (shape: number, mean: number) =>
    events.reduce((sum, value, at) => {
      const hoped = (population[at] ?? 0) * mean
      return (
        sum +
        logGamma(value + shape) -
        logGamma(shape) -
        shape * Math.log1p(hoped / shape) +
        (value === 0 ? 0 : value * Math.log(hoped / (hoped + shape)))
      )
    }, 0)
  const bestMean = (shape: number) =>
    overall * Math.exp(goldenHighest((shift) => likelihood(shape, overall * Math.exp(shift)), -2, 2, 1e-8))
  const shape = Math.exp(
    goldenHighest((log) => likelihood(Math.exp(log), bestMean(Math.exp(log))), -5, Math.log(evenShape), 1e-7),
  )
  const strength = shape / bestMean(shape)
  return {
    shape,
    strength,
    rates: events.map((value, at) => ({
      raw: value / (population[at] ?? 1),
      shrunk: (value + shape) / ((population[at] ?? 0) + strength),
    })),
  }
}

function checked(events: readonly number[], population: readonly number[]): void {
  for (const value of numbers(events, 'events')) count(value, 'events')
  sameLength(events, population, 'population')
  for (const people of population) between(people, 'population', 0)
}
