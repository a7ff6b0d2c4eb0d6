import { confidence } from '../check.ts'
import { StatisticsError } from '../error.ts'
import type { Estimate } from '../interval.ts'
import { sortedQuantile } from '../summary/moments.ts'
import { differences } from './paired-change.ts'

export interface SignedRank extends Estimate {
  readonly method: 'exact signed rank'
  /** The sum of the ranks of those who rose. */
  readonly rising: number
  /** Two-sided, exact for these very ranks, ties and all. */
  readonly p: number
  /** One-sided, for a rise and for a fall. Only where the direction was written down before anybody looked. */
  readonly roseP: number
  readonly fellP: number
  /** How many did not change at all; they are left out, as Wilcoxon did, and must be shown. */
  readonly unchanged: number
  /** Whether changes of one size share a rank. */
  readonly hasTies: boolean
}

/** The list of pairwise means grows with the square; a thousand people would need half a million of them and a second. */
const most = 500

/**
 * Whether those who changed rose more than they fell, by ranks, with the Hodges-Lehmann estimate: the median of the means of all
 * pairs of changes, in the unit of the score.
 *
 * Definition: rank |d| of those who changed; V = the sum of ranks with d > 0; p = 2 min(P(V ≤ v), P(V ≥ v)) over all 2^n signs
 * (Wilcoxon 1945). Exact at every size here, with shared ranks for ties, by adding up the distribution rank by rank.
 * Interval: the k-th smallest and largest of the pairwise means, k from the exact untied distribution (Hodges and Lehmann 1963). It can
 * only reach some levels; `interval.level` is the level reached, which with fewer than six people stays below 0.95.
 * Assumes: changes are symmetrical about their middle. Errors: nobody changed; more than 500 did.
 *
 * @example
 * wilcoxonSignedRank([1, 2, 3], [2, 4, 6]) // V 6, p 0.25, estimate 2
 */
export function wilcoxonSignedRank(
  before: readonly number[],
  after: readonly number[],
  level = 0.95,
): SignedRank {
  const all = differences(before, after)
  confidence(level)
  const changes = all.filter((change) => change !== 0)
  const n = changes.length
  if (n === 0) throw new StatisticsError('no-variation', 'after', 'nobody changed')
  if (n > most) throw new StatisticsError('too-large', 'after', `at most ${most} who changed`)
  const doubled = doubledRanks(changes.map(Math.abs))
  const rising = changes.reduce((sum, change, at) => sum + (change > 0 ? (doubled[at] ?? 0) : 0), 0)
  const spread = signDistribution(doubled)
  const atMost = total(spread.slice(0, rising + 1))
  const atLeast = total(spread.slice(rising))
  return {
    method: 'exact signed rank',
    rising: rising / 2,
    p: Math.min(1, 2 * Math.min(atMost, atLeast)),
    roseP: atLeast,
    fellP: atMost,
    unchanged: all.length - n,
    hasTies: new Set(doubled).size < n,
    n,
    ...hodgesLehmann(changes, level),
  }
}

function hodgesLehmann(changes: readonly number[], level: number): Pick<Estimate, 'estimate' | 'interval'> {
  const n = changes.length
  const means: number[] = []
  for (let one = 0; one < n; one += 1)
    for (let other = one; other < n; other += 1) means.push(((changes[one] ?? 0) + (changes[other] ?? 0)) / 2)
  means.sort((one, other) => one - other)
  const untied = signDistribution(Array.from({ length: n }, (_, at) => at + 1))
  // The largest k with P(V < k) ≤ (1 - level) / 2; at least 1, the whole range.
  let [k, below] = [1, untied[0] ?? 0]
  while (below + (untied[k] ?? 1) <= (1 - level) / 2) {
    below += untied[k] ?? 1
    k += 1
  }
  return {
    estimate: sortedQuantile(means, 0.5),
    interval: {
      lower: means[k - 1] ?? Number.NaN,
      upper: means[means.length - k] ?? Number.NaN,
      level: 1 - 2 * below,
    },
  }
}

/** Twice the ranks, from the smallest, so that a shared rank such as 2.5 is a whole number. */
function doubledRanks(sizes: readonly number[]): number[] {
  const order = sizes.map((_, at) => at).sort((one, other) => (sizes[one] ?? 0) - (sizes[other] ?? 0))
  const ranks: number[] = sizes.map(() => 0)
  for (let from = 0; from < order.length;) {
    let to = from
    while (to < order.length && sizes[order[to] ?? 0] === sizes[order[from] ?? 0]) to += 1
    for (let at = from; at < to; at += 1) ranks[order[at] ?? 0] = from + to + 1
    from = to
  }
  return ranks
}

/** P(sum = s) for s = 0, 1, …: each rank counts or not with an even chance. */
function signDistribution(ranks: readonly number[]): number[] {
  const chances = Array.from({ length: total(ranks) + 1 }, () => 0)
  chances[0] = 1
  let reached = 0
  for (const rank of ranks) {
    reached += rank
    for (let sum = reached; sum >= 0; sum -= 1)
      chances[sum] = ((chances[sum] ?? 0) + (sum >= rank ? (chances[sum - rank] ?? 0) : 0)) / 2
  }
  return chances
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
