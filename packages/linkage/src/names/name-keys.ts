/**
 * Keys under which a name is stored and looked up: two names that may be one person's share at least one, so that a store of millions
 * is asked by equality alone (a B-tree), never by likeness.
 *
 * - `c|`: two classes of strong words, sorted. Finds spellings, short forms, any order, left-out words.
 * - `s|`: two skeletons, sorted. Finds what the lists do not know.
 * - `d|`: the strong words sorted and joined, and every way of deleting one letter (Garbe's SymSpell idea): two names one edit apart
 *   share a key.
 * - `i|`: a class and the first letter of the other word, for names of at most two.
 * - `1|`: class of the only strong word, for a name of one word.
 */
import { cultures } from './cultures/index.ts'
import { stemOf } from './match-words.ts'
import type { PersonName } from './read-name.ts'
import type { ReadWord } from './reading.ts'
import { heard } from './sound.ts'
import { isSyllabic, syllableClass } from './syllables.ts'
import type { Word } from './word.ts'

/** Forms beyond these (many aliases) give no keys: an alias list must not fill a store. */
const mostForms = 4
/** Words beyond these give no pairs: six words make fifteen. */
const mostWords = 6
/** A joined name is deleted from in its first letters only; the rest is long enough to be found by pairs. */
const mostDeletions = 28
/** Upper bound for one name. A measured name has about 25. */
export const mostKeys = 96

/** Keys of `name`, distinct, at most `mostKeys`, the most selective kinds first. Empty for a name that could not be read. */
export function nameKeys(name: PersonName): readonly string[] {
  const keys = new Set<string>()
  for (const { reading } of name.forms.slice(0, mostForms)) {
    const { culture } = reading
    const strong = strongOf(reading.words).map((word) => ({ word: word.word, ids: idsOf(word, culture) }))
    addPairs(strong, keys)
    addJoins(strong, keys)
    addInitials(strong, initialsOf(reading.words), keys)
    const [only] = strong
    if (only !== undefined && strong.length === 1) for (const id of only.ids) keys.add(`1|${id}`)
    addDeletions(strong, keys)
  }
  return [...keys].slice(0, mostKeys)
}

type Keyed = { readonly word: Word; readonly ids: ReadonlySet<string> }

function strongOf(words: readonly ReadWord[]): readonly ReadWord[] {
  const strong = words.filter(({ role }) => role !== 'weak' && role !== 'initial')
  return (strong.length === 0 ? words : strong).slice(0, mostWords)
}

function initialsOf(words: readonly ReadWord[]): readonly string[] {
  return words.filter(({ role }) => role === 'initial').map(({ word }) => word.text)
}

/** At most this many names that a short form may stand for: Alex is short for a dozen. */
const mostFormals = 3

/** The classes a word may belong to: its own, of what it is short for, of its syllables, of its family's stem. */
function idsOf({ word, role }: ReadWord, culture: number | null): ReadonlySet<string> {
  const formals = word.shortOf.slice(0, mostFormals).map(({ formal }) => formal)
  if (culture === null) return new Set([word.columnClass, word.classId, ...formals])
  if (isSyllabic(culture)) {
    const own = syllableClass(word.text, culture, role === 'family') ?? word.columnClass
    return new Set([
      own,
      ...word.shortOf.filter((form) => form.culture === culture).map(({ formal }) => formal),
    ])
  }
  return new Set([word.columnClass, word.classId, ...formals, ...furtherIds(word, culture)])
}

/** For a word that no list has: the stem of its family, what everyday use leaves of it, and how its culture hears it. */
function furtherIds({ text, entry }: Word, culture: number): readonly string[] {
  const { familyEndings, frontClips, backClips, sounds } = cultures[culture] ?? {}
  const stem = familyEndings === undefined || text.length < 6 ? [] : [stemOf(text, familyEndings)]
  if (entry !== undefined) return stem
  const fronts = partsOf(frontClips).filter((part) => text.startsWith(part) && text.length >= part.length + 3)
  const backs = partsOf(backClips).filter((part) => text.endsWith(part) && text.length >= part.length + 3)
  return [
    ...stem,
    ...fronts.map((part) => text.slice(part.length)),
    ...backs.map((part) => text.slice(0, -part.length)),
    ...(sounds === undefined ? [] : [heard(text, sounds)]),
  ]
}

function partsOf(list: string | undefined): readonly string[] {
  return list === undefined ? [] : list.split(' ')
}

function addPairs(words: readonly Keyed[], keys: Set<string>): void {
  for (const [n, one] of words.entries()) {
    for (const other of words.slice(n + 1)) {
      for (const a of one.ids) for (const b of other.ids) keys.add(`c|${sortedPair(a, b)}`)
      keys.add(`s|${sortedPair(one.word.skeleton, other.word.skeleton)}`)
    }
  }
}

/** Two neighbours may be one word elsewhere (Thuy Linh, Thuylinh): each such word with each of the others. */
function addJoins(words: readonly Keyed[], keys: Set<string>): void {
  if (words.length < 3 || words.length > 4) return
  for (let n = 0; n + 1 < words.length; n += 1) {
    const joined = (words[n]?.word.text ?? '') + (words[n + 1]?.word.text ?? '')
    for (const [at, other] of words.entries()) {
      if (at !== n && at !== n + 1) for (const id of other.ids) keys.add(`c|${sortedPair(joined, id)}`)
    }
  }
}

/** S. Rajendran and Rajendran Selvam: a name and the first letter of the other. */
function addInitials(words: readonly Keyed[], initials: readonly string[], keys: Set<string>): void {
  if (words.length > 2) return
  for (const [n, { ids }] of words.entries()) {
    const other = words[1 - n]?.word.text.charAt(0)
    for (const id of ids) {
      for (const initial of initials) keys.add(`i|${id} ${initial}`)
      if (other !== undefined) keys.add(`i|${id} ${other}`)
    }
  }
}

function sortedPair(a: string, b: string): string {
  return a <= b ? `${a} ${b}` : `${b} ${a}`
}

function addDeletions(words: readonly Keyed[], keys: Set<string>): void {
  const joined = words
    .map(({ word }) => word.text)
    .sort()
    .join('')
  if (joined.length < 5) return
  keys.add(`d|${joined}`)
  for (let at = 0; at < Math.min(joined.length, mostDeletions); at += 1)
    keys.add(`d|${joined.slice(0, at)}${joined.slice(at + 1)}`)
}
