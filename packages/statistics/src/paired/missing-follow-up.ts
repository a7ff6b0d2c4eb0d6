import { finite, numbers, sameLength } from '../check.ts'
import { StatisticsError } from '../error.ts'
import type { Estimate } from '../interval.ts'
import { mean, standardDeviation } from '../summary/moments.ts'
import { pairedChange } from './paired-change.ts'

/** What the mean change would be if those who did not come back had been like this. */
export interface FollowUpBounds {
  /** How many answered before, how many of them answered again, and their share. */
  readonly before: number
  readonly returned: number
  readonly share: number
  /** Those who came back, as they are. */
  readonly completers: Estimate
  /** Every missing person unchanged. */
  readonly unchanged: number
  /** Every missing person at the mean before less one standard deviation. */
  readonly fellBack: number
  /** Every missing person at the lowest and at the highest score there is (Manski); `null` where no range was given. */
  readonly worst: number | null
  readonly best: number | null
}

/**
 * Bounds for a change where some never came back: the completers alone flatter a course, as those who forgot stay away.
 *
 * Definition: the mean over all who answered before of (after - before), the missing `after` filled in four ways. In the unit of the score.
 * Assumes nothing about why people are missing; that is its point. No interval is put around a filled-in mean: the guess is larger
 * than its error. Below half returned, never show the completers without these (statistics.md 1c; in Lee and others 2021, 56% and 11% returned).
 * Errors: nobody missing is fine; fewer than two returned is not.
 *
 * @example
 * missingFollowUp([4, 5, 6, 5], [6, 6, 9, null]) // completers 2, unchanged 1.5, fellBack 1.30
 */
export function missingFollowUp(
  before: readonly number[],
  after: readonly (number | null)[],
  options: { readonly level?: number; readonly range?: readonly [lowest: number, highest: number] } = {},
): FollowUpBounds {
  sameLength(before, after, 'after')
  numbers(before, 'before', 2)
  const returned = before.flatMap((first, at) => {
    const second = after[at] ?? null
    return second === null ? [] : [{ first, second }]
  })
  const completers = pairedChange(
    returned.map(({ first }) => first),
    returned.map(({ second }) => second),
    options.level,
  )
  const filled = (missing: (first: number) => number) =>
    mean(before.map((first, at) => (after[at] ?? missing(first)) - first))
  const low = mean(before) - standardDeviation(before)
  const range = options.range === undefined ? null : checked(options.range)
  return {
    before: before.length,
    returned: returned.length,
    share: returned.length / before.length,
    completers,
    unchanged: filled((first) => first),
    fellBack: filled(() => low),
    worst: range === null ? null : filled(() => range.lowest),
    best: range === null ? null : filled(() => range.highest),
  }
}

function checked([lowest, highest]: readonly [number, number]) {
  if (finite(lowest, 'range') >= finite(highest, 'range'))
    throw new StatisticsError('out-of-range', 'range', 'the highest score must be above the lowest')
  return { lowest, highest }
}
