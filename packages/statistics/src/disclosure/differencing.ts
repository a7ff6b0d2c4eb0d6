import { count } from '../check.ts'

/** A count that was published, and the smallest groups it is a sum of, by name. */
export interface Released {
  readonly groups: readonly string[]
  readonly count: number
}

/**
 * The earlier releases that a new one would undo: where one is of a part of the other's groups and the rest is of 1 to `least` - 1 people.
 *
 * Each table is harmless; their difference is not. Keep every release in the ledger and ask before each. An empty answer is a yes.
 * Differences of three and more are not looked for here: `exposed` does.
 * Source: the differencing problem (Hundepool and others 2012). Assumes: groups of one meaning in every release.
 *
 * @example
 * undone([{ groups: ['a', 'b'], count: 31 }], { groups: ['a'], count: 28 }) // the first: b would be 3
 */
export function undone(ledger: readonly Released[], proposed: Released, least = 10): Released[] {
  count(least, 'least', 1)
  count(proposed.count, 'count')
  return ledger.filter((earlier) => {
    const [small, large] = isPart(proposed, earlier) ? [proposed, earlier] : [earlier, proposed]
    if (!isPart(small, large)) return false
    const rest = Math.abs(large.count - small.count)
    return rest > 0 && rest < least
  })
}

function isPart(small: Released, large: Released): boolean {
  const within = new Set(large.groups)
  return small.groups.every((group) => within.has(group))
}
