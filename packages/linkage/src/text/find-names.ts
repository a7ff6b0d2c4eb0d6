/**
 * Persons, places and businesses in running text, with less confidence than anything that has a form of its own: they are
 * shown to a person who confirms. Titles and words like "called" make a finding likely; lists of names and capital letters
 * make a guess. Texts without capitals give little here, and that is said rather than hidden.
 */
import anyAscii from 'any-ascii'
import { readAddress } from '../forms/address.ts'
import { streetKinds, streetWords } from '../forms/address-data.ts'
import { readBusiness } from '../forms/business.ts'
import { after, before, type Candidate, type Sureness } from './candidate.ts'
import { familyNames, forenames, wordForenames } from './forenames.ts'
import { businessWords, legalEndings, noNameWords, placeNames, wordPlaces } from './name-words.ts'

/** Every person, place and business that our rules see. */
export function findNames(text: string): readonly Candidate[] {
  return [...titled(text), ...named(text), ...initialled(text), ...streets(text), ...capitalRuns(text)]
}

const capital = "\\p{Lu}[\\p{L}'-]{0,30}"
const title = new RegExp(
  `(?<![\\p{L}\\d])(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Prof|PC|DC|DS|DI|DCI|Sgt|Insp|Cllr|Rev|Imam|MR|MRS|MS|MISS|DR)\\.? (${capital}(?: ${capital}){0,2})`,
  'gu',
)

/** "Mr Sample", "Dr Anna Sample". */
function titled(text: string): readonly Candidate[] {
  return [...text.matchAll(title)].flatMap((match) => {
    const typed = match[1] as string
    const words = typed.split(' ')
    const until = words.findIndex((word, at) => at > 0 && isNoName(word))
    const name = (until === -1 ? words : words.slice(0, until)).join(' ')
    if (isNoName(words[0] as string)) return []
    return [person(match.index + match[0].length - typed.length, name, 'likely', 'a name after a title')]
  })
}

const saying =
  "[Cc]alled|[Nn]amed|[Kk]nown as|aka|AKA|a\\.k\\.a\\.?|[Nn]icknamed|[Nn]ickname(?: is)?|[Gg]oes by|[Nn]ame is|[Nn]ame was|[Nn]ame's|[Nn]ame as|in the name of|gave (?:the|a) name"
const afterWord = new RegExp(
  `(?<![\\p{L}\\d])(?:${saying})[ :"']{1,3}(${capital}(?: ${capital}){0,2}|\\p{Ll}{2,20})(?![\\p{L}\\d])`,
  'gu',
)

/** "called Anna", "known as Big Ben", "named linh": small letters only for a name on our list. */
function named(text: string): readonly Candidate[] {
  return [...text.matchAll(afterWord)].flatMap((match) => {
    const name = match[1] as string
    const first = plain(name).split(' ')[0] as string
    const isSmall = /^\p{Ll}/u.test(name)
    if (
      isSmall
        ? !forenames.has(first) || noNameWords.has(first)
        : isNoName(first) || placeNames.has(plain(name))
    )
      return []
    const start = match.index + match[0].length - name.length
    return [person(start, name, isSmall ? 'guess' : 'likely', 'a name after a word that gives one')]
  })
}

