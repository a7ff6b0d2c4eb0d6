/**
 * Finds the name behind a word of Arabic script.
 *
 * Script gives consonants and long vowels (`mhmd`, `hsyn`, `krymy`); the lists give names in Latin letters with all vowels. Names
 * with the same consonants are the candidates, and the one whose vowels the long vowels contradict least is taken. An unlisted
 * word gets its long vowels read out and an `a` between consonants that cannot stand together.
 */
import { lexicon } from './lexicon.ts'

type Candidate = {
  readonly spelling: string
  /** Consonants before those that spellings confuse were made one: q and kh are two here. */
  readonly letters: string
  readonly slots: readonly string[]
  readonly share: number
}

/** A letter that is a vowel or may write one. */
const mater = /[aeiouywv]/

/** Latin pairs that write one Arabic letter, as one sign; script.ts writes capitals for those letters. */
function paired(text: string): string {
  return text
    .replace(/kh/g, 'K')
    .replace(/gh/g, 'G')
    .replace(/sh/g, 'S')
    .replace(/zh/g, 'J')
    .replace(/th/g, 'T')
    .replace(/dh/g, 'D')
}

/** Letters that spellings confuse, as one. */
function evened(text: string): string {
  return text
    .replace(/[Kq]/g, 'k')
    .replace(/G/g, 'g')
    .replace(/ch|C(?=[aeiou])/g, 'S')
    .replace(/C/g, 'S')
    .replace(/J/g, 'j')
    .replace(/T/g, 't')
    .replace(/D/g, 'd')
    .replace(/([b-df-hj-np-tvzS])\1/g, '$1')
}

/** `krymy` -> consonants `krm`, slots `['', '', 'y', 'y']`: what stands before, between and after them. */
function taken(text: string): { bones: string; slots: string[] } {
  let bones = ''
  const slots = ['']
  for (const letter of evened(text)) {
    if (mater.test(letter)) slots[slots.length - 1] += letter
    else {
      bones += letter
      slots.push('')
    }
  }
  return { bones, slots }
}

function lettersOf(text: string): string {
  return text.replace(/[aeiouywv]/g, '').replace(/(.)\1/g, '$1')
}

/** A Latin spelling may mean `sh` or `s` and `h` (Ishaq), and a last `h` may be written for nothing (Fatimah): all are kept. */
function readingsOf(spelling: string): readonly string[] {
  const open = spelling.replace(/([aeiou])h$/, '$1')
  return [...new Set([paired(spelling), spelling, paired(open), open])]
}

let index: ReadonlyMap<string, readonly Candidate[]> | undefined

function candidates(bones: string): readonly Candidate[] {
  index ??= build()
  return index.get(bones) ?? []
}

/** Shared by every spelling in the lists: a word of Arabic script may be a name of any culture. */
function build(): ReadonlyMap<string, readonly Candidate[]> {
  const result = new Map<string, Candidate[]>()
  for (const [spelling, { listings }] of lexicon().bySpelling) {
    const share = listings.reduce((sum, listing) => sum + listing.share, 0)
    for (const reading of readingsOf(spelling)) {
      const { bones, slots } = taken(reading)
      const known = result.get(bones) ?? []
      known.push({ spelling, letters: lettersOf(reading), slots, share })
      result.set(bones, known)
    }
  }
  return result
}

/** What each long vowel may stand for. `a` also writes the throat sound at a beginning, so there it fits every vowel. */
const readings: Readonly<Record<string, RegExp>> = {
  y: /[iey]/,
  w: /[ouwv]/,
  a: /[ae]/,
  e: /[eaiy]/,
  o: /[ou]/,
  u: /[ou]/,
}

/** How far a Latin spelling is from the script, slot by slot: 1 for a contradiction, little for a vowel that script leaves out. */
function cost(script: readonly string[], latin: readonly string[]): number {
  let sum = 0
  for (const [n, written] of script.entries()) sum += slotCost(written, latin[n] ?? '', n === 0)
  return sum
}

function slotCost(written: string, read: string, isFirst: boolean): number {
  if (written === '') return read === '' ? 0 : read.length === 1 ? 0.05 : 0.5
  if (read === '') return 1
  let sum = 0
  for (const letter of written) {
    if (isFirst && letter === 'a') continue
    if (readings[letter]?.test(read) === false) sum += 1
    // a last letter of either sound (ى) is an a more often than an i: Huda rather than Hadi
    else if (letter === 'e' && !/[ae]/.test(read)) sum += 0.03
  }
  return sum
}

/** A consonant that spellings confuse: Qadir rather than Khidir, where both would do. */
const otherLetter = 0.1

/** One contradiction is too many: then the word is not the listed name. */
const farthest = 0.95

/** Latin letters for a word of Arabic script, given its consonants and long vowels (`script.ts` writes them). */
export function readArabicWord(script: string): string {
  const { bones, slots } = taken(script)
  const letters = lettersOf(script)
  let best: Candidate | undefined
  let least = Infinity
  for (const candidate of candidates(bones)) {
    const distance = cost(slots, candidate.slots) + (candidate.letters === letters ? 0 : otherLetter)
    if (distance < least - 1e-9 || (distance < least + 1e-9 && candidate.share > (best?.share ?? 0))) {
      best = candidate
      least = Math.min(least, distance)
    }
  }
  return best !== undefined && least <= farthest ? best.spelling : voiced(script)
}

const written: Readonly<Record<string, string>> = {
  S: 'sh',
  K: 'kh',
  G: 'gh',
  T: 'th',
  D: 'dh',
  C: 'ch',
  J: 'zh',
}

function voiced(script: string): string {
  return script
    .replace(/(?<=[^aeiouyw])y(?=[^aeiouyw]|$)/g, 'i')
    .replace(/(?<=[^aeiouyw])w(?=[^aeiouyw]|$)/g, 'u')
    .replace(/^([^aeiouyw])(?=[^aeiouyw])/, '$1a')
    .replace(/([^aeiouyw])([^aeiouyw])(?=[^aeiouyw])/g, '$1a$2')
    .replace(/[SKGTDCJ]/g, (letter) => written[letter] ?? letter)
}
