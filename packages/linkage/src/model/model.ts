import type { Comparison } from '../compare/comparison.ts'
import type { KeyRecipe } from '../fields/keys.ts'

/**
 * A Fellegi-Sunter model as data: everything that turns two prepared records into a weight, and nothing else. It is kept
 * as JSON with a version; a weight that was computed with it can be computed again years later.
 *
 * Weights are in bits: `log2(m/u)`, where m is how often true matches, u how often two records of different things,
 * show a level. Weight 0 means as likely as not, 3.2 is nine in ten, 6.6 ninety-nine in a hundred.
 */
export interface Model {
  readonly format: 'article4-linkage-model'
  readonly formatVersion: 1
  /** The model's own name and version, chosen by whoever keeps it: `people-2026-11`. */
  readonly version: string
  /** The share of all pairs of records that are of one thing. */
  readonly prior: number
  readonly fields: readonly FieldSetting[]
  readonly comparisons: readonly WeighedComparison[]
  readonly keys: readonly KeyRecipe[]
  /** Shares of values, by column, for the frequency terms. */
  readonly frequencies: { readonly [column: string]: Frequencies }
  /** Pairs that are related and not one (see train/relatives.ts); null where the model knows none. */
  readonly relatives: RelativesModel | null
  readonly clustering: ClusteringSettings
  /** Where it was trained, in words and figures; shown, never used. */
  readonly provenance: {
    readonly records: number
    readonly method: string
    readonly warnings: readonly string[]
  }
}

/** Which columns of the user's file make up a field, and what kind of thing it is. */
export interface FieldSetting {
  readonly field: string
  readonly kind: string
  readonly columns: readonly string[]
}

export interface WeighedComparison extends Comparison {
  /** By level from 1; the level 0 has none. */
  readonly m: readonly number[]
  readonly u: readonly number[]
}

export interface RelativesModel {
  /** Their share of all pairs. */
  readonly share: number
  /** By comparison, by level from 1. */
  readonly r: readonly (readonly number[])[]
}

/** How common a column's values are; what is not listed is as common as `floor`. */
export interface Frequencies {
  readonly source: string
  readonly floor: number
  readonly shares: { readonly [value: string]: number }
  /** The chance that two records taken at random agree: the sum of squared shares. */
  readonly chance: number
}

export interface ClusteringSettings {
  /** What a pair that was never compared, or weighs less, counts as. Bits. */
  readonly unseen: number
  /** Clusters merge while the mean weight of their cross pairs is at least this. Bits. */
  readonly cut: number
}

/** The level's weight in bits; 0 where nothing could be compared. */
export function weightOf(comparison: WeighedComparison, level: number): number {
  if (level === 0) return 0
  const [m, u] = [comparison.m[level - 1], comparison.u[level - 1]]
  if (m === undefined || u === undefined) throw new RangeError(`${comparison.field} has no level ${level}`)
  return Math.log2(m / u)
}

/** What the level weighs for *related* against *strangers*, in bits; 0 where nothing could be compared. */
export function relativesWeight(
  model: Model,
  comparison: WeighedComparison,
  index: number,
  level: number,
): number {
  if (level === 0 || model.relatives === null) return 0
  const [r, u] = [model.relatives.r[index]?.[level - 1], comparison.u[level - 1]]
  if (r === undefined || u === undefined) throw new RangeError(`${comparison.field} has no level ${level}`)
  return Math.log2(r / u)
}

/** The prior odds in bits. */
export const priorWeight = (model: Model): number => Math.log2(model.prior / (1 - model.prior))

/** Weight in bits to probability. */
export const probabilityOf = (weight: number): number => 1 / (1 + 2 ** -weight)
