import { chanceOf } from '@article4/statistics'

/** Chance as the simulation uses it. The same seed and purpose give the same throws on any machine. */
export interface Dice {
  /** From 0 up to, not including, 1. */
  unit(): number
  /** A whole number from 0 up to, not including, `sides`. */
  below(sides: number): number
  /** A whole number between the two, both included. */
  between(from: number, to: number): number
  chance(probability: number): boolean
  pick<Value>(values: readonly Value[]): Value
  /** One value by its weight; weights need not add up to 1. */
  weighted<Value>(values: readonly (readonly [Value, number])[]): Value
  normal(): number
  poisson(mean: number): number
  /** Of mean 1 and variance 1 / shape (Marsaglia and Tsang 2000). */
  gamma(shape: number): number
  exponential(mean: number): number
  /** Whose middle value is `median`; `spread` is the standard deviation of its logarithm. */
  logNormal(median: number, spread: number): number
}

/** A stream of its own for each purpose, so that a change in one part leaves every other as it was. */
export function diceOf(seed: number, county: number, purpose: number): Dice {
  const chance = chanceOf(seed, county * 1000 + purpose)
  const unit = (): number => chance.unit()
  const below = (sides: number): number => chance.below(sides)
  const normal = (): number => chance.normal()
  const dice: Dice = {
    unit,
    below,
    normal,
    between: (from, to) => from + below(to - from + 1),
    chance: (probability) => unit() < probability,
    pick(values) {
      const value = values[below(values.length)]
      if (value === undefined) throw new RangeError('nothing to pick from')
      return value
    },
    weighted(values) {
      let left = unit() * values.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [value, weight] of values) {
        left -= weight
        if (left < 0) return value
      }
      const last = values.at(-1)
      if (last === undefined) throw new RangeError('nothing to pick from')
      return last[0]
    },
    poisson: (mean) => poisson(mean, unit, normal),
    gamma: (shape) => gamma(shape, unit, normal),
    exponential: (mean) => -Math.log(1 - unit()) * mean,
    logNormal: (median, spread) => median * Math.exp(spread * normal()),
  }
  return dice
}

/** By products of uniform numbers (Knuth); from a mean of 60 on by the normal, whose error is then far below the count's own. */
function poisson(mean: number, unit: () => number, normal: () => number): number {
  if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()))
  const limit = Math.exp(-mean)
  let count = 0
  for (let product = unit(); product > limit; product *= unit()) count += 1
  return count
}

function gamma(shape: number, unit: () => number, normal: () => number): number {
  if (shape < 1) return (gamma(shape + 1, unit, normal) * (shape + 1) * unit() ** (1 / shape)) / shape
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normal()
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(1 - unit()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return (d * v) / shape
  }
}
