import type { Standing } from '../../subject/rules/standing.ts'

/**
 * Which pairs a person should look at, and in which order: first where most turns on it and least is sure. A pair
 * that was decided on words that are said otherwise now comes next to one that waits for a second person; a pair without
 * whose answer two groups stay apart comes first, then those that could be either, then the audit sample.
 *
 * The sample is two pairs in a hundred, whatever they weigh, chosen by their ids: it alone makes it measurable how often
 * heavy pairs are wrong and light pairs right. Nothing tells the decider which pair is of the sample.
 */
export interface Proposed {
  readonly left: string
  readonly right: string
  /** Whether the model finds it neither clearly one nor clearly two; what it weighs is not known here. */
  readonly isWorthALook: boolean
  /** How much doubt there is: 3 about even odds, 1 where it is nearly certain either way. */
  readonly doubt: number
  /** How many mentions each side's subject has, as this reader sees it. */
  readonly leftSize: number
  readonly rightSize: number
  /** Whether both are of one subject already. */
  readonly areTogether: boolean
  readonly standing: Standing | null
  /** Whether it weighs otherwise since it was decided, because something else is said of one of the two now. */
  readonly isChanged: boolean
}

export const mostDoubt = 3
const sampleOneIn = 50

export function queueOf(pairs: readonly Proposed[], me: string): readonly Proposed[] {
  return pairs
    .filter((pair) => isOpenFor(pair, me))
    .flatMap((pair) => {
      const rank = rankOf(pair)
      return rank === null ? [] : [{ pair, rank, value: valueOf(pair), hash: hash(pair) }]
    })
    .toSorted((one, other) => one.rank - other.rank || other.value - one.value || one.hash - other.hash)
    .map(({ pair }) => pair)
}

/**
 * Of very many pairs those that could come first in a queue, before anything about their ends is read: the most doubtful of those
 * worth a look, and of the others the audit sample. Both are cut at `most`.
 */
export function mostInDoubt<Pair extends PairInDoubt>(pairs: readonly Pair[], most: number): readonly Pair[] {
  const hashed = pairs.map((pair) => ({ pair, hash: hash(pair) }))
  const worth = hashed.filter(({ pair }) => pair.isWorthALook)
  const sample = hashed.filter(({ pair, hash: own }) => !pair.isWorthALook && isOfSample(own))
  const inOrder = worth.toSorted((one, other) => other.pair.doubt - one.pair.doubt || one.hash - other.hash)
  return [...inOrder.slice(0, most), ...sample.slice(0, most)].map(({ pair }) => pair)
}
type PairInDoubt = Pick<Proposed, 'isWorthALook' | 'doubt'> & {
  readonly left: string
  readonly right: string
}

/** Whether an answer of this person is wanted: nothing stands, or somebody else's "same" waits for a second. */
export function isOpenFor({ standing, areTogether, isChanged }: Proposed, me: string): boolean {
  if (standing === null) return !areTogether
  if (standing.waiting !== null) return standing.waiting.by !== me
  return isChanged || (standing.answer === 'open' && !areTogether)
}

function rankOf(pair: Proposed): number | null {
  if (pair.standing?.waiting != null) return 0
  if (pair.isChanged) return 1
  if (pair.isWorthALook) return Math.min(pair.leftSize, pair.rightSize) > 1 ? 2 : 3
  return isSample(pair) ? 4 : null
}

/** How much turns on it, times how much doubt there is. */
const valueOf = ({ leftSize, rightSize, doubt }: Proposed): number => leftSize * rightSize * doubt

export const isSample = (pair: { readonly left: string; readonly right: string }): boolean =>
  isOfSample(hash(pair))
const isOfSample = (pairHash: number): boolean => pairHash % sampleOneIn === 0

/** FNV-1a over both ids: the same pair on every day and for every reader. */
function hash({ left, right }: { readonly left: string; readonly right: string }): number {
  const ids = `${left} ${right}`
  let value = 0x811c9dc5
  for (let at = 0; at < ids.length; at += 1) value = Math.imul(value ^ ids.charCodeAt(at), 0x01000193)
  return value >>> 0
}

export const probabilityOf = (weight: number): number => 1 / (1 + 2 ** -weight)
