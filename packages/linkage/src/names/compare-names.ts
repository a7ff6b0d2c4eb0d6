/**
 * Two names compared, with reasons for and against.
 *
 * Evidence is counted in bits (weight.ts). Agreeing words earn their bits times a quality; two words that contradict each other, one
 * left on either side, cost more than they could have earned; a word left on one side alone costs little, because papers leave words
 * out. The score is what was earned as a share of what could be had, so it says how alike the names are, not how rare: rarity is the
 * engine's, which knows its own store.
 *
 * The constants here were chosen on the tuning half of proof/names and are held by proof/names/names.test.ts.
 */
import { align, type Alignment, type Link, type OrderKind } from './align.ts'
import { cultures } from './cultures/index.ts'
import { lexicon } from './lexicon.ts'
import type { Agreement } from './match-words.ts'
import type { PersonName } from './read-name.ts'
import type { Reading, ReadWord } from './reading.ts'
import { reasonsFor } from './reasons.ts'
import { bitsOf } from './weight.ts'

/** From most to least alike. */
export const nameLevels = [
  'exact',
  'same-tokens',
  'reordered',
  'same-classes',
  'close-spelling',
  'sounds-alike',
  'part-of',
  'one-part',
  'different',
] as const
export type NameLevel = (typeof nameLevels)[number]

export type AlignedPair = {
  readonly a: string
  readonly b: string
  readonly why: Agreement
  readonly weight: number
}

export type NameComparison = {
  /** 0 (nothing in common) to 1 (the same). */
  readonly score: number
  readonly level: NameLevel
  readonly aligned: readonly AlignedPair[]
  readonly unmatched: { readonly a: readonly string[]; readonly b: readonly string[] }
  /** Sentences for a reader, those against first. */
  readonly reasons: readonly string[]
}

/**
 * Score from which two names are worth a person's look: best F1 on the tuning half. Errs towards showing too much.
 */
export const nameWorkingThreshold = 0.6

/** What an order that one person's names may not take leaves of the evidence. */
const orderFactors: Readonly<Record<OrderKind, number>> = { kept: 1, turned: 0.95, crossed: 0.5 }
/** Two words that contradict cost this many times their bits; given names contradict more than what stands between. */
const contradiction = { given: 2, other: 1.5 } as const
/** Bits for Singh against Kaur, Van against Thi: brother and sister, husband and wife. */
const sexContradictionBits = 9
/** Two initials that contradict: a father's, in Tamil names, or a second name's. */
const initialContradictionBits = 9
/** Share of its bits that a word costs which only one name has. */
const omission = { given: 0.6, own: 1.3, other: 0.22 } as const
/** A single shared word cannot say more than this while either name has others. */
const onePartCap = 0.5

const none: NameComparison = {
  score: 0,
  level: 'different',
  aligned: [],
  unmatched: { a: [], b: [] },
  reasons: ['One of the names could not be read.'],
}

/** Names beyond these (a list of aliases) are not compared. Bounds the work on hostile input. */
const mostForms = 12

/** Compares every form of one name (main, maiden, alias) with every form of the other and returns the best pair, less its price. */
export function compareNames(a: PersonName, b: PersonName): NameComparison {
  const [formsA, formsB] = [a.forms.slice(0, mostForms), b.forms.slice(0, mostForms)]
  // ten aliases on either side are a hundred chances to agree: each doubling costs a bit
  const charge = Math.log2(Math.max(1, formsA.length * formsB.length))
  let best: Weighed | undefined
  for (const one of formsA) {
    for (const other of formsB) {
      for (const culture of culturesOfPair(one.reading, other.reading)) {
        const weighed = weigh(one.reading, other.reading, culture, charge)
        if (best === undefined || weighed.score > best.score) best = weighed
      }
    }
  }
  if (best === undefined) return none
  const isExact = best.alignment.order === 'kept' && best.score > 0.5 && evened(a.raw) === evened(b.raw)
  return {
    ...told(best, charge),
    ...(isExact ? { score: 1, level: 'exact' } : { score: best.score, level: best.level }),
  }
}

function evened(raw: string): string {
  return raw.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}

type Weighed = {
  readonly a: Reading
  readonly b: Reading
  readonly alignment: Alignment
  readonly isSexContradicted: boolean
  readonly score: number
  readonly level: NameLevel
}

function weigh(a: Reading, b: Reading, culture: number | null, charge: number): Weighed {
  const alignment = align(a, b, culture)
  const { bits, isSexContradicted } = costOf(alignment, a, b, culture)
  let earned = 0
  let possible = bits
  for (const link of alignment.links) {
    earned += link.earned
    possible += link.bits
  }
  const share = possible === 0 ? 0 : Math.max(0, earned * orderFactors[alignment.order] - charge) / possible
  const level = levelOf(alignment, a, b)
  const isOnePart = level === 'one-part' && strongLinks(alignment, a, b) < 2
  return { a, b, alignment, isSexContradicted, level, score: Math.min(isOnePart ? onePartCap : 1, share) }
}