const initials = new RegExp(`(?<![\\p{L}\\d.])(?:\\p{Lu}\\. ?){1,3}(${capital})(?![\\p{L}\\d])`, 'gu')
/** Before initials; after any other word the letter ends a sentence ("Block C. Tenants"). */
const beforeInitials =
  /(?:^|[.,:;("\n] ?|\b(?:a|an|one|by|with|from|to|and|for|is|was|of|met|told|driver|tenant|owner) )$/

/** "D. Sample", "J.K. Sample". */
function initialled(text: string): readonly Candidate[] {
  return [...text.matchAll(initials)].flatMap((match) => {
    const isName = !isNoName(match[1] as string) && beforeInitials.test(before(text, match.index, 12))
    return isName ? [person(match.index, match[0], 'guess', 'initials before a capital word')] : []
  })
}

function person(start: number, name: string, sure: Sureness, why: string): Candidate {
  const own = name.replace(/'s$/, '')
  return { kind: 'person', start, end: start + own.length, value: plain(own), sure, why }
}

/** Plain lower-case letters. */
function plain(text: string): string {
  return (/^[\x20-\x7e]*$/.test(text) ? text : anyAscii(text)).toLowerCase()
}

function isNoName(word: string): boolean {
  return noNameWords.has(word.toLowerCase())
}

const kinds = [
  ...streetKinds,
  ...Object.keys(streetWords).filter((word) => streetKinds.has(streetWords[word] as string)),
]
  .filter(
    (word) =>
      word.length > 1 &&
      !/^(?:end|side|bank|common|market|park|house|farm|building|buildings|centre|estate|pass|est|fm|gate|plc|path|court|pt|pk|point|rise|view|place|pl|green|grn|hill|hl|way|wy|row|rw|yard|yd|arcade|strand|ctr|cntr|mkt)$/.test(
        word,
      ),
  )
  .sort((one, other) => other.length - one.length)
  .map((word) => `[${word[0]?.toUpperCase()}${word[0]}]${word.slice(1)}`)
  .join('|')
const looseKinds = '(?:Court|Park|House|Place|Green|Hill|Way|Row|Yard|View|Rise|Gate|Estate|Point|Bank|Path)'
const unit = '(?:(?:[Ff]lat|[Rr]oom|[Uu]nit|[Aa]partment|[Aa]pt|[Rr]m)\\.? ?[\\dA-Za-z]{1,4}(?: of|,)? )?'
const streetEnd = new RegExp(`(?<=\\p{Ll}) (?:(?:${kinds})|${looseKinds})(?![\\p{L}\\d])`, 'gu')
const streetName = new RegExp(
  `(?<![\\p{L}\\d])${unit}(?:\\d{1,4}[A-Za-z]?,? )?(?:(?:St\\.? )?${capital} ){0,2}(?:St\\.? )?${capital}$`,
  'u',
)
const smallName = new RegExp(`(?<![\\p{L}\\d.,])${unit}\\d{1,4}[a-z]? (?:\\p{Ll}{3,20} )?\\p{Ll}{3,20}$`, 'u')

/**
 * "Flat 3, 12 Any Street", "Any Street", and in small letters only with a house number. The word for the street is looked
 * for first, and the name before it then: the other way round every capital word would be a start.
 */
function streets(text: string): readonly Candidate[] {
  return [...text.matchAll(streetEnd)].flatMap((match): readonly Candidate[] => {
    const lead = text.slice(Math.max(0, match.index - 70), match.index)
    const name = streetName.exec(lead) ?? smallName.exec(lead)
    if (name === null) return []
    const typed = withoutLead(name[0] + match[0])
    const start = match.index + match[0].length - typed.length
    const read = readAddress(typed)
    if (read === null || typed.split(' ').length < 2) return []
    const value = [read.unit, read.number, read.name, read.street].filter((part) => part !== null).join(' ')
    const isNumbered = read.number !== null
    return [
      {
        kind: 'place',
        start,
        end: start + typed.length,
        value,
        sure: isNumbered ? 'likely' : 'guess',
        why: isNumbered ? 'a number and a street' : 'the name of a street',
      },
    ]
  })
}

/** "At Any Street" without its "At". */
function withoutLead(typed: string): string {
  const words = typed.split(' ')
  const from = words.findIndex((word) => !leadWords.has(word.toLowerCase()))
  return words.slice(Math.max(0, from)).join(' ')
}

const leadWords = new Set(
  (
    'in at on from to near the of by off via along down up and outside behind opposite towards she he they we i her his their ' +
    'caller police address lives live lived is was seen then there'
  ).split(' '),
)

type Word = { readonly typed: string; readonly start: number; readonly plain: string }

const run = new RegExp(`(?<![\\p{L}\\d'@#_/.-])${capital}(?: ${capital}){0,6}`, 'gu')

/** Runs of capital words, taken apart into businesses, places and persons. */
function capitalRuns(text: string): readonly Candidate[] {
  return [...text.matchAll(run)].flatMap((match) => {
    let at = match.index
    const words = match[0].split(' ').map((typed): Word => {
      const word = { typed, start: at, plain: plain(typed).replace(/'s?$/, '') }
      at += typed.length + 1
      return word
    })
    const isFirst = /(?:^|[.!?:\n"][ "']{0,2})$/.test(text.slice(Math.max(0, match.index - 3), match.index))
    const end = match.index + match[0].length
    return fromRun(words, { isFirst, lead: before(text, match.index, 12), next: after(text, end, 14) })
  })
}

/** What stands around a run: whether it begins a sentence, the characters before it and those after it. */
type Around = { readonly isFirst: boolean; readonly lead: string; readonly next: string }

function fromRun(words: readonly Word[], around: Around): readonly Candidate[] {
  const later = { ...around, isFirst: false, lead: '' }
  const business = businessIn(words)
  if (business !== null) return [business.found, ...fromRun(words.slice(business.after), later)]
  const place = placeIn(words, around.lead)
  if (place === null) return personsIn(words, around)
  return [
    ...personsIn(words.slice(0, place.from), { ...around, next: '' }),
    place.found,
    ...fromRun(words.slice(place.after), later),
  ]
}

function found(
  kind: Candidate['kind'],
  words: readonly Word[],
  value: string,
  sure: Sureness,
  why: string,
): Candidate {
  const last = words.at(-1) as Word
  return {
    kind,
    start: (words[0] as Word).start,
    end: last.start + last.typed.replace(/'s?$/, '').length,
    value,
    sure,
    why,
  }
}

/** Capital words up to one that ends the names of businesses: "Nguyen Nails", "Shiny Car Wash Ltd". */
function businessIn(words: readonly Word[]): { readonly found: Candidate; readonly after: number } | null {
  const last = words.findLastIndex(({ plain }) => businessWords.has(plain))
  if (last < 1) return null
  const from = words.findIndex((word) => !isNoName(word.typed))
  const own = words.slice(Math.max(0, from), last + 1)
  const read = own.length < 2 ? null : readBusiness(own.map(({ typed }) => typed).join(' '))
  if (read === null) return null
  const isLegal = legalEndings.has((words[last] as Word).plain)
  const why = isLegal ? 'a name with a legal form' : 'capital words that end like the name of a business'
  return { found: found('business', own, read.name, isLegal ? 'likely' : 'guess', why), after: last + 1 }
}

/** The longest name of a place on our list, up to three words. */
function placeIn(
  words: readonly Word[],
  lead: string,
): { readonly found: Candidate; readonly from: number; readonly after: number } | null {
  for (let from = 0; from < words.length; from += 1) {
    for (let length = Math.min(3, words.length - from); length > 0; length -= 1) {
      const own = words.slice(from, from + length)
      const name = own.map(({ plain }) => plain).join(' ')
      const isWord = wordPlaces.has(name)
      if (!placeNames.has(name) && !isWord) continue
      if (isWord && !(from === 0 && /\b(?:in|from|near|to|at|around)[ ]$/.test(lead))) continue
      // "Anna London" is a person, "Paris" between two capitals is nobody's business: a forename before decides.
      if (from > 0 && forenames.has((words[from - 1] as Word).plain)) continue
      return {
        found: found(
          'place',
          own,
          name,
          length > 1 ? 'likely' : 'guess',
          'the name of a town, country or region',
        ),
        from,
        after: from + length,
      }
    }
  }
  return null
}

/** Stretches between words that are no names. */
function personsIn(words: readonly Word[], around: Around): readonly Candidate[] {
  const persons: Candidate[] = []
  let own: Word[] = []
  words.forEach((word, at) => {
    const isBreak = isNoName(word.typed) && !isInsideName(words, at)
    if (!isBreak) own.push(word)
    if (!isBreak && at < words.length - 1) return
    const isStart = own[0] === words[0]
    const candidate = personOf(own, {
      isFirst: around.isFirst && isStart,
      lead: isStart ? around.lead : '',
      next: isBreak ? '' : around.next,
    })
    if (candidate !== null) persons.push(candidate)
    own = []
  })
  return persons
}

/** "May" and "Will" are names between names. */
function isInsideName(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at] as Word, words[at + 1]]
  return wordForenames.has(word.plain) && next !== undefined && familyNames.has(next.plain)
}

const naming =
  /\b(?:with|by|from|and|to|told|met|for|called|named|ask|asked|boss|mate|friend|brother|sister|wife|husband)[ ]$/
const doing =
  /^(?:'s (?:boss|mate|friend|brother|sister|wife|husband|house|flat|van|car)|,? (?:who|aged?|\d\d|is|was|has|had|said|says|told|runs?|owns?|lives?|lived|works?|worked|drives?|drove|collects?|pays?|paid|came|went|took|takes|asked)\b)/

/** What is written behind people alone: their birthday or age. Even the first word of a sentence is then a name. */
const dated = /^(?: \(|,? )(?:born|dob|d\.o\.b|aged?|about \d\d|\d\d(?=[,.;)]|$| y))/i

const isKnown = (word: Word): boolean => forenames.has(word.plain) && !wordForenames.has(word.plain)
const isFamily = (word: Word): boolean => familyNames.has(word.plain)
const isShouted = ({ typed }: Word): boolean => typed.length > 1 && typed === typed.toUpperCase()

function personOf(words: readonly Word[], around: Around): Candidate | null {
  const [first] = words
  if (first === undefined) return null
  if (words.length === 1) return loneName(first, around)
  const isListed = words.some(isKnown) || words.some(isFamily)
  // Capitals all through are headings and initials unless a list knows them.
  if (words.length > 4 || (words.some(isShouted) && !isListed)) return null
  if (!isListed && !(wordForenames.has(first.plain) && !around.isFirst)) return unlisted(words, around)
  return found('person', words, valueOf(words), 'guess', 'capital words with a name on our list')
}

function valueOf(words: readonly Word[]): string {
  return words.map(({ plain }) => plain).join(' ')
}

/**
 * Two to four capital words that no list knows. Headings and titles look the same, so a word must stand beside them that
 * people are written with; and the first word of a sentence has its capital for another reason.
 */
function unlisted(words: readonly Word[], { isFirst, lead, next }: Around): Candidate | null {
  const isDated = dated.test(next)
  const own = isFirst && !isDated ? words.slice(1) : words
  if (own.length < 2 || own.some(({ plain }) => plain.length < 2)) return null
  // "and" and "to" stand before anything.
  const isLed = naming.test(lead) && !/\b(?:and|to|from|for|by)[ ]$/.test(lead)
  if (!isLed && !isDated && !doing.test(next)) return null
  return found('person', own, valueOf(own), 'guess', 'capital words where a person would stand')
}

/** One capital word: a forename that is nothing else, or one that is also a word where a name would stand. */
function loneName(word: Word, { isFirst, lead }: Around): Candidate | null {
  if (isShouted(word) && word.typed.length < 4) return null
  if (isKnown(word)) return found('person', [word], word.plain, 'guess', 'a forename on our list')
  if (!wordForenames.has(word.plain) || isFirst || !naming.test(lead)) return null
  return found(
    'person',
    [word],
    word.plain,
    'guess',
    'a word that is also a forename, where a name would stand',
  )
}
