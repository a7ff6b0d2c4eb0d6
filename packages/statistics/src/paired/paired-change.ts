import { confidence, numbers, sameLength } from '../check.ts'
import { StatisticsError } from '../error.ts'
import type { Estimate } from '../interval.ts'
import { mean, standardDeviation } from '../summary/moments.ts'
import { studentReach, studentTwoSided } from '../tails/student.ts'

export interface PairedChange extends Estimate {
  readonly method: 'paired t'
  readonly t: number
  readonly degrees: number
  /** Two-sided. */
  readonly p: number
  readonly standardError: number
}

/**
 * The mean change of people measured twice, after less before, in the unit of the score, with Student's interval.
 *
 * Definition: d = after - before for each person; mean(d) ± t(n - 1) sd(d) / √n (Student 1908).
 * Assumes: the pairs are of different people, and the mean of their changes is roughly normal. With under ten pairs show the points
 * and no p-value; with strong skew see `wilcoxonSignedRank` and `signFlip`.
 * Errors: fewer than two pairs, unequal lists, changes that are all the same (no spread to judge by).
 * With one group this is a change, never an effect: nothing here says what would have happened without the course.
 *
 * @example
 * pairedChange([4, 5, 6], [6, 6, 9]) // estimate 2, interval -0.48 to 4.48, n 3
 */
export function pairedChange(
  before: readonly number[],
  after: readonly number[],
  level = 0.95,
): PairedChange {
  const changes = differences(before, after, 2)
  confidence(level)
  const spread = standardDeviation(changes)
  if (spread === 0) throw new StatisticsError('no-variation', 'after', 'everybody changed by the same')
  const [n, estimate] = [changes.length, mean(changes)]
  const standardError = spread / Math.sqrt(n)
  const reach = studentReach(level, n - 1) * standardError
  const t = estimate / standardError
  return {
    method: 'paired t',
    estimate,
    interval: { lower: estimate - reach, upper: estimate + reach, level },
    n,
    t,
    degrees: n - 1,
    p: studentTwoSided(t, n - 1),
    standardError,
  }
}

/** After less before, person by person. */
export function differences(before: readonly number[], after: readonly number[], least = 1): number[] {
  sameLength(before, after, 'after')
  numbers(before, 'before', least)
  numbers(after, 'after', least)
  return after.map((value, at) => value - (before[at] ?? 0))
}
