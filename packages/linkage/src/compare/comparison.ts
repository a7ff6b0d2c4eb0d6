import { conditionSql, holds, quoted, type Condition, type Prepared } from './condition.ts'

/**
 * How one field of two records is compared: an ordered list of levels, the first that fits being the answer. Level 0 is
 * always *not comparable* (one side lacks the field) and weighs nothing; the last is *anything else*.
 */
export interface Comparison {
  /** The field's name, as its owner calls it: `name`, `born`. */
  readonly field: string
  /** Not comparable unless both sides have this column. */
  readonly needs: string
  readonly levels: readonly Level[]
  /** Whether pairs that agree wholly on it may train the other fields. */
  readonly identifying: boolean
  /** What *anything else* is called: `different names`. */
  readonly otherwise: string
}

export interface Level {
  /** In plain words, as it stands in an explanation: `same date of birth`. */
  readonly name: string
  readonly when: Condition
  /** An agreement on a rare value tells more: the column whose frequency counts, and how much of the term is added. */
  readonly frequency?: { readonly column: string; readonly strength: number }
}

/** Levels are numbered 0 (not comparable), 1 … n (as listed), n + 1 (anything else). */
export function levelOf(comparison: Comparison, left: Prepared, right: Prepared): number {
  if ((left[comparison.needs] ?? null) === null || (right[comparison.needs] ?? null) === null) return 0
  const found = comparison.levels.findIndex(({ when }) => holds(when, left, right))
  return found === -1 ? comparison.levels.length + 1 : found + 1
}

/** The same as an expression for DuckDB over the rows `l` and `r`. */
export function levelSql(comparison: Comparison): string {
  const needs = quoted(comparison.needs)
  const cases = comparison.levels.map(({ when }, index) => `when ${conditionSql(when)} then ${index + 1}`)
  return `case when l.${needs} is null or r.${needs} is null then 0 ${cases.join(' ')} else ${comparison.levels.length + 1} end`
}

/** What a level is called. */
export function levelName(comparison: Comparison, level: number): string {
  if (level === 0) return 'not known on both sides'
  return comparison.levels[level - 1]?.name ?? comparison.otherwise
}
