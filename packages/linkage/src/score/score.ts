import { levelOf } from '../compare/comparison.ts'
import type { Prepared } from '../compare/condition.ts'
import {
  priorWeight,
  relativesWeight,
  weightOf,
  type Frequencies,
  type Model,
  type WeighedComparison,
} from '../model/model.ts'

/** What a pair came to: one part for each comparison, the prior, and the sum. All in bits. */
export interface Score {
  readonly weight: number
  readonly prior: number
  /** What is taken off because such a pair may be related and not one; 0 or less. */
  readonly relatives: number
  readonly parts: readonly ScorePart[]
}

export interface ScorePart {
  readonly field: string
  readonly level: number
  readonly weight: number
  /** What the value's rarity adds to, or takes from, the level's weight. */
  readonly frequency: number
}

/** Scores one pair. The order of the two does not matter. */
export function score(model: Model, left: Prepared, right: Prepared): Score {
  const parts = model.comparisons.map((comparison) => scorePart(model, comparison, left, right))
  const prior = priorWeight(model)
  const relatives = relativesTerm(model, parts)
  return {
    weight: parts.reduce((sum, part) => sum + part.weight + part.frequency, prior) + relatives,
    prior,
    relatives,
    parts,
  }
}

/**
 * `m/u` becomes `m/(u + relatives)`: agreements that relatives share count for less together than one by one. A rare value
 * speaks for relatives as it does for a match.
 */
function relativesTerm(model: Model, parts: readonly ScorePart[]): number {
  if (model.relatives === null) return 0
  const related = parts.reduce((sum, part, index) => {
    const comparison = model.comparisons[index]
    return comparison === undefined
      ? sum
      : sum + relativesWeight(model, comparison, index, part.level) + part.frequency
  }, Math.log2(model.relatives.share))
  return -Math.log2(1 + 2 ** related)
}

function scorePart(model: Model, comparison: WeighedComparison, left: Prepared, right: Prepared): ScorePart {
  const level = levelOf(comparison, left, right)
  const weight = weightOf(comparison, level)
  return {
    field: comparison.field,
    level,
    weight,
    frequency: frequencyTerm(model, comparison, level, left, right),
  }
}

/**
 * The level's weight is right for a value of average frequency; this moves it to the value at hand. The larger of the two
 * frequencies counts, so that a misspelling shared by two records is not taken for a rare name.
 */
function frequencyTerm(
  model: Model,
  comparison: WeighedComparison,
  level: number,
  left: Prepared,
  right: Prepared,
): number {
  const term = comparison.levels[level - 1]?.frequency
  const table = term === undefined ? undefined : model.frequencies[term.column]
  if (term === undefined || table === undefined) return 0
  const share = Math.max(
    shareOf(table, left[term.column] ?? null) ?? 0,
    shareOf(table, right[term.column] ?? null) ?? 0,
  )
  return share === 0 ? 0 : term.strength * Math.log2(table.chance / share)
}

/** How common a value is; null where there is no value. */
export function shareOf(table: Frequencies, value: string | number | null): number | null {
  if (value === null) return null
  return Math.max(
    table.floor,
    Object.hasOwn(table.shares, String(value)) ? (table.shares[String(value)] ?? 0) : 0,
  )
}
