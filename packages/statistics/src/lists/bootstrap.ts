import { confidence, count } from '../check.ts'
import { StatisticsError } from '../error.ts'
import type { Interval } from '../interval.ts'
import { chanceOf, chanceVersion, inputHash, type Chance, type Provenance } from '../random/seeded.ts'
import { sortedQuantile } from '../summary/moments.ts'
import { normalCdf, normalQuantile } from '../tails/normal.ts'
import { seenPeople, type Histories } from './histories.ts'
import type { ListModel } from './model.ts'

export interface ListBootstrap {
  readonly estimate: number
  /** Plain quantiles of the replicates. */
  readonly percentile: Interval
  /** Corrected for bias and for how the error grows; to be shown only where `whyNoBca` is `null`. */
  readonly bca: Interval
  /** Which quantiles of the replicates the corrected limits are: of a usual estimate near 0.025 and 0.975. */
  readonly bcaLevels: readonly [number, number]
  /** Why the corrected limits must not be used, in words. */
  readonly whyNoBca: string | null
  readonly median: number
  /** How many replicates had no estimate, or one beyond a hundred times the people seen. */
  readonly failed: number
  /** How often each model was chosen. */
  readonly chosen: readonly { readonly interactions: string; readonly times: number }[]
  readonly provenance: Provenance
}

/**
 * How far the whole procedure, choice of model included, would have moved with other people from the same histories.
 *
 * Definition: n people drawn from the histories seen, and the choice made anew, `replicates` times; BCa limits (Efron 1987) with the acceleration
 * from each history less one person (Chan, Silverman and Vincent 2021), quantiles of type 8.
 * The guard is ours: of New Orleans the limits at 2.5, 5, 10 and 16% are all one number, the smallest replicate. Corrected limits are called unusable where
 * |z0| is above 0.5, where a level lies within 10 replicates of the end, or where more than 1 in 100 replicates fail; show `percentile`, and that of `amongBest`, instead.
 * Assumes: people are on lists independently of one another, in one period and area. Errors: under 50 replicates; `not-identifiable` where no replicate has an estimate.
 *
 * @example
 * bootstrapLists(people, stepwise, { seed: 1, replicates: 1000 }) // New Orleans: 690 to 1,685 (published: 717 to 1,657), and `whyNoBca` says why neither
 */
export function bootstrapLists(people: Histories, choose: Choice, options: BootstrapOptions): ListBootstrap {
  const { seed, replicates } = checkedBootstrap(options)
  return bootstrapFrom(people, choose, options, listReplicates(people, choose, seed, 0, replicates))
}

/** How a model is chosen of these people. */
export type Choice = (people: Histories) => ListModel

export interface BootstrapOptions {
  readonly seed: number
  readonly replicates?: number
  readonly level?: number
}

export function checkedBootstrap(options: BootstrapOptions): Required<BootstrapOptions> {
  const { seed, replicates = 1000, level = 0.95 } = options
  count(seed, 'seed')
  count(replicates, 'replicates', 50)
  confidence(level)
  return { seed, replicates, level }
}

/** What one replicate came to; `null` where it had no estimate. */
export type ListReplicate = { readonly interactions: string; readonly estimate: number } | null

/** Some of the replicates, by their numbers: what one worker does of the whole. */
export function listReplicates(
  people: Histories,
  choose: Choice,
  seed: number,
  from: number,
  to: number,
): ListReplicate[] {
  const pool = people.counts.flatMap((times, history) => Array.from({ length: times }, () => history))
  return Array.from({ length: to - from }, (_, at) => {
    const model = attempt(choose, resampled(people, pool, chanceOf(seed, from + at)))
    return model === null ? null : { interactions: model.interactions.join(' '), estimate: model.estimate }
  })
}

