/**
 * A name as plain text columns, for an engine that compares in SQL: equal columns mean the level, no code needed. The main name
 * alone is read; aliases are further records.
 */
import { partsOf } from './parts.ts'
import { readingOf, type ReadWord } from './reading.ts'
import type { Word } from './word.ts'

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
  const strong = strongOf(words)
  const first = (strong.find(({ role }) => role === 'given') ?? strong[0])?.word ?? nobody
  const family = strong.find(({ role }) => role === 'family')?.word ?? nobody
  const last = family === first ? nobody : family
  return {
    full: joinedText(words),
    sorted: sortedText(words, textOf),
    strong: sortedText(strong, textOf),
    classes: sortedText(strong, classOf),
    skeleton: sortedText(strong, skeletonOf),
    first: first.text,
    last: last.text,
    firstClass: first.columnClass,
    lastClass: last.columnClass,
    firstSkeleton: first.skeleton,
    lastSkeleton: last.skeleton,
    initial: first.text.charAt(0),
    initials: sortedText(words, initialOf, ''),
  }
}

/** Stands where a name has no such word. */
const nobody: Pick<Word, 'text' | 'columnClass' | 'skeleton'> = { text: '', columnClass: '', skeleton: '' }

const textOf = ({ word }: ReadWord): string => word.text
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

/** One column, sorted by code unit as SQL sorts bytes. Insertion, because names are short and this runs for every column. */
function sortedText(words: readonly ReadWord[], pick: (word: ReadWord) => string, between = ' '): string {
  const texts = words.map(pick)
  for (let n = 1; n < texts.length; n += 1) {
    const text = texts[n] ?? ''
    let at = n - 1
    for (; at >= 0 && (texts[at] ?? '') > text; at -= 1) texts[at + 1] = texts[at] ?? ''
    texts[at + 1] = text
  }
  return texts.length === 1 ? (texts[0] ?? '') : texts.join(between)
}
