import type { Comparison } from '../compare/comparison.ts'
import { quoted } from '../compare/condition.ts'
import type { Frequencies } from '../model/model.ts'
import { chances } from '../train/chance.ts'
import { expectation, matchShare, type Expectation } from '../train/expectation.ts'
import { monotone } from '../train/monotone.ts'
import type { Engine } from './engine.ts'
import { levelsSql } from './pairs.ts'
import { patternsOf } from './score.ts'
import { trainingSessions, type Session } from './sessions.ts'

/** How a model is trained; every figure is in bits, pairs or shares. */
export interface TrainingOptions {
  /** Random pairs for u. */
  readonly chancePairs: number
  /** With at most so many pairs for a session of m, all of them are compared. */
  readonly sessionPairs: number
  /** Where there are more, so many of the rarest and so many drawn evenly. */
  readonly sampledPairs: number
  /** Pseudo-pairs of the prior that keeps an unseen level possible. */
  readonly pseudoPairs: number
  /** A value rarer than this counts as this rare. */
  readonly frequencyFloor: number
}

export const defaultTraining: TrainingOptions = {
  chancePairs: 1_000_000,
  sessionPairs: 1_000_000,
  sampledPairs: 300_000,
  pseudoPairs: 5,
  frequencyFloor: 1e-5,
}

export interface Trained {
  readonly prior: number
  readonly m: readonly (readonly number[])[]
  readonly u: readonly (readonly number[])[]
  readonly frequencies: { readonly [column: string]: Frequencies }
  readonly warnings: readonly string[]
}

/**
 * Estimates u from random pairs, m by expectation-maximisation in several sessions, each on the pairs that agree wholly
 * on one field (which then takes no part), and the prior from what the sessions find: matches that agree on a field are
 * that field's m of all matches. No rule of thumb for recall is asked for.
 *
 * Samples are drawn by a hash of the id, never by the order of rows.
 */
export async function train(
  engine: Engine,
  comparisons: readonly Comparison[],
  options: TrainingOptions,
): Promise<Trained> {
  const warnings: string[] = []
  const records = Number((await engine.read('select count(*)::double as n from people'))['n']?.[0] ?? 0)
  const sampled = await sampleChance(engine, comparisons, records, options.chancePairs)
  const sessions = await trainingSessions(engine, comparisons, options)
  const allPairs = (records * (records - 1)) / 2

  let prior = Math.min(0.1, 1 / Math.max(2, records))
  let u = sampled.map((counts) => chances(counts, null, prior))
  let m: readonly (readonly number[])[] = u
  for (let round = 0; round < 5; round += 1) {
    const found = sessions.map(({ patterns, comparison }) =>
      expectation(patterns, u, {
        leftOut: comparisons.map((_, index) => index === comparison),
        pseudoPairs: options.pseudoPairs,
        startShare: 0.1,
      }),
    )
    m = comparisons.map((comparison, index) =>
      averageM(found, index, u[index] ?? [], comparison, round, warnings),
    )
    prior = estimatePrior(sessions, found, m, u, allPairs)
    u = sampled.map((counts, index) => chances(counts, m[index] ?? null, prior))
  }
  const mended = comparisons.map((comparison, index) => {
    const result = monotone(m[index] ?? [], u[index] ?? [])
    if (result.pooled.length > 0)
      warnings.push(
        `${comparison.field}: levels ${result.pooled.join(', ')} were out of order and count alike`,
      )
    return result
  })
  return {
    prior,
    m: mended.map((result) => result.m),
    u: mended.map((result) => result.u),
    frequencies: await countFrequencies(engine, comparisons, options.frequencyFloor),
    warnings,
  }
}

async function sampleChance(
  engine: Engine,
  comparisons: readonly Comparison[],
  records: number,
  pairs: number,
): Promise<readonly (readonly number[])[]> {
  const size = Math.min(records, Math.ceil(Math.sqrt(2 * pairs)))
  await engine.run(`create or replace temp table sample as
    select record from source order by md5(id), id limit ${size}`)
  await engine.run(`create or replace temp table sampled_pairs as
    select a.record as l, b.record as r from sample a join sample b on a.record < b.record`)
  const query = levelsSql(comparisons, 'sampled_pairs')
  const counts = comparisons.map(({ levels }) => Array.from({ length: levels.length + 1 }, () => 0))
  for (const { levels, count } of await patternsOf(engine, comparisons, `(${query})`))
    for (const [index, level] of levels.entries()) {
      const row = counts[index]
      if (row !== undefined && level > 0) row[level - 1] = (row[level - 1] ?? 0) + count
    }
  return counts
}