/** The result from all replicates, in the order of their numbers. */
export function bootstrapFrom(
  people: Histories,
  choose: Choice,
  options: BootstrapOptions,
  found: readonly ListReplicate[],
): ListBootstrap {
  const { seed, replicates, level } = checkedBootstrap(options)
  const seen = seenPeople(people)
  const { estimate } = choose(people)
  const chosen = new Map<string, number>()
  const drawn: number[] = []
  for (const model of found) {
    const name = model?.interactions ?? 'no estimate'
    chosen.set(name, (chosen.get(name) ?? 0) + 1)
    if (model !== null) drawn.push(model.estimate)
  }
  if (drawn.length === 0)
    throw new StatisticsError('not-identifiable', 'people', 'no replicate had an estimate')
  drawn.sort((one, other) => one - other)
  const failed = replicates - drawn.filter((value) => value <= 100 * seen).length
  const below = drawn.filter((value) => value < estimate).length / drawn.length
  const z0 = normalQuantile(Math.min(1 - 0.5 / drawn.length, Math.max(0.5 / drawn.length, below)))
  const acceleration = accelerationOf(people, choose)
  const levels = [(1 - level) / 2, (1 + level) / 2].map((p) => {
    const z = z0 + normalQuantile(p)
    return normalCdf(z0 + z / (1 - acceleration * z))
  }) as [number, number]
  return {
    estimate,
    percentile: limits(drawn, [(1 - level) / 2, (1 + level) / 2], level),
    bca: limits(drawn, levels, level),
    bcaLevels: levels,
    whyNoBca: guard(z0, levels, replicates, failed),
    median: sortedQuantile(drawn, 0.5, 8),
    failed,
    chosen: [...chosen]
      .map(([interactions, times]) => ({ interactions, times }))
      .toSorted((one, other) => other.times - one.times),
    provenance: {
      seed,
      version: chanceVersion,
      inputHash: inputHash([...people.lists, ...people.counts]),
      replicates,
    },
  }
}

function limits(drawn: readonly number[], [low, high]: readonly [number, number], level: number): Interval {
  return { lower: sortedQuantile(drawn, low, 8), upper: sortedQuantile(drawn, high, 8), level }
}

function guard(z0: number, levels: readonly number[], replicates: number, failed: number): string | null {
  if (Math.abs(z0) > 0.5) return 'the estimate lies far from the middle of its replicates'
  const edge = 10 / replicates
  if (levels.some((level) => level < edge || level > 1 - edge))
    return 'a corrected limit would be one of the ten outermost replicates'
  if (failed > replicates / 100) return 'more than 1 in 100 replicates have no usable estimate'
  return null
}

/** An estimate that does not exist is an outcome here; anything else that goes wrong is a fault. */
function attempt(choose: (people: Histories) => ListModel, people: Histories): ListModel | null {
  try {
    return choose(people)
  } catch (error) {
    if (
      error instanceof StatisticsError &&
      (error.code === 'not-identifiable' || error.code === 'not-converged')
    )
      return null
    throw error
  }
}

/** As many people, each one of those seen, by history. */
function resampled(people: Histories, pool: readonly number[], chance: Chance): Histories {
  const counts = people.counts.map(() => 0)
  for (let drawn = 0; drawn < pool.length; drawn += 1) {
    const history = pool[chance.below(pool.length)] ?? 0
    counts[history] = (counts[history] ?? 0) + 1
  }
  return { lists: people.lists, counts }
}

/** How fast the error grows with the estimate: from leaving out one person of each history. */
function accelerationOf(people: Histories, choose: (people: Histories) => ListModel): number {
  const left = people.counts.flatMap((times, history) => {
    if (times === 0) return []
    const model = attempt(choose, { ...people, counts: people.counts.with(history, times - 1) })
    return model === null ? [] : [{ times, estimate: model.estimate }]
  })
  const all = left.reduce((sum, { times }) => sum + times, 0)
  const middle = left.reduce((sum, { times, estimate }) => sum + times * estimate, 0) / all
  let [squares, cubes] = [0, 0]
  for (const { times, estimate } of left) {
    squares += times * (middle - estimate) ** 2
    cubes += times * (middle - estimate) ** 3
  }
  return squares === 0 ? 0 : cubes / (6 * squares ** 1.5)
}
