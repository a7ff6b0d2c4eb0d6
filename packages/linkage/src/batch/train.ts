import type { Comparison } from '../compare/comparison.ts'
import { quoted, type Condition } from '../compare/condition.ts'
import type { Frequencies } from '../model/model.ts'
import { chances } from '../train/chance.ts'
import { expectation, type Expectation, type Pattern } from '../train/expectation.ts'
import { monotone } from '../train/monotone.ts'
import type { Engine } from './engine.ts'
import { levelsSql } from './pairs.ts'
import { patternsOf } from './score.ts'

/** How a model is trained; every figure is in bits, pairs or shares. */
export interface TrainingOptions {
  /** Random pairs for u. */
  readonly chancePairs: number
  /** At most so many pairs for each session of m. */
  readonly sessionPairs: number
  /** Pseudo-pairs of the prior that keeps an unseen level possible. */
  readonly pseudoPairs: number
  /** A value rarer than this counts as this rare. */
  readonly frequencyFloor: number
}

export const defaultTraining: TrainingOptions = {
  chancePairs: 1_000_000,
  sessionPairs: 1_000_000,
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
  const sessions = await trainingSessions(engine, comparisons, options.sessionPairs)
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
    prior = estimatePrior(sessions, found, m, allPairs)
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
  const query = levelsSql(comparisons, 'select l, r from sampled_pairs')
  const counts = comparisons.map(({ levels }) => Array.from({ length: levels.length + 1 }, () => 0))
  for (const { levels, count } of await patternsOf(engine, comparisons, `(${query})`))
    for (const [index, level] of levels.entries()) {
      const row = counts[index]
      if (row !== undefined && level > 0) row[level - 1] = (row[level - 1] ?? 0) + count
    }
  return counts
}

interface Session {
  /** Which comparison the pairs agree on. */
  readonly comparison: number
  readonly patterns: readonly Pattern[]
  /** How many pairs there are in all of which these are a sample. */
  readonly pairs: number
}

/**
 * One session for each identifying field whose first level is an equality; where there are fewer than two, one for each
 * field.
 */
async function trainingSessions(
  engine: Engine,
  comparisons: readonly Comparison[],
  limit: number,
): Promise<readonly Session[]> {
  const sessions = async (chosen: (comparison: Comparison) => boolean) => {
    const found: Session[] = []
    for (const [index, comparison] of comparisons.entries()) {
      const column = equalColumn(comparison.levels[0]?.when)
      if (column === null || !chosen(comparison)) continue
      const session = await trainingSession(engine, comparisons, index, column, limit)
      if (session !== null) found.push(session)
    }
    return found
  }
  const identifying = await sessions((comparison) => comparison.identifying)
  return identifying.length >= 2
    ? identifying
    : [...identifying, ...(await sessions((comparison) => !comparison.identifying))]
}

const equalColumn = (when: Condition | undefined): string | null =>
  when?.ask === 'equal' ? when.column : null

/** Fields on which so many pairs agree say too little about who is who to train the others on. */
const tooCommon = 0.002

async function trainingSession(
  engine: Engine,
  comparisons: readonly Comparison[],
  comparison: number,
  column: string,
  limit: number,
): Promise<Session | null> {
  const name = quoted(column)
  await engine.run(`create or replace temp table shared as
    select ${name} as value, count(*) as records, sum(count(*) * (count(*) - 1) / 2) over (order by md5(${name}), ${name}) as pairs
      from people where ${name} is not null group by ${name} having count(*) > 1`)
  const totals = await engine.read(
    `select coalesce(max(pairs), 0)::double as pairs, (select count(*) from people)::double as n from shared`,
  )
  const [pairs, records] = [Number(totals['pairs']?.[0] ?? 0), Number(totals['n']?.[0] ?? 0)]
  if (pairs < 50 || pairs > tooCommon * ((records * (records - 1)) / 2)) return null
  await engine.run(`create or replace temp table chosen as
    select p.record, p.${name} as value from people p join shared s on s.value = p.${name} where s.pairs <= ${Math.max(limit, 1)}`)
  await engine.run(`create or replace temp table sampled_pairs as
    select a.record as l, b.record as r from chosen a join chosen b on a.value = b.value and a.record < b.record`)
  const query = levelsSql(comparisons, 'select l, r from sampled_pairs')
  const patterns = await patternsOf(engine, comparisons, `(${query})`)
  return patterns.length === 0 ? null : { comparison, patterns, pairs }
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
  allPairs: number,
): number {
  const totals = sessions.flatMap(({ comparison, pairs }, at) => {
    const others = found.filter((_, other) => other !== at)
    const known =
      others.length === 0
        ? 1
        : others.reduce((sum, { known }) => sum + (known[comparison] ?? 1), 0) / others.length
    const agree = (m[comparison]?.[0] ?? 1) * known
    const matches = pairs * (found[at]?.share ?? 0)
    return matches > 0 && agree > 0 ? [matches / agree] : []
  })
  if (totals.length === 0) return Math.min(0.1, 1 / Math.max(2, allPairs))
  const mean = Math.exp(totals.reduce((sum, total) => sum + Math.log(total), 0) / totals.length)
  return Math.min(0.5, Math.max(1 / Math.max(2, allPairs), mean / allPairs))
}

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
      from people where ${name} is not null group by ${name} order by records desc, value limit 20000`)
    const total = Number(rows['total']?.[0] ?? 1)
    const chance = Number(rows['agree']?.[0] ?? 0) / Math.max(1, total * (total - 1))
    const shares: { [value: string]: number } = {}
    for (const [index, value] of (rows['value'] ?? []).entries()) {
      const share = Number(rows['records']?.[index] ?? 0) / total
      if (share > floor) shares[String(value)] = share
    }
    tables[column] = { source: 'the records themselves', floor, shares, chance: Math.max(chance, floor) }
  }
  return tables
}
