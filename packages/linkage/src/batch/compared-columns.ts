import type { Comparison } from '../compare/comparison.ts'
import { columnsAskedWhole, columnsOf, quoted } from '../compare/condition.ts'

/**
 * The columns that a set of comparisons asks of each side of a pair, as a select list. To bring fifty texts beside each of ten
 * million pairs costs more than to compare them, so a text of which only equality is asked becomes a number of 64 bits, by
 * DuckDB's hash, and one of which only presence is asked becomes true. Of a million values two have one number with a
 * probability of 3 in 100 million.
 */
export function comparedColumns(comparisons: readonly Comparison[], table: string): readonly string[] {
  const conditions = comparisons.flatMap(({ levels }) => levels.map(({ when }) => when))
  const needed = comparisons.map(({ needs }) => needs)
  const asked = new Set(conditions.flatMap(columnsOf))
  const whole = new Set(conditions.flatMap(columnsAskedWhole))
  return [...new Set([...needed, ...asked])].map((column) => {
    const value = `${table}.${quoted(column)}`
    const short = asked.has(column) ? `hash(${value})` : 'true'
    return whole.has(column)
      ? value
      : `case when ${value} is null then null else ${short} end as ${quoted(column)}`
  })
}
