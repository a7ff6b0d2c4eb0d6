/**
 * A name as plain text columns, for an engine that compares in SQL: equal columns mean the level, no code needed. The main name
 * alone is read; aliases are further records.
 */
import { longestRead, partsOf } from './parts.ts'
import { readingOf, type ReadWord } from './reading.ts'
import { scriptOf } from './script.ts'
import { isSyllabic, syllableClass } from './syllables.ts'
import type { Word } from './word.ts'

/** The columns in the order in which `nameColumns` writes them. */
export const nameColumnNames = [
  'full',
  'sorted',
  'strong',
  'classes',
  'shorts',
  'skeleton',
  'first',
  'last',
  'firstClass',
  'lastClass',
  'firstShort',
  'firstSkeleton',
  'lastSkeleton',
  'initial',
  'initials',
] as const

export type NameColumns = Readonly<Record<(typeof nameColumnNames)[number], string>>

const empty: NameColumns = {
  full: '',
  sorted: '',
  strong: '',
  classes: '',
  shorts: '',
  skeleton: '',
  first: '',
  last: '',
  firstClass: '',
  lastClass: '',
  firstShort: '',
  firstSkeleton: '',
  lastSkeleton: '',
  initial: '',
  initials: '',
}

/**
 * Text columns of `raw`, all lower-case ASCII (skeletons upper-case), words parted by one space. Empty text where there is nothing.
 * Never throws, whatever the string.
 *
 * - `full`: words as compared, given name first where that is known.
 * - `sorted`: the same words sorted: equal for one name in any order.
 * - `strong`: without weak words (Singh, Begum, Van) and initials, sorted. Falls back to all words.
 * - `classes`: class of each strong word, sorted: equal for Mohammed and Maxamed, Bill and William.
 * - `shorts`, `firstShort`: the same with English short forms undone: equal for Jack and John. Wider than the class: Ted is Edward
 *   here, though some are Theodore.
 * - `skeleton`: consonants as heard of each strong word, sorted.
 * - `first`, `last`: given name and surname by the order of the guessed culture; `last` is empty for a single name.
 * - `firstClass`, `lastClass`, `firstSkeleton`, `lastSkeleton`: their classes and skeletons.
 * - `initial`: first letter of the given name.
 * - `initials`: first letters of the words, sorted.
 */
export function nameColumns(raw: string): NameColumns {
  const [main] = partsOf(raw)
  if (main === undefined) return empty
  const { words: read, culture } = readingOf(main.parts, scriptOf(raw.slice(0, longestRead)))
  const words =
    culture !== null && isSyllabic(culture) ? read.map((word) => inSyllables(word, culture)) : read
  const strong = strongOf(words)
  const first = (strong.find(({ role }) => role === 'given') ?? strong[0])?.word ?? nobody
  const family = strong.find(({ role }) => role === 'family')?.word ?? nobody
  const last = family === first ? nobody : family
  return {
    full: joinedText(words),
    sorted: sortedText(words, textOf),
    strong: sortedText(strong, textOf),
    classes: sortedText(strong, classOf),
    shorts: sortedText(strong, shortOf),
    skeleton: sortedText(strong, skeletonOf),
    first: first.text,
    last: last.text,
    firstClass: first.columnClass,
    lastClass: last.columnClass,
    firstShort: first.shortClass,
    firstSkeleton: first.skeleton,
    lastSkeleton: last.skeleton,
    initial: first.text.charAt(0),
    initials: sortedText(words, initialOf, ''),
  }
}

/** Bounded memory of `inSyllables`; results never depend on it. */
const most = 20_000
const memory = new Map<string, Word>()

/** The word with the class of its syllables, and with a skeleton that keeps vowels: without them Zhang and Zheng are one. */
function inSyllables(read: ReadWord, culture: number): ReadWord {
  const isFamily = read.role === 'family'
  const key = `${culture}${isFamily ? 'f' : 'g'}${read.word.text}`
  let word = memory.get(key)
  if (word === undefined) {
    const columnClass = syllableClass(read.word.text, culture, isFamily) ?? read.word.columnClass
    word = { ...read.word, columnClass, skeleton: read.word.sounded.toUpperCase() }
    if (memory.size >= most) memory.clear()
    memory.set(key, word)
  }
  return { ...read, word }
}

/** Stands where a name has no such word. */
const nobody: Pick<Word, 'text' | 'columnClass' | 'shortClass' | 'skeleton'> = {
  text: '',
  columnClass: '',
  shortClass: '',
  skeleton: '',
}

const textOf = ({ word }: ReadWord): string => word.text
const shortOf = ({ word }: ReadWord): string => word.shortClass
const classOf = ({ word }: ReadWord): string => word.columnClass
const skeletonOf = ({ word }: ReadWord): string => word.skeleton
const initialOf = ({ word }: ReadWord): string => word.text.charAt(0)

function isStrong({ role }: ReadWord): boolean {
  return role !== 'weak' && role !== 'initial'
}

/** The words that carry weight; all of them where none does (Mohammed Begum, Singh). */
function strongOf(words: readonly ReadWord[]): readonly ReadWord[] {
  if (words.every(isStrong)) return words
  const strong = words.filter(isStrong)
  return strong.length === 0 ? words : strong
}

function joinedText(words: readonly ReadWord[]): string {
  let text = words[0]?.word.text ?? ''
  for (let n = 1; n < words.length; n += 1) text += ` ${words[n]?.word.text ?? ''}`
  return text
}

/** One column, sorted by code unit as SQL sorts bytes. Written out for short names, because this runs for every column of each. */
function sortedText(words: readonly ReadWord[], pick: (word: ReadWord) => string, between = ' '): string {
  const [a, b, c] = words
  if (a === undefined) return ''
  const first = pick(a)
  if (b === undefined) return first
  const second = pick(b)
  if (c === undefined) return first <= second ? first + between + second : second + between + first
  return words.length === 3 ? three(first, second, pick(c), between) : words.map(pick).sort().join(between)
}

function three(a: string, b: string, c: string, between: string): string {
  const [low, high] = a <= b ? [a, b] : [b, a]
  if (c >= high) return low + between + high + between + c
  return c <= low ? c + between + low + between + high : low + between + c + between + high
}