/** The sessions' estimates of one comparison, averaged as logarithms; what no session saw keeps a cautious guess. */
function averageM(
  found: readonly Expectation[],
  index: number,
  u: readonly number[],
  comparison: Comparison,
  round: number,
  warnings: string[],
): readonly number[] {
  const estimates = found.map(({ m }) => m[index] ?? null).filter((levels) => levels !== null)
  if (estimates.length === 0) {
    if (round === 0) warnings.push(`${comparison.field}: nothing to train on; a guess is used`)
    return cautious(u)
  }
  const means = u.map((_, level) =>
    Math.exp(estimates.reduce((sum, levels) => sum + Math.log(levels[level] ?? 1e-4), 0) / estimates.length),
  )
  const sum = means.reduce((all, value) => all + value, 0)
  return means.map((value) => value / sum)
}

/** Nine in ten agree wholly; the rest as chance has it. */
function cautious(u: readonly number[]): readonly number[] {
  const rest = 1 - (u[0] ?? 0)
  return u.map((share, level) => (level === 0 ? 0.9 : rest === 0 ? 0.1 : (0.1 * share) / rest))
}

/** Each session tells how many matches there are in all; their geometric mean is taken. */
function estimatePrior(
  sessions: readonly Session[],
  found: readonly Expectation[],
  m: readonly (readonly number[])[],
  u: readonly (readonly number[])[],
  allPairs: number,
): number {
  const totals = sessions.flatMap(({ comparison, pairs, sample }, at) => {
    const others = found.filter((_, other) => other !== at)
    const known =
      others.length === 0
        ? 1
        : others.reduce((sum, { known }) => sum + (known[comparison] ?? 1), 0) / others.length
    const agree = (m[comparison]?.[0] ?? 1) * known
    const share =
      sample === null
        ? (found[at]?.share ?? 0)
        : matchShare(sample, m, u, { leftOut: m.map((_, index) => index === comparison), startShare: 0.01 })
    const matches = pairs * share
    return matches > 0 && agree > 0 ? [matches / agree] : []
  })
  if (totals.length === 0) return Math.min(0.1, 1 / Math.max(2, allPairs))
  const mean = Math.exp(totals.reduce((sum, total) => sum + Math.log(total), 0) / totals.length)
  return Math.min(0.5, Math.max(1 / Math.max(2, allPairs), mean / allPairs))
}

/** So many values of a column are listed with their shares. */
const mostListed = 20_000

async function countFrequencies(
  engine: Engine,
  comparisons: readonly Comparison[],
  floor: number,
): Promise<{ readonly [column: string]: Frequencies }> {
  const columns = new Set(
    comparisons.flatMap(({ levels }) => levels.flatMap(({ frequency }) => frequency?.column ?? [])),
  )
  const tables: { [column: string]: Frequencies } = {}
  for (const column of columns) {
    const name = quoted(column)
    const rows = await engine.read(`select ${name}::varchar as value, count(*)::double as records,
        sum(count(*)) over ()::double as total, (sum(count(*) * (count(*) - 1)) over ())::double as agree
      from people where ${name} is not null group by ${name} order by records desc, value limit ${mostListed}`)
    const total = Number(rows['total']?.[0] ?? 1)
    const chance = Number(rows['agree']?.[0] ?? 0) / Math.max(1, total * (total - 1))
    const shares: { [value: string]: number } = {}
    const counted = (rows['records'] ?? []).map((records) => Number(records) / total)
    for (const [index, value] of (rows['value'] ?? []).entries()) {
      const share = counted[index] ?? 0
      if (share > floor) shares[String(value)] = share
    }
    // Where the list is full, what is not on it may be as common as its last.
    const least = counted.length < mostListed ? floor : Math.max(floor, counted.at(-1) ?? floor)
    tables[column] = {
      source: 'the records themselves',
      floor: least,
      shares,
      chance: Math.max(chance, floor),
    }
  }
  return tables
}
