import { levelSql, type Comparison } from '../compare/comparison.ts'
import { literal, quoted } from '../compare/condition.ts'
import {
  priorWeight,
  relativesWeight,
  weightOf,
  type Frequencies,
  type Model,
  type WeighedComparison,
} from '../model/model.ts'
import type { Pattern } from '../train/expectation.ts'
import { comparedColumns } from './compared-columns.ts'
import type { Engine } from './engine.ts'

interface Tables {
  readonly [column: string]: Frequencies
}

/**
 * Puts the share of each value beside it: table `shared_people`, the prepared columns that are compared and a share for each
 * column that has frequencies.
 */
export async function sharePeople(
  engine: Engine,
  comparisons: readonly Comparison[],
  tables: Tables,
): Promise<void> {
  for (const [column, { shares }] of Object.entries(tables)) {
    const table = frequencyTable(column)
    await engine.run(`create or replace temp table ${quoted(table)} (value varchar, share double)`)
    await engine.append(table, [Object.keys(shares), Object.values(shares)])
  }
  await engine.run(`create or replace table shared_people as ${sharedPeopleSql(comparisons, tables)}`)
}

const frequencyTable = (column: string): string => `frequency of ${column}`
const shareColumn = (column: string): string => quoted(`${column} share`)

function sharedPeopleSql(comparisons: readonly Comparison[], tables: Tables): string {
  const shares = Object.entries(tables).map(
    ([column, { floor }], index) =>
      `case when p.${quoted(column)} is null then null else greatest(coalesce(f${index}.share, 0), ${literal(floor)}) end as ${shareColumn(column)}`,
  )
  const joins = Object.keys(tables).map(
    (column, index) =>
      `left join ${quoted(frequencyTable(column))} f${index} on f${index}.value = p.${quoted(column)}::varchar`,
  )
  const columns = ['p.record', ...comparedColumns(comparisons, 'p'), ...shares]
  return `select ${columns.join(', ')} from people p ${joins.join(' ')}`
}

/**
 * Compares the pairs of a query (`l`, `r`): its levels as `g0`, `g1`, … and, for each column with frequencies, the larger of
 * the two shares as `s0`, `s1`, …; 0 where neither side has a value.
 */
export function compareSql(comparisons: readonly Comparison[], tables: Tables, pairs: string): string {
  const levels = comparisons.map((comparison, index) => `(${levelSql(comparison)})::utinyint as g${index}`)
  const shares = Object.keys(tables).map(
    (column, index) =>
      `greatest(coalesce(l.${shareColumn(column)}, 0), coalesce(r.${shareColumn(column)}, 0)) as s${index}`,
  )
  return `select p.l, p.r, ${[...levels, ...shares].join(', ')}
    from (${pairs}) p join shared_people l on l.record = p.l join shared_people r on r.record = p.r`
}

/** How often each pattern of levels is among the pairs of a table, or of a query in brackets. */
export async function patternsOf(
  engine: Engine,
  comparisons: readonly Comparison[],
  table: string,
): Promise<readonly Pattern[]> {
  const names = comparisons.map((_, index) => `g${index}`)
  const rows = await engine.readNumbers(
    `select ${names.map((level) => `${level}::double`).join(', ')}, count(*)::double from ${table} group by ${names.join(', ')} order by ${names.join(', ')}`,
  )
  const counts = rows.at(-1) ?? new Float64Array()
  return Array.from(counts, (count, row) => ({ levels: names.map((_, at) => rows[at]?.[row] ?? 0), count }))
}

/** The query that weighs what was compared (a table, or a query in brackets): everything of it, and `weight`. */
export function weighSql(model: Model, compared: string): string {
  const columns = Object.keys(model.frequencies)
  const sums = (weight: (comparison: WeighedComparison, index: number, level: number) => number) =>
    model.comparisons.map((comparison, index) =>
      partSql(model, comparison, index, columns, (level) => weight(comparison, index, level)),
    )
  const base = [
    literal(priorWeight(model)),
    ...sums((comparison, _, level) => weightOf(comparison, level)),
  ].join(' + ')
  const { relatives } = model
  if (relatives === null) return `select *, ${base} as weight from ${compared}`
  const related = [
    literal(Math.log2(relatives.share)),
    ...sums((comparison, index, level) => relativesWeight(model, comparison, index, level)),
  ].join(' + ')
  return `select * exclude (base, related), base - log2(1 + pow(2, related)) as weight
    from (select *, ${base} as base, ${related} as related from ${compared})`
}

function partSql(
  model: Model,
  comparison: WeighedComparison,
  index: number,
  columns: readonly string[],
  weight: (level: number) => number,
): string {
  const cases = Array.from({ length: comparison.m.length }, (_, at) => {
    const level = at + 1
    const term = comparison.levels[at]?.frequency
    const table = term === undefined ? undefined : model.frequencies[term.column]
    if (term === undefined || table === undefined) return `when ${level} then ${literal(weight(level))}`
    const share = `s${columns.indexOf(term.column)}`
    const shift = `case when ${share} = 0 then 0 else ${literal(term.strength)} * log2(${literal(table.chance)} / ${share}) end`
    return `when ${level} then ${literal(weight(level))} + ${shift}`
  })
  return `(case g${index} ${cases.join(' ')} else 0 end)`
}
