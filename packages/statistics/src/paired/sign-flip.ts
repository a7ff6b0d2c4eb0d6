import { count } from '../check.ts'
import { chanceOf, chanceVersion, inputHash, type Provenance } from '../random/seeded.ts'
import { mean } from '../summary/moments.ts'
import { differences } from './paired-change.ts'

export interface SignFlip {
  readonly method: 'exact sign flips' | 'sampled sign flips'
  /** The mean change, after less before. */
  readonly meanChange: number
  readonly n: number
  /** Of so many choices of signs … */
  readonly choices: number
  /** … so many are at least as far from nothing as what was seen. */
  readonly asExtreme: number
  /** Two-sided. */
  readonly p: number
  /** Only where signs were sampled. */
  readonly provenance?: Provenance
}

/** Up to so many people all 2^n choices are looked at; 2^20 takes a hundredth of a second, and each person more doubles it. */
const mostExact = 20

/**
 * Whether a mean change like this is usual when each person's change could as well have gone the other way.
 *
 * Definition: p = the share of all 2^n choices of signs whose sum is at least as far from 0 as the one seen (Fisher 1935, on Darwin's
 * plants: 1726 of 32768). Above 20 people signs are sampled and p = (1 + as extreme) / (1 + sampled), which is never 0.
 * Assumes: under no change a rise and a fall of one size are as likely; no curve is assumed. Sums that differ by less than 1e-9 of the
 * largest possible count as equal, so that rounding decides nothing.
 *
 * @example
 * signFlip([1, 2, 3], [2, 4, 6], { seed: 1 }) // 2 of 8, p 0.25
 */
export function signFlip(
  before: readonly number[],
  after: readonly number[],
  chance: { readonly seed: number; readonly replicates?: number },
): SignFlip {
  const changes = differences(before, after)
  const n = changes.length
  const largest = changes.reduce((sum, change) => sum + Math.abs(change), 0)
  const seen = Math.abs(changes.reduce((sum, change) => sum + change, 0)) - 1e-9 * largest
  const found = { meanChange: mean(changes), n }
  if (n <= mostExact) {
    const asExtreme = flippedSums(changes).reduce((found, sum) => found + (Math.abs(sum) >= seen ? 1 : 0), 0)
    return { method: 'exact sign flips', ...found, choices: 2 ** n, asExtreme, p: asExtreme / 2 ** n }
  }
  const replicates = count(chance.replicates ?? 9999, 'replicates', 99)
  let asExtreme = 0
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    const stream = chanceOf(chance.seed, replicate)
    const sum = changes.reduce((sum, change) => sum + (stream.below(2) === 0 ? change : -change), 0)
    if (Math.abs(sum) >= seen) asExtreme += 1
  }
  return {
    method: 'sampled sign flips',
    ...found,
    choices: replicates,
    asExtreme,
    p: (1 + asExtreme) / (1 + replicates),
    provenance: { seed: chance.seed, version: chanceVersion, inputHash: inputHash(changes), replicates },
  }
}

/** The sums under all choices of signs: each person doubles the list. */
function flippedSums(changes: readonly number[]): Float64Array {
  const sums = new Float64Array(2 ** changes.length)
  let filled = 1
  for (const change of changes) {
    for (let at = 0; at < filled; at += 1) {
      const sum = sums[at] ?? 0
      sums[filled + at] = sum - change
      sums[at] = sum + change
    }
    filled *= 2
  }
  return sums
}