/** The words and reasons of the pair that won. */
function told(
  { a, b, alignment, isSexContradicted }: Weighed,
  charge: number,
): Pick<NameComparison, 'aligned' | 'unmatched' | 'reasons'> {
  const text = (words: readonly ReadWord[], at: readonly number[]): string =>
    at.map((n) => words[n]?.word.text ?? '').join(' ')
  const aligned = alignment.links.map((link) => ({
    a: text(a.words, link.a),
    b: text(b.words, link.b),
    why: link.agreement,
    weight: link.earned,
  }))
  const unmatched = {
    a: alignment.leftA.map((n) => text(a.words, [n])),
    b: alignment.leftB.map((n) => text(b.words, [n])),
  }
  const { order } = alignment
  return {
    aligned,
    unmatched,
    reasons: reasonsFor({ aligned, unmatched, order, hasSexContradiction: isSexContradicted, charge }),
  }
}

/**
 * The cultures in which the pair is tried: the guess for either name. Where the guesses differ, a name of one culture was written by
 * somebody of another more often than not, and the better reading is the right one.
 */
function culturesOfPair(a: Reading, b: Reading): readonly (number | null)[] {
  if (a.culture === b.culture || b.culture === null) return [a.culture]
  return a.culture === null ? [b.culture] : [a.culture, b.culture]
}

type Cost = { readonly bits: number; readonly isSexContradicted: boolean }

function costOf(alignment: Alignment, a: Reading, b: Reading, culture: number | null): Cost {
  const leftA = strongLeft(alignment.leftA, a)
  const leftB = strongLeft(alignment.leftB, b)
  const both = Math.min(leftA.length, leftB.length)
  let bits = 0
  for (let n = 0; n < both; n += 1) {
    const [one, other] = [leftA[n], leftB[n]]
    if (one === undefined || other === undefined) continue
    const isGiven = one.role === 'given' || other.role === 'given'
    bits +=
      ((bitsOf(one.word, culture) + bitsOf(other.word, culture)) / 2) *
      contradiction[isGiven ? 'given' : 'other']
  }
  for (const word of [...leftA.slice(both), ...leftB.slice(both)]) bits += omissionBits(word, culture)
  const isSexContradicted = sexOf(a) !== null && sexOf(b) !== null && sexOf(a) !== sexOf(b)
  if (hasOtherInitial(alignment, a, b)) bits += initialContradictionBits
  return { bits: bits + (isSexContradicted ? sexContradictionBits : 0), isSexContradicted }
}

/** S. Ganesan and R. Ganesan: an initial on both sides, and no answer. */
function hasOtherInitial({ leftA, leftB }: Alignment, a: Reading, b: Reading): boolean {
  const isInitial = (reading: Reading) => (n: number) => reading.words[n]?.role === 'initial'
  return leftA.some(isInitial(a)) && leftB.some(isInitial(b))
}

/** Words left over that carry weight, given names first, so that they are set against each other. */
function strongLeft(left: readonly number[], reading: Reading): readonly ReadWord[] {
  const words = left.map((n) => reading.words[n]).filter((word) => word !== undefined)
  const strong = words.filter(({ role }) => role !== 'weak' && role !== 'initial')
  return strong.toSorted((x, y) => Number(y.role === 'given') - Number(x.role === 'given'))
}

/** Where a name begins with one's own name, or ends with it, that is the one no paper leaves out. Mohammed before it may go. */
function omissionBits({ word, role }: ReadWord, culture: number | null): number {
  const order = culture === null ? null : cultures[culture]?.order
  const bits = bitsOf(word, culture)
  if (role !== 'given' || word.classId === mohammed()) return bits * omission.other
  return bits * (order === 'chain' || order === 'family-first' ? omission.own : omission.given)
}

function mohammed(): string {
  return lexicon().bySpelling.get('mohammed')?.classId ?? 'mohammed'
}

function sexOf(reading: Reading): 'm' | 'f' | null {
  return (
    reading.words.find(({ role, word }) => role === 'weak' && word.weakSex !== null)?.word.weakSex ?? null
  )
}

function levelOf(alignment: Alignment, a: Reading, b: Reading): NameLevel {
  const strong = (reading: Reading): number =>
    reading.words.filter(({ role }) => role !== 'weak' && role !== 'initial').length
  const links = strongLinks(alignment, a, b)
  if (alignment.links.length === 0) return 'different'
  const leftA = strongLeft(alignment.leftA, a).length
  const leftB = strongLeft(alignment.leftB, b).length
  if (leftA > 0 && leftB > 0) return links === 0 ? 'different' : 'one-part'
  const hasInitial = alignment.links.some(({ agreement }) => agreement === 'initial')
  if (links <= 1 && strong(a) !== strong(b) && !hasInitial) return 'one-part'
  if (leftA + leftB > 0) return 'part-of'
  return wholeLevel(alignment)
}

function strongLinks({ links }: Alignment, a: Reading, b: Reading): number {
  return links.filter((link) => isStrong(link, a, b)).length
}

function isStrong(link: Link, a: Reading, b: Reading): boolean {
  const roles = [a.words[link.a[0] ?? 0]?.role, b.words[link.b[0] ?? 0]?.role]
  return !roles.includes('weak') && link.agreement !== 'initial'
}

/** Every strong word has its answer: the weakest answer names the level. */
function wholeLevel({ links, order, leftA, leftB }: Alignment): NameLevel {
  const kinds = new Set(links.map(({ agreement }) => agreement))
  if (kinds.has('initial')) return 'part-of'
  if (kinds.has('sounds-alike')) return 'sounds-alike'
  if (kinds.has('close-spelling')) return 'close-spelling'
  if (kinds.size > 1 || !kinds.has('same')) return 'same-classes'
  if (order !== 'kept') return 'reordered'
  return leftA.length + leftB.length > 0 ? 'part-of' : 'same-tokens'
}
