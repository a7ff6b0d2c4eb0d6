import { numbers, within } from '../check.ts'
import { StatisticsError } from '../error.ts'
import type { Estimate } from '../interval.ts'
import { wilson } from '../rates/proportion.ts'
import { correlation } from '../summary/moments.ts'
import { normalReach } from '../tails/normal.ts'

/** A learner's answers, in the order of the items: 1 for right, 0 for wrong, or part of a mark between. */
export type Answers = readonly number[]

/**
 * How easy an item is: the share who got it right, with Wilson's interval. Below 0.3 or above 0.9 it tells little about anybody
 * (rule of thumb of classical test theory); before a course a low one is what a course is for.
 * Assumes: learners answer by themselves. Errors: no learners; an item that is not there; marks other than right and wrong.
 *
 * @example
 * itemFacility([[1, 0], [1, 1], [0, 0]], 0) // 0.67 of 3
 */
export function itemFacility(learners: readonly Answers[], item: number, level = 0.95): Estimate {
  const marks = columnOf(learners, item)
  if (marks.some((mark) => mark !== 0 && mark !== 1))
    throw new StatisticsError('out-of-range', 'learners', 'an item is right (1) or wrong (0)')
  return wilson(marks.filter((mark) => mark === 1).length, marks.length, level)
}

/**
 * Whether an item tells those who know from those who do not: the correlation of its marks with the sum of all *other* items.
 *
 * Definition: the corrected item-total point-biserial correlation, from -1 to 1; without the correction an item correlates with itself.
 * Below 0.2 look at the item; below 0 it is keyed wrongly or misread (Ebel 1965). Interval: Fisher's z, ± 1.96 / √(n - 3); rough for marks
 * of 0 and 1 and under 30 learners.
 * Errors: fewer than four learners; all or none got it right, or all have one sum (there is then no correlation: retire it for another reason).
 *
 * @example
 * itemDiscrimination([[1, 1, 1], [1, 1, 0], [0, 0, 1], [0, 0, 0]], 0) // 0.707
 */
export function itemDiscrimination(learners: readonly Answers[], item: number, level = 0.95): Estimate {
  const marks = columnOf(learners, item)
  numbers(marks, 'learners', 4)
  const rest = learners.map((answers) => sum(answers) - (answers[item] ?? 0))
  const estimate = correlation(marks, rest)
  const n = marks.length
  const reach = normalReach(level) / Math.sqrt(n - 3)
  const limit = (side: number) =>
    Math.abs(estimate) === 1 ? estimate : Math.tanh(Math.atanh(estimate) + side * reach)
  return { estimate, interval: { lower: limit(-1), upper: limit(1), level }, n }
}

/** The marks of one item, once all learners are seen to have as many answers as each other. */
function columnOf(learners: readonly Answers[], item: number): number[] {
  const items = sheet(learners)
  within(item, 'item', 0, items - 1)
  return learners.map((answers) => answers[item] ?? Number.NaN)
}

/** How many items a sheet has; refuses one with a hole in it. */
export function sheet(learners: readonly Answers[]): number {
  const [first] = learners
  if (first === undefined) throw new StatisticsError('empty', 'learners', 'nobody answered')
  for (const answers of learners) {
    if (answers.length !== first.length)
      throw new StatisticsError('lengths-differ', 'learners', 'have not all answered as many items')
    numbers(answers, 'learners')
  }
  return first.length
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
