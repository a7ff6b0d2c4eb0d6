import { levelName } from '../compare/comparison.ts'
import type { Prepared } from '../compare/condition.ts'
import { probabilityOf, weightOf, type Model, type WeighedComparison } from '../model/model.ts'
import { score, shareOf, type ScorePart } from '../score/score.ts'
import { probabilityWords } from './yardstick.ts'

/**
 * Why a pair weighs what it does, in plain words. Made from the levels and the model alone; whoever keeps those two can
 * make it again years later.
 */
export interface Explanation {
  readonly weight: number
  readonly probability: number
  /** `It is likely that these are the same.` */
  readonly verdict: string
  readonly prior: { readonly weight: number; readonly sentence: string }
  /** What speaks against comes first; within each, the heaviest first. What could not be compared comes last. */
  readonly bars: readonly Bar[]
  /** What would move the verdict to another word, the strongest first. */
  readonly wouldChange: readonly string[]
}

export interface Bar {
  readonly field: string
  readonly level: string
  readonly left: string | null
  readonly right: string | null
  /** The level's own weight and what the value's rarity moves it by. Bits. */
  readonly weight: number
  readonly frequency: number
  readonly sentence: string
}

/** The raw values to show beside each other, by field. */
export interface Shown {
  readonly left: { readonly [field: string]: string | null }
  readonly right: { readonly [field: string]: string | null }
}

export function explain(model: Model, left: Prepared, right: Prepared, shown: Shown): Explanation {
  const scored = score(model, left, right)
  const probability = probabilityOf(scored.weight)
  const bars = scored.parts.map((part, index) => bar(model, part, index, left, right, shown))
  return {
    weight: scored.weight,
    probability,
    verdict: `It is ${probabilityWords(probability)} that these are the same.`,
    prior: { weight: scored.prior, sentence: priorSentence(model.prior) },
    bars: [...bars, ...relativesBar(scored.relatives)].toSorted(byEvidence),
    wouldChange: wouldChange(model, scored.weight, scored.parts),
  }
}

function byEvidence(one: Bar, other: Bar): number {
  const total = (of: Bar) => of.weight + of.frequency
  const rank = (of: Bar) => (total(of) < 0 ? 0 : total(of) > 0 ? 1 : 2)
  return rank(one) - rank(other) || Math.abs(total(other)) - Math.abs(total(one))
}

function priorSentence(prior: number): string {
  return `Before looking: of pairs taken at random, about 1 in ${Math.round(1 / prior).toLocaleString('en-GB')} is of one and the same.`
}

/** Said only where it takes away at least half a bit. */
function relativesBar(weight: number): readonly Bar[] {
  if (weight > -0.5) return []
  const sentence = `Together: what agrees here often agrees between relatives, or people of one house, who are not the same. That is ${strengthWords(-weight)} against it.`
  return [
    {
      field: 'relatives',
      level: 'may be relatives',
      left: null,
      right: null,
      weight,
      frequency: 0,
      sentence,
    },
  ]
}

function bar(
  model: Model,
  part: ScorePart,
  index: number,
  left: Prepared,
  right: Prepared,
  shown: Shown,
): Bar {
  const comparison = model.comparisons[index]
  if (comparison === undefined) throw new RangeError('a part without its comparison')
  const level = levelName(comparison, part.level)
  return {
    field: part.field,
    level,
    left: shown.left[part.field] ?? null,
    right: shown.right[part.field] ?? null,
    weight: part.weight,
    frequency: part.frequency,
    sentence: sentenceFor(model, comparison, part, level, left, right),
  }
}

function sentenceFor(
  model: Model,
  comparison: WeighedComparison,
  part: ScorePart,
  level: string,
  left: Prepared,
  right: Prepared,
): string {
  if (part.level === 0) return `${comparison.field}: ${level}, so it says nothing either way.`
  const total = part.weight + part.frequency
  const strength = strengthWords(Math.abs(total))
  const side = total < 0 ? 'against' : 'for'
  const term = comparison.levels[part.level - 1]?.frequency
  const table = term === undefined ? undefined : model.frequencies[term.column]
  const share =
    term === undefined || table === undefined
      ? null
      : Math.max(
          shareOf(table, left[term.column] ?? null) ?? 0,
          shareOf(table, right[term.column] ?? null) ?? 0,
        )
  const rarity =
    share === null || share === 0 || Math.abs(part.frequency) < 0.5
      ? ''
      : raritySentence(share, part.frequency)
  return `${comparison.field}: ${level}. That is ${strength} ${side} it.${rarity}`
}

function raritySentence(share: number, frequency: number): string {
  const one = Math.max(1, Math.round(1 / share)).toLocaleString('en-GB')
  return frequency < 0
    ? ` The value is common, about 1 in ${one}, so it is worth less than usual.`
    : ` The value is rare, about 1 in ${one}, so it is worth more than usual.`
}

/** 3.3 bits are a factor of ten, 6.6 of a hundred. */
function strengthWords(bits: number): string {
  if (bits < 1) return 'weak evidence'
  if (bits < 3.3) return 'some evidence'
  return bits < 6.6 ? 'strong evidence' : 'very strong evidence'
}

/** For each field, the best and the worst it could still turn out to be, where that changes the word. */
function wouldChange(model: Model, weight: number, parts: readonly ScorePart[]): readonly string[] {
  const now = probabilityWords(probabilityOf(weight))
  const options = parts.flatMap((part, index) => {
    const comparison = model.comparisons[index]
    if (comparison === undefined) return []
    const last = comparison.levels.length + 1
    return [1, last]
      .filter((level) => level !== part.level)
      .map((level) => {
        const next = weight - part.weight - part.frequency + weightOf(comparison, level)
        return { comparison, level, next, words: probabilityWords(probabilityOf(next)) }
      })
  })
  return options
    .filter(({ words }) => words !== now)
    .toSorted((one, other) => Math.abs(other.next - weight) - Math.abs(one.next - weight))
    .map(({ comparison, level, words }) => {
      const what = level === 1 ? 'turned out the same on both sides' : 'turned out to be different'
      return `If ${comparison.field} ${what} (${levelName(comparison, level)}), it would be ${words}.`
    })
}
