import { confidence, count } from '../check.ts'
import { StatisticsError } from '../error.ts'
import type { Estimate } from '../interval.ts'
import { normalReach } from '../tails/normal.ts'

/** How a near miss counts: not at all; by the distance of the two grades; by its square, which forgives a neighbour most. */
export type KappaWeights = 'none' | 'linear' | 'quadratic'

export interface Kappa extends Estimate {
  /** The share on which they agreed, by the same weights, and the share that chance alone would give. */
  readonly agreed: number
  readonly byChance: number
}

/**
 * How far two people who graded the same items agree beyond chance: 1 is always, 0 as chance would, below 0 less.
 *
 * Definition: (po - pe) / (1 - pe), po = Σ w p_ij, pe = Σ w p_i. p_.j (Cohen 1960, 1968). Interval: Fleiss, Cohen and Everitt's (1969)
 * large-sample error; rough under about 30 items, and cut at 1.
 * `table[i][j]` counts the items that the first put in grade i and the second in grade j. Weights need grades in order.
 * Assumes: each item graded by both, neither seeing the other's. Where one grade is nearly all, kappa is low though they agree: show `agreed`.
 * Errors: a table that is not square, no items, all of them in one grade by both (chance alone explains it; kappa has no value).
 *
 * @example
 * cohenKappa([[20, 5], [10, 15]]) // 0.4, agreed 0.7, byChance 0.5
 */
export function cohenKappa(
  table: readonly (readonly number[])[],
  { weights = 'none', level = 0.95 }: { readonly weights?: KappaWeights; readonly level?: number } = {},
): Kappa {
  const grades = square(table)
  confidence(level)
  const n = table.flat().reduce((sum, value) => sum + value, 0)
  if (n === 0) throw new StatisticsError('empty', 'table', 'no items')
  const places = table.map((_, at) => at)
  const share = (row: number, column: number) => (table[row]?.[column] ?? 0) / n
  const rows = places.map((row) => total(places, (column) => share(row, column)))
  const columns = places.map((column) => total(places, (row) => share(row, column)))
  const weight = (row: number, column: number) => credit(weights, Math.abs(row - column), grades - 1)
  const over = (value: (row: number, column: number) => number) =>
    total(places, (row) => total(places, (column) => value(row, column)))
  const agreed = over((row, column) => weight(row, column) * share(row, column))
  const byChance = over((row, column) => weight(row, column) * (rows[row] ?? 0) * (columns[column] ?? 0))
  if (1 - byChance < 1e-12)
    throw new StatisticsError('no-variation', 'table', 'both put every item in one grade')
  const estimate = (agreed - byChance) / (1 - byChance)
  const ofRow = places.map((row) => total(places, (column) => weight(row, column) * (columns[column] ?? 0)))
  const ofColumn = places.map((column) => total(places, (row) => weight(row, column) * (rows[row] ?? 0)))
  const spread =
    over((row, column) => {
      const expected = ((ofRow[row] ?? 0) + (ofColumn[column] ?? 0)) * (1 - estimate)
      return share(row, column) * (weight(row, column) - expected) ** 2
    }) -
    (estimate - byChance * (1 - estimate)) ** 2
  const reach = (normalReach(level) * Math.sqrt(Math.max(0, spread) / n)) / (1 - byChance)
  return {
    estimate,
    interval: { lower: estimate - reach, upper: Math.min(1, estimate + reach), level },
    n,
    agreed,
    byChance,
  }
}

/**
 * Counts how two people's grades of the same items cross, for `cohenKappa`. Grades are given in order.
 * Errors: grades of unequal number; a grade that is not among those given.
 *
 * @example
 * crossGrades(['a', 'b', 'b'], ['a', 'b', 'a'], ['a', 'b']) // [[1, 0], [1, 1]]
 */
export function crossGrades<Grade>(
  first: readonly Grade[],
  second: readonly Grade[],
  grades: readonly Grade[],
): number[][] {
  if (first.length !== second.length)
    throw new StatisticsError('lengths-differ', 'second', 'both must have graded every item')
  const table = grades.map(() => grades.map(() => 0))
  first.forEach((grade, at) => {
    const row = table[grades.indexOf(grade)]
    const column = grades.indexOf(second[at] as Grade)
    if (row === undefined || column === -1)
      throw new StatisticsError('out-of-range', 'grades', 'a grade is not in the list')
    row[column] = (row[column] ?? 0) + 1
  })
  return table
}

function credit(weights: KappaWeights, apart: number, most: number): number {
  if (weights === 'none') return apart === 0 ? 1 : 0
  return weights === 'linear' ? 1 - apart / most : 1 - (apart / most) ** 2
}

function square(table: readonly (readonly number[])[]): number {
  if (table.length < 2) throw new StatisticsError('too-few', 'table', 'two grades are needed')
  for (const row of table) {
    if (row.length !== table.length) throw new StatisticsError('lengths-differ', 'table', 'is not square')
    for (const value of row) count(value, 'table')
  }
  return table.length
}

function total(places: readonly number[], value: (at: number) => number): number {
  return places.reduce((sum, at) => sum + value(at), 0)
}
