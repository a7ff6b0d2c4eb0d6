import { levelSql, type Comparison } from '../compare/comparison.ts'
import { keysSql, type KeyRecipe } from '../fields/keys.ts'
import { comparedColumns } from './compared-columns.ts'
import type { Engine } from './engine.ts'

/** A family whose keys were too common: how many keys were passed over, and how many records had one. */
export interface CappedFamily {
  readonly family: string
  readonly keys: number
  readonly records: number
}

/** How many pairs are worth comparing. */
export interface PairLimits {
  /** A key with more records than this is passed over, unless its family has a cap of its own. */
  readonly cap: number
  /** At most so many pairs of each family; those of the rarest keys. */
  readonly perFamily: number
}

/**
 * Every pair of records that shares a key, once. A key that too many records have says too little to compare them all; it is
 * passed over, and reported. What is too many is a matter of the family: a birthday with a surname's sound never reaches the
 * limit, while the pairs of a name alone grow with the square of the records, and their matches do not.
 *
 * Out: table `pairs` (`l`, `r`, with l < r).
 */
export async function findPairs(
  engine: Engine,
  recipes: readonly KeyRecipe[],
  limits: PairLimits,
): Promise<readonly CappedFamily[]> {
  const capped: CappedFamily[] = []
  await engine.run('create or replace temp table found (l integer, r integer)')
  for (const recipe of recipes) {
    await engine.run(`create or replace temp table keyed as
      select record, hash(key) as key from (${keysSql(recipe, 'people')})`)
    await engine.run(`create or replace temp table shared as
      select key, count(*) as records from keyed group by key having count(*) > 1`)
    const cap = await capOf(engine, recipe, limits)
    const over = await engine.read(
      `select count(*)::double as keys, coalesce(sum(records), 0)::double as records from shared where records > ${cap}`,
    )
    const [keys, records] = [Number(over['keys']?.[0] ?? 0), Number(over['records']?.[0] ?? 0)]
    if (keys > 0) capped.push({ family: recipe.family, keys, records })
    await engine.run(`create or replace temp table keyed as
      select k.record, k.key from keyed k join shared s on s.key = k.key where s.records <= ${cap}`)
    // Two records share many keys of the one family that leaves letters out.
    await engine.run(`insert into found
      select ${recipe.oneCharacterOut === true ? 'distinct' : ''} a.record, b.record
        from keyed a join keyed b on a.key = b.key and a.record < b.record`)
  }
  await engine.run('drop table keyed')
  await engine.run('drop table shared')
  await engine.run('create or replace table pairs as select distinct l, r from found')
  await engine.run('drop table found')
  return capped
}

/** The most records of a key with which the pairs of the family, of such keys and smaller ones, are within the limits. */
async function capOf(engine: Engine, recipe: KeyRecipe, limits: PairLimits): Promise<number> {
  const cap = recipe.cap ?? limits.cap
  // Where letters are left out, two that are alike share a key for each letter.
  const most = recipe.oneCharacterOut === true ? limits.perFamily * 10 : limits.perFamily
  const sizes = await engine.read(
    `select records::double as records, (sum(count(*) * records * (records - 1) / 2) over (order by records))::double as pairs
      from shared where records <= ${cap} group by records order by records`,
  )
  const within = (sizes['pairs'] ?? []).filter((pairs) => Number(pairs) <= most).length
  return Number(sizes['records']?.[within - 1] ?? Math.min(cap, 2))
}

/** The levels of the pairs of a table (`l`, `r`), as columns `g0`, `g1`, …. */
export function levelsSql(comparisons: readonly Comparison[], pairs: string): string {
  const levels = comparisons.map((comparison, index) => `(${levelSql(comparison)})::utinyint as g${index}`)
  const columns = ['people.record', ...comparedColumns(comparisons, 'people')]
  // A sample's pairs are of few people; without this the columns of all are brought together twice.
  return `with needed as materialized (select ${columns.join(', ')} from people
      where record in (select l from ${pairs} union all select r from ${pairs}))
    select p.l, p.r, ${levels.join(', ')}
      from ${pairs} p join needed l on l.record = p.l join needed r on r.record = p.r`
}
