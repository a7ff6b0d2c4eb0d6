import type { Comparison } from '../compare/comparison.ts'
import { quoted, type Condition } from '../compare/condition.ts'
import type { Pattern } from '../train/expectation.ts'
import type { Engine } from './engine.ts'
import { levelsSql } from './pairs.ts'
import { patternsOf } from './score.ts'

/** Pairs that agree wholly on one field, to train the others on. */
export interface Session {
  /** Which comparison the pairs agree on. */
  readonly comparison: number
  readonly patterns: readonly Pattern[]
  /** How many pairs agree on it in all. */
  readonly pairs: number
  /**
   * Where there are too many for all to be compared, `patterns` are of those with the rarest values, and these of pairs drawn
   * evenly: the first show what matches look like, the second how many there are. Null where `patterns` are of all.
   */
  readonly sample: readonly Pattern[] | null
}

/** See `TrainingOptions`. */
interface SessionLimits {
  readonly sessionPairs: number
  readonly sampledPairs: number
}

/**
 * One session for each identifying field whose first level is an equality; where there are fewer than two, one for each
 * field.
 */
export async function trainingSessions(
  engine: Engine,
  comparisons: readonly Comparison[],
  limits: SessionLimits,
): Promise<readonly Session[]> {
  const sessions = async (chosen: (comparison: Comparison) => boolean) => {
    const found: Session[] = []
    for (const [index, comparison] of comparisons.entries()) {
      const column = equalColumn(comparison.levels[0]?.when)
      if (column === null || !chosen(comparison)) continue
      const session = await trainingSession(engine, comparisons, index, column, limits)
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

/**
 * Among a million people two with one common name are hardly ever one person, and expectation-maximisation then finds some
 * other class than matches: it took namesakes of one generation for them, and half of what was linked was wrong. Two with a
 * rare name are one person as often as among fifty thousand, so the rarest values come first.
 */
async function trainingSession(
  engine: Engine,
  comparisons: readonly Comparison[],
  comparison: number,
  column: string,
  { sessionPairs, sampledPairs }: SessionLimits,
): Promise<Session | null> {
  const name = quoted(column)
  await engine.run(`create or replace temp table shared as
    select ${name} as value, sum(count(*) * (count(*) - 1) / 2) over (order by count(*), md5(${name}), ${name}) as pairs
      from people where ${name} is not null group by ${name} having count(*) > 1`)
  const totals = await engine.read(
    `select coalesce(max(pairs), 0)::double as pairs, (select count(*) from people)::double as n from shared`,
  )
  const [pairs, records] = [Number(totals['pairs']?.[0] ?? 0), Number(totals['n']?.[0] ?? 0)]
  if (pairs < 50 || pairs > tooCommon * ((records * (records - 1)) / 2)) return null
  const compared = pairs <= sessionPairs ? pairs : sampledPairs
  const patterns = await patternsAmong(
    engine,
    comparisons,
    `select p.record, p.${name} as value from people p join shared s on s.value = p.${name} where s.pairs <= ${compared}`,
  )
  if (patterns.length === 0) return null
  if (pairs <= sessionPairs) return { comparison, patterns, pairs, sample: null }
  const share = Math.sqrt(sampledPairs / pairs)
  const sample = await patternsAmong(
    engine,
    comparisons,
    `select p.record, p.${name} as value from people p join source s on s.record = p.record
      where p.${name} is not null and md5_number_lower(s.id) % 1000000 < ${Math.round(share * 1_000_000)}`,
  )
  return { comparison, patterns, pairs, sample }
}

/** The patterns of all pairs that have one value, among the records of a query (`record`, `value`). */
async function patternsAmong(
  engine: Engine,
  comparisons: readonly Comparison[],
  records: string,
): Promise<readonly Pattern[]> {
  await engine.run(`create or replace temp table chosen as ${records}`)
  await engine.run(`create or replace temp table sampled_pairs as
    select a.record as l, b.record as r from chosen a join chosen b on a.value = b.value and a.record < b.record`)
  const query = levelsSql(comparisons, 'sampled_pairs')
  return patternsOf(engine, comparisons, `(${query})`)
}
