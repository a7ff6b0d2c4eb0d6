/** Which word of one name answers which word of the other, and whether they stand in an order that one person's names may take. */
import { cultures } from './cultures/index.ts'
import { matchWords, qualities, type Agreement } from './match-words.ts'
import type { Reading, ReadWord } from './reading.ts'
import { bitsOf } from './weight.ts'
import { wordOf } from './word.ts'

export type Link = {
  /** Positions in the readings; two where two written words answer one. */
  readonly a: readonly number[]
  readonly b: readonly number[]
  readonly agreement: Agreement
  /** Bits that the agreement could earn at most, and does earn. */
  readonly bits: number
  readonly earned: number
}

export type Alignment = {
  readonly links: readonly Link[]
  readonly leftA: readonly number[]
  readonly leftB: readonly number[]
  readonly order: OrderKind
}

/** - `kept`: the same order; `turned`: as surname and given names are turned round; `crossed`: as in father and son. */
export type OrderKind = 'kept' | 'turned' | 'crossed'

/** Longer names are compared in their first words. Keeps hostile input cheap. */
const mostWords = 12

/** Best pairs first: by what they earn, then by how near they stand. Greedy; ties cannot differ in sum by more than a weak word. */
export function align(a: Reading, b: Reading, culture: number | null): Alignment {
  const [wordsA, wordsB] = [a.words.slice(0, mostWords), b.words.slice(0, mostWords)]
  const candidates: Link[] = []
  for (const [i, one] of wordsA.entries()) {
    for (const [j, other] of wordsB.entries()) {
      const link = linkOf(one, other, i, j, culture)
      if (link !== null) candidates.push(link)
    }
  }
  candidates.sort((x, y) => y.earned - x.earned || apart(x) - apart(y) || place(x) - place(y))
  const usedA = new Set<number>()
  const usedB = new Set<number>()
  const links: Link[] = []
  const take = (link: Link): void => {
    if (link.a.some((n) => usedA.has(n)) || link.b.some((n) => usedB.has(n))) return
    for (const n of link.a) usedA.add(n)
    for (const n of link.b) usedB.add(n)
    links.push(link)
  }
  for (const link of candidates) if (link.agreement !== 'initial') take(link)
  for (const link of joins(wordsA, wordsB, usedA, usedB, culture)) take(link)
  for (const link of candidates) if (link.agreement === 'initial') take(link)
  const left = (words: readonly ReadWord[], used: ReadonlySet<number>): number[] =>
    words.map((_, n) => n).filter((n) => !used.has(n))
  return {
    links,
    leftA: left(wordsA, usedA),
    leftB: left(wordsB, usedB),
    order: orderOf(links, wordsA, wordsB, culture, a.isMarked || b.isMarked),
  }
}

/** The sum of both places: the same from either side. */
function place(link: Link): number {
  return (link.a[0] ?? 0) + (link.b[0] ?? 0)
}

function apart(link: Link): number {
  return Math.abs((link.a[0] ?? 0) - (link.b[0] ?? 0))
}

function linkOf(one: ReadWord, other: ReadWord, i: number, j: number, culture: number | null): Link | null {
  const agreement = matchWords(one.word, other.word, culture)
  if (agreement === null) return null
  const bits = Math.min(bitsOf(one.word, culture), bitsOf(other.word, culture))
  return { a: [i], b: [j], agreement, bits, earned: bits * qualities[agreement] }
}

/** Two neighbours left on one side that are written as one word on the other: Thuy Linh, Thuylinh. */
function joins(
  a: readonly ReadWord[],
  b: readonly ReadWord[],
  usedA: ReadonlySet<number>,
  usedB: ReadonlySet<number>,
  culture: number | null,
): readonly Link[] {
  return [
    ...joinsOf(a, b, usedA, usedB, culture),
    ...joinsOf(b, a, usedB, usedA, culture).map((link) => ({ ...link, a: link.b, b: link.a })),
  ]
}

function joinsOf(
  two: readonly ReadWord[],
  one: readonly ReadWord[],
  usedTwo: ReadonlySet<number>,
  usedOne: ReadonlySet<number>,
  culture: number | null,
): readonly Link[] {
  const result: Link[] = []
  for (let i = 0; i + 1 < two.length; i += 1) {
    if (usedTwo.has(i) || usedTwo.has(i + 1)) continue
    const [first, second] = [two[i]?.word.text ?? '', two[i + 1]?.word.text ?? '']
    for (const [j, whole] of one.entries()) {
      if (usedOne.has(j) || whole.word.text.length < 4) continue
      const joined = wordOf(first + second)
      const agreement = matchWords(joined, whole.word, culture)
      if (agreement === null || agreement === 'initial') continue
      const bits = bitsOf(whole.word, culture)
      result.push({ a: [i, i + 1], b: [j], agreement, bits, earned: bits * qualities[agreement] })
    }
  }
  return result
}

/**
 * Turning: the surname goes to the other end, or the whole is reversed (Nguyen Van An, An Van Nguyen). Crossing: anything else, and
 * in a chain of fathers' names any turning of two, because Ahmed Ali is the son of Ali Ahmed.
 */
function orderOf(
  links: readonly Link[],
  a: readonly ReadWord[],
  b: readonly ReadWord[],
  culture: number | null,
  isMarked: boolean,
): OrderKind {
  const strong = links
    .filter(
      (link) => link.agreement !== 'initial' && hasPlace(a[link.a[0] ?? 0]) && hasPlace(b[link.b[0] ?? 0]),
    )
    .toSorted((x, y) => (x.a[0] ?? 0) - (y.a[0] ?? 0))
  const places = strong.map((link) => link.b[0] ?? 0)
  if (isRising(places)) return 'kept'
  const isChain = culture !== null && cultures[culture]?.order === 'chain'
  if (places.length === 2)
    return isMarked || (!isChain && hasSurname(strong, a, b, culture)) ? 'turned' : 'crossed'
  if (isRotated(places)) return 'turned'
  return !isChain && isRising(places.toReversed()) ? 'turned' : 'crossed'
}

/** Weak words (Singh, Van) stand anywhere. */
function hasPlace(word: ReadWord | undefined): boolean {
  return word !== undefined && word.role !== 'weak'
}

/** One word went from one end to the other and the rest kept their order. */
function isRotated(places: readonly number[]): boolean {
  const [first = 0, ...afterFirst] = places
  const last = places.at(-1) ?? 0
  const beforeLast = places.slice(0, -1)
  const isToFront = isRising(beforeLast) && last < (beforeLast[0] ?? 0)
  return isToFront || (isRising(afterFirst) && first > (afterFirst.at(-1) ?? 0))
}

/** Whether one of the words may be a surname: listed as one, or in no list. Two given names that change places are two people. */
function hasSurname(
  links: readonly Link[],
  a: readonly ReadWord[],
  b: readonly ReadWord[],
  culture: number | null,
): boolean {
  const isSurname = (word: ReadWord | undefined): boolean => {
    const entry = word?.word.entry
    return (
      entry === undefined ||
      entry.listings.some((listing) => listing.kind === 'family' && listing.culture === culture)
    )
  }
  return links.some((link) => isSurname(a[link.a[0] ?? 0]) || isSurname(b[link.b[0] ?? 0]))
}

function isRising(positions: readonly number[]): boolean {
  return positions.every((position, n) => n === 0 || position > (positions[n - 1] ?? 0))
}
