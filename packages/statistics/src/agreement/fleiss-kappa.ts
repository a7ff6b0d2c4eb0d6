import { confidence, count } from '../check.ts'
import { StatisticsError } from '../error.ts'
import { studentReach } from '../tails/student.ts'
import type { Kappa } from './cohen-kappa.ts'

/**
 * How far many people who graded the same items agree beyond chance; it need not be the same people for each item.
 *
 * Definition: (P - Pe) / (1 - Pe), P the mean over items of the share of pairs of raters who agree, Pe the sum of the squared shares of
 * the grades (Fleiss 1971). `table[i][k]` counts the raters who put item i in grade k; every item has as many raters.
 * Interval: by leaving out each item in turn (jackknife), with t(n - 1): it is for items like these, not only these. Cut at 1.
 * Errors: fewer than three items, fewer than two raters, unequal numbers of raters, one grade for everything.
 *
 * @example
 * fleissKappa([[3, 0], [0, 3], [2, 1], [1, 2]]) // 0.333, agreed 0.667, byChance 0.5
 */
export function fleissKappa(table: readonly (readonly number[])[], level = 0.95): Kappa {
  const raters = checked(table)
  confidence(level)
  const n = table.length
  const whole = kappa(table, raters)
  const left = table.map((_, out) => kappa(table.toSpliced(out, 1), raters).estimate)
  const pseudo = left.map((without) => n * whole.estimate - (n - 1) * without)
  const middle = pseudo.reduce((sum, value) => sum + value, 0) / n
  const spread = pseudo.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (n - 1)
  const reach = studentReach(level, n - 1) * Math.sqrt(spread / n)
  return {
    ...whole,
    interval: { lower: whole.estimate - reach, upper: Math.min(1, whole.estimate + reach), level },
    n,
  }
}

function kappa(table: readonly (readonly number[])[], raters: number) {
  const pairs = raters * (raters - 1)
  let agreed = 0
  const grades: number[] = []
  for (const row of table)
    row.forEach((given, grade) => {
      agreed += (given * (given - 1)) / (pairs * table.length)
      grades[grade] = (grades[grade] ?? 0) + given / (raters * table.length)
    })
  const byChance = grades.reduce((sum, share) => sum + share ** 2, 0)
  if (1 - byChance < 1e-12)
    throw new StatisticsError('no-variation', 'table', 'everything (but one item) is in one grade')
  return { estimate: (agreed - byChance) / (1 - byChance), agreed, byChance }
}

function checked(table: readonly (readonly number[])[]): number {
  if (table.length < 3) throw new StatisticsError('too-few', 'table', 'three items are needed')
  const raters = (table[0] ?? []).map((value) => count(value, 'table')).reduce((sum, value) => sum + value, 0)
  if (raters < 2) throw new StatisticsError('too-few', 'table', 'two raters are needed')
  for (const row of table)
    if (
      row.length !== table[0]?.length ||
      row.reduce((sum, value) => sum + count(value, 'table'), 0) !== raters
    )
      throw new StatisticsError(
        'lengths-differ',
        'table',
        'every item needs as many raters and the same grades',
      )
  return raters
}
