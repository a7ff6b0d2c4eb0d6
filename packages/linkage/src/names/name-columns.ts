/**
 * A name as plain text columns, for an engine that compares in SQL: equal columns mean the level, no code needed. The main name
 * alone is read; aliases are further records.
 */
import { partsOf } from './parts.ts'
import { readingOf, type ReadWord } from './reading.ts'

/** The columns in the order in which `nameColumns` writes them. */
export const nameColumnNames = [
  'full',
  'sorted',
  'strong',
  'classes',
  'skeleton',
  'first',
  'last',
  'firstClass',
  'lastClass',
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
  skeleton: '',
  first: '',
  last: '',
  firstClass: '',
  lastClass: '',
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
 * - `skeleton`: consonants as heard of each strong word, sorted.
 * - `first`, `last`: given name and surname by the order of the guessed culture; `last` is empty for a single name.
 * - `firstClass`, `lastClass`, `firstSkeleton`, `lastSkeleton`: their classes and skeletons.
 * - `initial`: first letter of the given name.
 * - `initials`: first letters of the words, sorted.
 */
export function nameColumns(raw: string): NameColumns {
  const [main] = partsOf(raw)
  if (main === undefined) return empty
  const { words } = readingOf(main.parts)
  const texts = words.map(({ word }) => word.text)
  const strong = strongOf(words)
  const first = strong.find(({ role }) => role === 'given') ?? strong[0]
  const family = strong.find(({ role }) => role === 'family')
  const last = family === first ? undefined : family
  return {
    full: texts.join(' '),
    sorted: sortedText(texts),
    strong: sortedText(strong.map(({ word }) => word.text)),
    classes: sortedText(strong.map(({ word }) => word.columnClass)),
    skeleton: sortedText(strong.map(({ word }) => word.skeleton)),
    first: first?.word.text ?? '',
    last: last?.word.text ?? '',
    firstClass: first?.word.columnClass ?? '',
    lastClass: last?.word.columnClass ?? '',
    firstSkeleton: first?.word.skeleton ?? '',
    lastSkeleton: last?.word.skeleton ?? '',
    initial: first?.word.text.charAt(0) ?? '',
    initials: sortedText(texts.map((text) => text.charAt(0))).replaceAll(' ', ''),
  }
}

/** The words that carry weight; all of them where none does (Mohammed Begum, Singh). */
export function strongOf(words: readonly ReadWord[]): readonly ReadWord[] {
  const strong = words.filter(({ role }) => role !== 'weak' && role !== 'initial')
  return strong.length === 0 ? words : strong
}

function sortedText(texts: readonly string[]): string {
  return texts.length < 2 ? (texts[0] ?? '') : [...texts].sort().join(' ')
}
