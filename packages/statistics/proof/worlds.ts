/** Monthly reports that were never made: for proofs of how often a judgement is right. */
import { chanceOf, type Chance } from '../src/random/seeded.ts'

export interface World {
  readonly months: number
  readonly mean: number
  /** Change of the log a month. */
  readonly trend: number
  /** The log's wave over a year, half its height. */
  readonly season: number
  /** Variance over mean. */
  readonly dispersion: number
  /** How alike the moods of neighbouring months are. */
  readonly rho: number
}

/** What the brief of the proof asks for: sixty months, a season, counts twice as variable as chance, mildly alike. */
export const ordinary: World = { months: 60, mean: 40, trend: 0.003, season: 0.2, dispersion: 2, rho: 0.3 }

/** The moods of the months, from which counts are drawn: one to each, of mean 1. */
export function moods({ months, mean, dispersion, rho }: World, chance: Chance): number[] {
  const spread = Math.sqrt(Math.log(1 + (dispersion - 1) / mean))
  let mood = spread * chance.normal()
  return Array.from({ length: months }, (_, month) => {
    if (month > 0) mood = rho * mood + Math.sqrt(1 - rho ** 2) * spread * chance.normal()
    return Math.exp(mood - spread ** 2 / 2)
  })
}

/** Reports of each month; `factor` says what a month is multiplied by. */
export function reports(world: World, chance: Chance, factor: (month: number) => number = () => 1): number[] {
  return moods(world, chance).map((mood, month) => {
    const season = world.season * Math.sin((2 * Math.PI * month) / 12)
    return poisson(world.mean * Math.exp(world.trend * month + season) * mood * factor(month), chance)
  })
}

/** A Poisson count, by multiplying chances (Knuth); in parts of 30, as the sum of such counts is one. */
export function poisson(mean: number, chance: Chance): number {
  let drawn = 0
  for (let rest = mean; rest > 0; rest -= 30) {
    const floor = Math.exp(-Math.min(30, rest))
    for (let product = chance.unit(); product > floor; product *= chance.unit()) drawn += 1
  }
  return drawn
}

/** The stream of one simulated world. */
export function worldChance(seed: number, at: number): Chance {
  return chanceOf(seed, at)
}
