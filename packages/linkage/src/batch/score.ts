import { levelSql } from '../compare/comparison.ts'
import { literal, quoted } from '../compare/condition.ts'
import { priorWeight, weightOf, type Model, type WeighedComparison } from '../model/model.ts'
import type { Engine } from './engine.ts'

/**
 * Weighs every pair of the table `pairs` with a model. Out: table `scored` (`l`, `r`, a level for each comparison as
 * `g0`, `g1`, …, and `weight` in bits).
 */
export async function weighPairs(engine: Engine, model: Model): Promise<void> {
  for (const [column, { shares }] of Object.entries(model.frequencies)) {
    const table = frequencyTable(column)
    await engine.run(`create or replace temp table ${quoted(table)} (value varchar, share double)`)
    await engine.append(table, [Object.keys(shares), Object.values(shares)])
  }
  await engine.run(`create or replace table weighed as ${weighedPeopleSql(model)}`)
  await engine.run(`create or replace table scored as ${scoreSql(model, 'select l, r from pairs')}`)
  await engine.run('drop table weighed')
}

const frequencyTable = (column: string): string => `frequency of ${column}`
const shareColumn = (column: string): string => quoted(`${column} share`)

/** The people with a share beside each column that has frequencies; null where there is no value. */
function weighedPeopleSql(model: Model): string {
  const tables = Object.entries(model.frequencies)
  const shares = tables.map(
    ([column, { floor }], index) =>
      `case when p.${quoted(column)} is null then null else greatest(coalesce(f${index}.share, 0), ${literal(floor)}) end as ${shareColumn(column)}`,
  )
  const joins = tables.map(
    ([column], index) =>
      `left join ${quoted(frequencyTable(column))} f${index} on f${index}.value = p.${quoted(column)}::varchar`,
  )
  return `select p.*${shares.map((share) => `, ${share}`).join('')} from people p ${joins.join(' ')}`
}

/** The query that weighs pairs: `l`, `r`, `g0` …, `weight`. */
export function scoreSql(model: Model, pairs: string): string {
  const levels = model.comparisons.map(
    (comparison, index) => `(${levelSql(comparison)})::utinyint as g${index}`,
  )
  const shares = Object.keys(model.frequencies).map(
    (column, index) =>
      `greatest(coalesce(l.${shareColumn(column)}, 0), coalesce(r.${shareColumn(column)}, 0)) as s${index}`,
  )
  const columns = Object.keys(model.frequencies)
  const parts = model.comparisons.map((comparison, index) => partSql(model, comparison, index, columns))
  return `select l, r, ${model.comparisons.map((_, index) => `g${index}`).join(', ')},
      ${literal(priorWeight(model))} + ${parts.join(' + ')} as weight
    from (select p.l, p.r, ${[...levels, ...shares].join(', ')}
      from (${pairs}) p join weighed l on l.record = p.l join weighed r on r.record = p.r)`
}

function partSql(
  model: Model,
  comparison: WeighedComparison,
  index: number,
  columns: readonly string[],
): string {
  const cases = Array.from({ length: comparison.m.length }, (_, at) => {
    const level = at + 1
    const weight = literal(weightOf(comparison, level))
    const term = comparison.levels[at]?.frequency
    const table = term === undefined ? undefined : model.frequencies[term.column]
    if (term === undefined || table === undefined) return `when ${level} then ${weight}`
    const share = `s${columns.indexOf(term.column)}`
    const shift = `case when ${share} = 0 then 0 else ${literal(term.strength)} * log2(${literal(table.chance)} / ${share}) end`
    return `when ${level} then ${weight} + ${shift}`
  })
  return `(case g${index} ${cases.join(' ')} else 0 end)`
}
