/**
 * Expectation-maximisation for the m-probabilities with u fixed, on pattern counts: two pairs with the same levels are the
 * same to it, so a few hundred rows stand for millions of pairs (Enamorado, Fifield, Imai 2019).
 *
 * Missing is ignorable: level 0 takes no part in a pattern's odds and gives no evidence about m.
 */
export interface Pattern {
  /** One level for each comparison. */
  readonly levels: readonly number[]
  readonly count: number
}

export interface Expectation {
  /** By comparison, by level from 1; null for a comparison that was left out. */
  readonly m: readonly (readonly number[] | null)[]
  /** The share of matches among these pairs. */
  readonly share: number
  /** By comparison: among matches, the share in which both sides are known. */
  readonly known: readonly number[]
  readonly rounds: number
  readonly converged: boolean
}

export interface ExpectationOptions {
  /** By comparison: leave it out, because the pairs were chosen by it. */
  readonly leftOut: readonly boolean[]
  /** Pseudo-pairs spread evenly over the levels, so that a level that no match happened to show is not impossible. */
  readonly pseudoPairs: number
  readonly startShare: number
}

const maxRounds = 200
const tolerance = 1e-5

/** The m-probabilities that make the patterns most likely, from a start at which agreement speaks for a match. */
export function expectation(
  patterns: readonly Pattern[],
  u: readonly (readonly number[])[],
  options: ExpectationOptions,
): Expectation {
  let m = u.map((levels) => startM(levels.length))
  let share = options.startShare
  let rounds = 0
  let change = Infinity
  let counts = emptyCounts(u)
  while (rounds < maxRounds && change > tolerance) {
    rounds += 1
    counts = emptyCounts(u)
    let matches = 0
    let total = 0
    for (const { levels, count } of patterns) {
      const odds = patternOdds(levels, m, u, share, options.leftOut)
      const expected = (count * odds) / (1 + odds)
      matches += expected
      total += count
      for (const [index, level] of levels.entries()) addTo(counts[index], level, expected)
    }
    const next = counts.map((levels, index) => shares(levels, options.pseudoPairs, m[index] ?? []))
    const nextShare = Math.min(0.999999, Math.max(1e-9, total === 0 ? share : matches / total))
    change = Math.max(Math.abs(nextShare - share), largestChange(m, next, options.leftOut))
    m = next
    share = nextShare
  }
  return {
    m: m.map((levels, index) => (options.leftOut[index] === true ? null : levels)),
    share,
    known: counts.map((levels) => knownShare(levels)),
    rounds,
    converged: change <= tolerance,
  }
}

/** The share of matches among pairs that makes their patterns most likely, m and u being known. */
export function matchShare(
  patterns: readonly Pattern[],
  m: readonly (readonly number[])[],
  u: readonly (readonly number[])[],
  options: Pick<ExpectationOptions, 'leftOut' | 'startShare'>,
): number {
  // The odds without the share do not change from round to round.
  const ratios = patterns.map(({ levels, count }) => ({
    ratio: patternOdds(levels, m, u, 0.5, options.leftOut),
    count,
  }))
  const total = patterns.reduce((sum, { count }) => sum + count, 0)
  let share = options.startShare
  for (let round = 0, change = Infinity; round < maxRounds && change > tolerance; round += 1) {
    const odds = share / (1 - share)
    const matches = ratios.reduce(
      (sum, { ratio, count }) => sum + (count * ratio * odds) / (1 + ratio * odds),
      0,
    )
    const next = Math.min(0.999999, Math.max(1e-9, total === 0 ? share : matches / total))
    change = Math.abs(next - share) / share
    share = next
  }
  return share
}

/** Full agreement in eight of ten, the rest falling away. */
function startM(levels: number): readonly number[] {
  const rest = Array.from({ length: levels - 1 }, (_, index) => 0.2 * 0.5 ** (index + 1))
  const last = 0.2 - rest.slice(0, -1).reduce((sum, value) => sum + value, 0)
  return levels === 1 ? [1] : [0.8, ...rest.slice(0, -1), last]
}

const emptyCounts = (u: readonly (readonly number[])[]): number[][] =>
  u.map((levels) => Array.from({ length: levels.length + 1 }, () => 0))

function addTo(counts: number[] | undefined, level: number, value: number): void {
  if (counts !== undefined) counts[level] = (counts[level] ?? 0) + value
}

function patternOdds(
  levels: readonly number[],
  m: readonly (readonly number[])[],
  u: readonly (readonly number[])[],
  share: number,
  leftOut: readonly boolean[],
): number {
  let odds = share / (1 - share)
  for (const [index, level] of levels.entries()) {
    if (level === 0 || leftOut[index] === true) continue
    odds *= (m[index]?.[level - 1] ?? 1) / (u[index]?.[level - 1] ?? 1)
  }
  return odds
}

/** The counts of levels 1 and up as shares, with the pseudo-pairs. */
function shares(
  counts: readonly number[],
  pseudoPairs: number,
  before: readonly number[],
): readonly number[] {
  const levels = counts.slice(1)
  const total = levels.reduce((sum, value) => sum + value, 0)
  if (total === 0) return before
  const each = pseudoPairs / levels.length
  return levels.map((value) => (value + each) / (total + pseudoPairs))
}

function largestChange(
  before: readonly (readonly number[])[],
  after: readonly (readonly number[])[],
  leftOut: readonly boolean[],
): number {
  let largest = 0
  for (const [index, levels] of after.entries()) {
    if (leftOut[index] === true) continue
    for (const [level, value] of levels.entries())
      largest = Math.max(largest, Math.abs(value - (before[index]?.[level] ?? 0)))
  }
  return largest
}

function knownShare(counts: readonly number[]): number {
  const total = counts.reduce((sum, value) => sum + value, 0)
  return total === 0 ? 1 : 1 - (counts[0] ?? 0) / total
}
