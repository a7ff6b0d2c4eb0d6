import { count, numbers, sameLength } from '../check.ts'
import { StatisticsError } from '../error.ts'
import type { Interval } from '../interval.ts'
import { studentReach, studentTwoSided } from '../tails/student.ts'
import { neweyWest } from './autocorrelation.ts'

export interface Effect {
  readonly estimate: number
  readonly interval: Interval
  readonly p: number
}

export interface ControlledSeries {
  /** How much more the treated series moved at the change than the comparison did, in its own unit; and its slope for each period after. */
  readonly level: Effect
  readonly slope: Effect
  /** The same of the treated series by itself. Where the two differ by a third, the headline says so. */
  readonly alone: { readonly level: Effect; readonly slope: Effect }
  readonly before: number
  readonly after: number
}

/** As in `interrupted`: fewer are no series. */
const least = 8

/**
 * Whether a series moved more than one that had no change: the same recording, no campaign.
 *
 * Definition: Y on t, x, x(t - t0) and all of these times z, z marking the treated series; the effects are z x and z x (t - t0) (Linden 2015), errors after
 * Newey and West within each series. Of California's tobacco sales the single series says -20 packs and the comparison with 38 states -2.8.
 * Assumes: without the change both would have moved alike. Errors: unequal lengths, under 8 periods on a side.
 *
 * @example
 * controlled({ treated, comparison, changeAt: 19 }, 1).level
 */
export function controlled(
  series: {
    readonly treated: readonly number[]
    readonly comparison: readonly number[]
    readonly changeAt: number
  },
  lag: number,
  level = 0.95,
): ControlledSeries {
  const { treated, comparison, changeAt } = series
  numbers(treated, 'treated', 2 * least)
  numbers(comparison, 'comparison', 2 * least)
  sameLength(treated, comparison, 'comparison')
  count(changeAt, 'changeAt')
  if (changeAt < least || treated.length - changeAt < least)
    throw new StatisticsError('too-few', 'changeAt', `${least} periods before and after are needed`)
  const rows = treated.map((_, at) => {
    const isAfter = at >= changeAt ? 1 : 0
    return [1, at, isAfter, isAfter * (at - changeAt)]
  })
  // With an intercept, trend and change of its own for each, the joint model is two models; their differences and errors are the joint one's.
  const [one, other] = [neweyWest(rows, treated, lag), neweyWest(rows, comparison, lag)]
  const effect = (estimate: number, error: number, degrees: number): Effect => {
    const reach = studentReach(level, degrees) * error
    return {
      estimate,
      interval: { lower: estimate - reach, upper: estimate + reach, level },
      p: error === 0 ? 0 : studentTwoSided(estimate / error, degrees),
    }
  }
  const of = (at: number) => {
    const [mine, theirs] = [one.coefficients[at] ?? 0, other.coefficients[at] ?? 0]
    const [error, theirError] = [one.standardErrors[at] ?? 0, other.standardErrors[at] ?? 0]
    return {
      difference: effect(mine - theirs, Math.hypot(error, theirError), one.degrees + other.degrees),
      alone: effect(mine, error, one.degrees),
    }
  }
  const [atOnce, each] = [of(2), of(3)]
  return {
    level: atOnce.difference,
    slope: each.difference,
    alone: { level: atOnce.alone, slope: each.alone },
    before: changeAt,
    after: treated.length - changeAt,
  }
}
