import { columnsOf, quoted } from '../compare/condition.ts'
import { levelSql, type Comparison } from '../compare/comparison.ts'
import { keysSql, type KeyRecipe } from '../fields/keys.ts'
import type { Engine } from './engine.ts'

/** A family whose keys were too common: how many keys were passed over, and how many records had one. */
export interface CappedFamily {
  readonly family: string
  readonly keys: number
  readonly records: number
}

/**
 * Every pair of records that shares a key, once. A key that more than `cap` records have says too little to compare them
 * all; it is passed over, and reported.
 *
 * Out: table `pairs` (`l`, `r`, with l < r).
 */
export async function findPairs(
  engine: Engine,
  recipes: readonly KeyRecipe[],
  cap: number,
): Promise<readonly CappedFamily[]> {
  const capped: CappedFamily[] = []
  await engine.run('create or replace table pairs (l integer, r integer)')
  for (const recipe of recipes) {
    await engine.run(`create or replace temp table keyed as
      select record, hash(key) as key from (${keysSql(recipe, 'people')})`)
    await engine.run(`create or replace temp table shared as
      select key, count(*) as records from keyed group by key having count(*) > 1`)
    const over = await engine.read(
      `select count(*)::double as keys, coalesce(sum(records), 0)::double as records from shared where records > ${cap}`,
    )
    const [keys, records] = [Number(over['keys']?.[0] ?? 0), Number(over['records']?.[0] ?? 0)]
    if (keys > 0) capped.push({ family: recipe.family, keys, records })
    await engine.run(`create or replace temp table keyed as
      select k.record, k.key from keyed k join shared s on s.key = k.key where s.records <= ${cap}`)
    await engine.run(`insert into pairs
      select distinct a.record, b.record from keyed a join keyed b on a.key = b.key and a.record < b.record`)
  }
  await engine.run('drop table keyed')
  await engine.run('drop table shared')
  await engine.run('create or replace table pairs as select distinct l, r from pairs')
  return capped
}

/** The levels of the pairs of a query (`l`, `r`), as columns `g0`, `g1`, …. */
export function levelsSql(comparisons: readonly Comparison[], pairs: string): string {
  const levels = comparisons.map((comparison, index) => `(${levelSql(comparison)})::utinyint as g${index}`)
  return `select p.l, p.r, ${levels.join(', ')}
    from (${pairs}) p
    join (${neededColumns(comparisons)}) l on l.record = p.l
    join (${neededColumns(comparisons)}) r on r.record = p.r`
}

function neededColumns(comparisons: readonly Comparison[]): string {
  const columns = new Set(
    comparisons.flatMap(({ needs, levels }) => [needs, ...levels.flatMap(({ when }) => columnsOf(when))]),
  )
  return `select record, ${[...columns].map(quoted).join(', ')} from people`
}
