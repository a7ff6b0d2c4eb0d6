import { finite } from '../check.ts'
import { StatisticsError } from '../error.ts'
import type { Estimate } from '../interval.ts'
import { mean, variance } from '../summary/moments.ts'
import { studentReach } from '../tails/student.ts'
import { confidence } from '../check.ts'
import { differences } from './paired-change.ts'

export interface NormalisedGain extends Estimate {
  /** The share who had the highest score before: they could not gain, and hide what the others did. */
  readonly atHighestBefore: number
}

/**
 * Of what could still be gained, the part that was: 0.4 means that four tenths of the way to the highest score was gone.
 *
 * Definition: (mean after - mean before) / (highest - mean before), of the group's means (Hake 1998). No unit; at most 1.
 * Interval: by the delta method for pairs, with t(n - 1): each person counts as (d + g (before - mean before)) / (highest - mean before).
 * Assumes: one highest score for all, different people. A mean of each person's own gain is not offered: it has no value for whoever was at the top.
 * Errors: everybody was at the top before; a score above it.
 *
 * @example
 * normalisedGain([4, 5, 6], [6, 6, 9], { highest: 10 }) // 0.4
 */
export function normalisedGain(
  before: readonly number[],
  after: readonly number[],
  { highest, level = 0.95 }: { readonly highest: number; readonly level?: number },
): NormalisedGain {
  const changes = differences(before, after, 2)
  confidence(level)
  finite(highest, 'highest')
  if ([...before, ...after].some((score) => score > highest))
    throw new StatisticsError('out-of-range', 'highest', 'a score lies above it')
  const first = mean(before)
  const room = highest - first
  if (room === 0)
    throw new StatisticsError('no-variation', 'before', 'everybody had the highest score before')
  const n = changes.length
  const estimate = mean(changes) / room
  const parts = changes.map((change, at) => (change + estimate * ((before[at] ?? 0) - first)) / room)
  const reach = studentReach(level, n - 1) * Math.sqrt(variance(parts) / n)
  return {
    estimate,
    interval: { lower: estimate - reach, upper: estimate + reach, level },
    n,
    atHighestBefore: before.filter((score) => score === highest).length / n,
  }
}
