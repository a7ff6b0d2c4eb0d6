/**
 * u-probabilities: how often two records of different things show a level. Random pairs are nearly all of different
 * things, but not quite: in data with many records of one person, most agreements on a whole name are matches, and
 * taking them for chance would cost the very evidence that counts. So what matches bring is taken out again:
 * `P(level) = prior·m + (1 − prior)·u`.
 */
export function chances(
  sampled: readonly number[],
  m: readonly number[] | null,
  prior: number,
): readonly number[] {
  const total = sampled.reduce((sum, count) => sum + count, 0)
  // Half a pair for each level: no level is impossible because a million pairs happened not to show it.
  const seen = sampled.map((count) => (count + 0.5) / (total + sampled.length / 2))
  if (m === null) return seen
  const left = seen.map(
    (share, index) => Math.max(share - prior * (m[index] ?? 0), share * leastChance) / (1 - prior),
  )
  const sum = left.reduce((all, share) => all + share, 0)
  return left.map((share) => share / sum)
}

/** However much matches explain, a twentieth of what was seen is left to chance: the sample is finite. */
const leastChance = 0.05
