import { confidence, numbers, sameLength } from '../check.ts'
import { StatisticsError } from '../error.ts'
import type { Interval } from '../interval.ts'
import { leastSquares } from '../model/least-squares.ts'
import { mean } from '../summary/moments.ts'
import { studentReach, studentTwoSided } from '../tails/student.ts'

export interface ArmEffect {
  readonly arm: string
  readonly n: number
  /** The mean after, of people who had all started at the mean before. */
  readonly adjustedMean: number
  /** That, less the same of the arm compared with. */
  readonly estimate: number
  readonly interval: Interval
  readonly t: number
  readonly p: number
}

export interface Ancova {
  readonly comparedWith: string
  readonly n: number
  readonly degrees: number
  /** How much one more before is worth after; of a perfect and stable score 1, of pure chance 0. */
  readonly slope: number
  readonly arms: readonly ArmEffect[]
}

/**
 * How far groups differ after, among people who began alike: after regressed on before and the arm.
 *
 * Definition: after = a + b before + effect of the arm, by least squares; t(n - arms - 1) intervals (Fisher 1932; Vickers and Altman 2001).
 * Preferred over comparing changes where the arms were drawn by lot: it is the more exact, and takes regression to the mean into account.
 * Assumes: one slope for all arms, equal spread. Without a lot the arms may differ in what was not measured: then say "difference", not "effect".
 * Errors: one arm only, an arm of nobody, `before` the same for all, fewer people than coefficients and one.
 *
 * @example
 * ancova({ before: [1, 2, 3, 4], after: [2, 3, 5.5, 6.5], arm: ['a', 'a', 'b', 'b'] }, 'a').arms[0]?.estimate // 1.5
 */
export function ancova(
  data: {
    readonly before: readonly number[]
    readonly after: readonly number[]
    readonly arm: readonly string[]
  },
  comparedWith: string,
  level = 0.95,
): Ancova {
  const { before, after, arm } = data
  numbers(before, 'before', 4)
  sameLength(before, after, 'after')
  sameLength(before, arm, 'arm')
  confidence(level)
  const others = [...new Set(arm)].filter((name) => name !== comparedWith)
  if (others.length === 0 || !arm.includes(comparedWith))
    throw new StatisticsError('too-few', 'arm', 'two arms are needed, one of them the one to compare with')
  const middle = mean(before)
  // Before is taken from its mean, so that the first coefficient is the compared arm's adjusted mean.
  const design = before.map((value, at) => [
    1,
    value - middle,
    ...others.map((name) => (arm[at] === name ? 1 : 0)),
  ])
  const fit = leastSquares(design, after)
  if (fit.degrees === 0)
    throw new StatisticsError('too-few', 'before', 'nobody is left to judge the spread by')
  const [base = 0, slope = 0] = fit.coefficients
  const noise = fit.squares / fit.degrees
  const reach = studentReach(level, fit.degrees)
  return {
    comparedWith,
    n: before.length,
    degrees: fit.degrees,
    slope,
    arms: others.map((name, at) => {
      const estimate = fit.coefficients[at + 2] ?? Number.NaN
      const error = Math.sqrt(noise * (fit.inverse[at + 2]?.[at + 2] ?? Number.NaN))
      return {
        arm: name,
        n: arm.filter((one) => one === name).length,
        adjustedMean: base + estimate,
        estimate,
        interval: { lower: estimate - reach * error, upper: estimate + reach * error, level },
        t: estimate / error,
        p: studentTwoSided(estimate / error, fit.degrees),
      }
    }),
  }
}
