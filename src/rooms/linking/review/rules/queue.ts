import type { Standing } from '../../subject/rules/standing.ts'

/**
 * Which pairs a person should look at, and in which order: first where most turns on it and least is sure. A pair without
 * whose answer two groups stay apart comes first, then those that could be either, then the audit sample.
 *
 * The sample is two pairs in a hundred, whatever they weigh, chosen by their ids: it alone makes it measurable how often
 * heavy pairs are wrong and light pairs right. Nothing tells the decider which pair is of the sample.
 */
export interface Proposed {
  readonly left: string
  readonly right: string
  /** In bits. */
  readonly weight: number
  /** How many mentions each side's subject has, as this reader sees it. */
  readonly leftSize: number
  readonly rightSize: number
  /** Whether both are of one subject already. */
  readonly areTogether: boolean
  readonly standing: Standing | null
}

/** linkage.md 4.8: the span that is worth a person's time. */
export const unsure = { from: 0.2, until: 0.95 } as const
const sampleOneIn = 50

export function queueOf(pairs: readonly Proposed[], me: string): readonly Proposed[] {
  return pairs
    .filter((pair) => isOpenFor(pair, me))
    .flatMap((pair) => {
      const rank = rankOf(pair)
      return rank === null ? [] : [{ pair, rank }]
    })
    .toSorted(
      (one, other) =>
        one.rank - other.rank || valueOf(other.pair) - valueOf(one.pair) || hash(one.pair) - hash(other.pair),
    )
    .map(({ pair }) => pair)
}

/** Whether an answer of this person is wanted: nothing stands, or somebody else's "same" waits for a second. */
export function isOpenFor({ standing, areTogether }: Proposed, me: string): boolean {
  if (standing === null) return !areTogether
  if (standing.waiting !== null) return standing.waiting.by !== me
  return standing.answer === 'open' && !areTogether
}

function rankOf(pair: Proposed): number | null {
  if (pair.standing?.waiting != null) return 0
  const probability = probabilityOf(pair.weight)
  const isBetween = probability >= unsure.from && probability <= unsure.until
  if (isBetween) return Math.min(pair.leftSize, pair.rightSize) > 1 ? 1 : 2
  return isSample(pair) ? 3 : null
}

/** How much turns on it, times how unsure it is (1 at even odds, 0 where it is certain). */
function valueOf(pair: Proposed): number {
  const probability = probabilityOf(pair.weight)
  return pair.leftSize * pair.rightSize * 4 * probability * (1 - probability)
}

export const isSample = (pair: { readonly left: string; readonly right: string }): boolean =>
  hash(pair) % sampleOneIn === 0

/** FNV-1a over both ids: the same pair on every day and for every reader. */
function hash({ left, right }: { readonly left: string; readonly right: string }): number {
  let value = 0x811c9dc5
  for (const character of `${left} ${right}`) {
    value ^= character.codePointAt(0) ?? 0
    value = Math.imul(value, 0x01000193) >>> 0
  }
  return value
}

export const probabilityOf = (weight: number): number => 1 / (1 + 2 ** -weight)
