/**
 * Are two written words the same name? The answer is a kind of agreement with a quality, or null.
 *
 * What decides most: two words that the lists know as two names are two names, however close their letters (Asif, Arif). Only where a
 * list is silent may sound or spelling speak.
 */
import { cultures } from './cultures/index.ts'
import { damerauLevenshtein, jaroWinkler } from './jaro-winkler.ts'
import { heard } from './sound.ts'
import { isSyllabic, matchSyllables } from './syllables.ts'
import type { Word } from './word.ts'

/** From surest to weakest. */
export const agreements = [
  'same',
  'same-name',
  'family-form',
  'same-sound',
  'short-form',
  'sounds-alike',
  'close-spelling',
  'initial',
] as const
export type Agreement = (typeof agreements)[number]

/**
 * Share of a word's weight that each kind of agreement earns. Chosen on the tuning half of proof/names; between neighbours the order
 * matters, not the second decimal.
 */
export const qualities: Readonly<Record<Agreement, number>> = {
  same: 1,
  'same-name': 0.97,
  'family-form': 0.93,
  'same-sound': 0.94,
  'short-form': 0.88,
  'sounds-alike': 0.8,
  'close-spelling': 0.72,
  initial: 0.6,
}

/** How `a` and `b` agree, read as names of `culture` (a position in `cultures`, or null); null where they do not. Symmetric. */
export function matchWords(a: Word, b: Word, culture: number | null): Agreement | null {
  return a.text === b.text ? 'same' : match(a, b, culture)
}

function match(a: Word, b: Word, culture: number | null): Agreement | null {
  if (a.text.length === 1 || b.text.length === 1)
    return a.text.charAt(0) === b.text.charAt(0) ? 'initial' : null
  if (a.weakSex !== undefined || b.weakSex !== undefined) return a.classId === b.classId ? 'same-name' : null
  if (culture !== null && isSyllabic(culture)) return matchInSyllables(a, b, culture)
  return matchListed(a, b, culture) ?? (isKnown(a) && isKnown(b) ? null : matchUnlisted(a, b, culture))
}

function matchListed(a: Word, b: Word, culture: number | null): Agreement | null {
  if (a.classId === b.classId) return isMarriedForm(a, b) ? 'family-form' : 'same-name'
  if (isShortFor(a, b, culture) || isShortFor(b, a, culture)) return 'short-form'
  if (sameStem(a.text, b.text, culture)) return 'family-form'
  return isClipped(a.text, b.text, culture) || isClipped(b.text, a.text, culture) ? 'short-form' : null
}

/** In a list, as a name or as a short form of one. */
function isKnown(word: Word): boolean {
  return word.entry !== undefined || word.shortOf.length > 0
}

function isMarriedForm(a: Word, b: Word): boolean {
  return a.entry === undefined && b.entry === undefined && a.text.endsWith('a') !== b.text.endsWith('a')
}

/** A short form holds in the culture it comes from; English ones hold everywhere, because English officers write them. */
function isShortFor(short: Word, formal: Word, culture: number | null): boolean {
  return short.shortOf.some(
    (form) =>
      (form.formal === formal.classId ||
        formal.shortOf.some((other) => other.formal === form.formal && other.culture === form.culture)) &&
      (form.culture === culture || form.culture === english || culture === null),
  )
}

const english = cultures.findIndex(({ id }) => id === 'british')

/** Seun of Oluwaseun, Ugo of Ugochukwu: by the parts that the culture drops. */
function isClipped(short: string, long: string, culture: number | null): boolean {
  const { frontClips, backClips } = (culture === null ? undefined : cultures[culture]) ?? {}
  if (short.length < 3 || long.length < short.length + 2) return false
  const front = long.endsWith(short) && isListed(frontClips, long.slice(0, long.length - short.length))
  return front || (long.startsWith(short) && isListed(backClips, long.slice(short.length)))
}

function isListed(list: string | undefined, part: string): boolean {
  return list?.split(' ').includes(part) === true
}

/** Kazlauskas and Kazlauskaite: one family, by the endings of the culture. */
function sameStem(a: string, b: string, culture: number | null): boolean {
  const endings = culture === null ? undefined : cultures[culture]?.familyEndings
  if (endings === undefined || a.length < 6 || b.length < 6) return false
  return stemOf(a, endings) === stemOf(b, endings)
}

/** The part of a surname that all its bearers share: `kazlausk` of Kazlauskiene. */
export function stemOf(text: string, endings: readonly (readonly [string, string])[]): string {
  const ending = endings.find(([from]) => text.endsWith(from) && text.length - from.length >= 3)
  return ending === undefined ? text : text.slice(0, text.length - ending[0].length) + ending[1]
}

