import type { Pattern } from './expectation.ts'

/**
 * Pairs that are neither one thing nor strangers: father and son, brothers, people of one house. They share a surname, a
 * place, an address, and so agree on several fields at once for a reason that is not identity. Two classes alone take
 * them for matches, because each agreement is unlikely by chance and the chances are multiplied as if they were
 * independent.
 *
 * So the pairs that were compared are taken as a mixture of three: matches, whose m is known from the sessions; relatives,
 * and strangers who happen to share a key, both estimated here by expectation-maximisation.
 */
export interface Relatives {
  /** How many of these pairs are relatives, expected. */
  readonly pairs: number
  /** By comparison, by level from 1: how often relatives show it. */
  readonly r: readonly (readonly number[])[]
  readonly rounds: number
}

const maxRounds = 300
const tolerance = 1e-5

export function relatives(
  patterns: readonly Pattern[],
  m: readonly (readonly number[])[],
  u: readonly (readonly number[])[],
  isIdentifying: readonly boolean[],
): Relatives {
  const total = patterns.reduce((sum, { count }) => sum + count, 0)
  let shares: readonly [number, number, number] = [0.3, 0.2, 0.5]
  let r = m.map((levels, index) =>
    isIdentifying[index] === true ? between(levels, u[index] ?? levels) : levels,
  )
  let strangers = u
  let [rounds, change] = [0, Infinity]
  while (rounds < maxRounds && change > tolerance) {
    rounds += 1
    const counts = { r: zeros(u), strangers: zeros(u) }
    const sums = [0, 0, 0]
    for (const { levels, count } of patterns) {
      const odds = [m, r, strangers].map((of, kind) => (shares[kind] ?? 0) * likelihood(levels, of))
      const all = odds.reduce((sum, value) => sum + value, 0) || 1
      for (const [kind, value] of odds.entries()) sums[kind] = (sums[kind] ?? 0) + (count * value) / all
      tally(counts.r, levels, (count * (odds[1] ?? 0)) / all)
      tally(counts.strangers, levels, (count * (odds[2] ?? 0)) / all)
    }
    const next: readonly [number, number, number] = [
      (sums[0] ?? 0) / total,
      (sums[1] ?? 0) / total,
      (sums[2] ?? 0) / total,
    ]
    change = Math.max(...next.map((share, kind) => Math.abs(share - (shares[kind] ?? 0))))
    shares = next
    r = counts.r.map((levels, index) => normalised(levels, u[index] ?? levels))
    strangers = counts.strangers.map((levels, index) => normalised(levels, u[index] ?? levels))
  }
  return { pairs: shares[1] * total, r, rounds }
}

/** Relatives agree less than matches and more than strangers: the geometric mean, to start from. */
function between(m: readonly number[], u: readonly number[]): readonly number[] {
  const means = m.map((value, level) => Math.sqrt(value * (u[level] ?? value)))
  const sum = means.reduce((all, value) => all + value, 0)
  return means.map((value) => value / sum)
}

const zeros = (u: readonly (readonly number[])[]): number[][] => u.map((levels) => levels.map(() => 0))

function likelihood(levels: readonly number[], shares: readonly (readonly number[])[]): number {
  let product = 1
  for (const [index, level] of levels.entries()) if (level > 0) product *= shares[index]?.[level - 1] ?? 1
  return product
}

function tally(counts: number[][], levels: readonly number[], expected: number): void {
  for (const [index, level] of levels.entries()) {
    const row = counts[index]
    if (level > 0 && row !== undefined) row[level - 1] = (row[level - 1] ?? 0) + expected
  }
}

/** As shares, ten pseudo-pairs drawn as chance has it: a level that no pair shows is unlikely, not impossible. */
function normalised(counts: readonly number[], u: readonly number[]): readonly number[] {
  const total = counts.reduce((sum, value) => sum + value, 0) + 10
  return counts.map((value, level) => (value + 10 * (u[level] ?? 0)) / total)
}