function classesIn(word: Word, culture: number): ReadonlySet<string> {
  return new Set(
    word.entry?.listings.filter((listing) => listing.culture === culture).map(({ classId }) => classId),
  )
}

function matchInSyllables(a: Word, b: Word, culture: number): Agreement | null {
  const [ofA, ofB] = [classesIn(a, culture), classesIn(b, culture)]
  if ([...ofA].some((classId) => ofB.has(classId))) return 'same-name'
  if (isShortFor(a, b, culture) || isShortFor(b, a, culture)) return 'short-form'
  switch (matchSyllables(a.text, b.text, culture)) {
    case 'same':
      return 'same-name'
    case 'romanised':
      return 'short-form'
    case 'other':
      // two names of another culture that happen to be syllables of this one
      return isKnown(a) && isKnown(b) ? matchListed(a, b, culture) : null
    case 'not-syllables':
      return ofA.size > 0 && ofB.size > 0 ? null : matchBesideSyllables(a, b)
  }
}

/** A word that is no syllable: a Western name beside, or a slip of the pen. */
function matchBesideSyllables(a: Word, b: Word): Agreement | null {
  if (a.entry !== undefined && a.entry.classId === b.entry?.classId) return 'same-name'
  const isLong = Math.min(a.text.length, b.text.length) >= 5 && a.text.charAt(0) === b.text.charAt(0)
  return isLong && damerauLevenshtein(a.text, b.text) <= 1 ? 'close-spelling' : null
}

/** Endings that make another name of a name: a son's, a daughter's, a place's. */
const derived =
  /^(?:ov|ev|off|ova|eva|enko|chuk|uk|son|yan|zai|zada|zadeh|escu|ski|ska|iev|ic|ich|oglu|pour|ul|uddin|ullah)$/

/** Sound and spelling, where at least one word is in no list. */
function matchUnlisted(a: Word, b: Word, culture: number | null): Agreement | null {
  const isFirstShort = a.text.length < b.text.length || (a.text.length === b.text.length && a.text < b.text)
  const [short, long] = isFirstShort ? [a.text, b.text] : [b.text, a.text]
  if (long.startsWith(short) && derived.test(long.slice(short.length))) return null
  if (differsInSex(short, long)) return null
  if (a.sounded === b.sounded || soundsSame(a.text, b.text, culture)) return 'same-sound'
  return short.length < 4
    ? null
    : matchSpelling(short, long, a.skeleton === b.skeleton && a.skeleton.length > 1)
}

function matchSpelling(short: string, long: string, isHeardAlike: boolean): Agreement | null {
  if (!isHeardAlike && short.charAt(0) !== long.charAt(0)) return null
  const likeness = jaroWinkler(short, long)
  if (isHeardAlike && likeness >= 0.78) return 'sounds-alike'
  return isClose(short, long, likeness) ? 'close-spelling' : null
}

function soundsSame(a: string, b: string, culture: number | null): boolean {
  const { sounds } = (culture === null ? undefined : cultures[culture]) ?? {}
  return (
    sounds !== undefined && culture !== null && heardIn(a, culture, sounds) === heardIn(b, culture, sounds)
  )
}

/** What each culture heard, remembered; emptied when full, and the result never depends on it. */
const heardBefore = cultures.map(() => new Map<string, string>())
const mostHeard = 5_000

function heardIn(text: string, culture: number, sounds: readonly (readonly [string, string])[]): string {
  const memory = heardBefore[culture]
  const known = memory?.get(text)
  if (known !== undefined) return known
  const result = heard(text, sounds)
  if (memory !== undefined && memory.size >= mostHeard) memory.clear()
  memory?.set(text, result)
  return result
}

/** Karim and Karima, Daniel and Daniela: two people, mostly brother and sister. */
function differsInSex(short: string, long: string): boolean {
  return (
    long === `${short}a` ||
    (short.slice(0, -1) === long.slice(0, -1) &&
      /[ao]$/.test(short) &&
      /[ao]$/.test(long) &&
      short.length > 3)
  )
}

/**
 * One slip of the pen in a word of five letters or more, two in nine or more, never in the first letter: there a slip makes another
 * name too often (Karwan, Marwan).
 */
function isClose(short: string, long: string, likeness: number): boolean {
  if (short.length < 5 || short.charAt(0) !== long.charAt(0) || likeness < 0.9) return false
  return damerauLevenshtein(short, long) <= (short.length >= 9 ? 2 : 1)
}
