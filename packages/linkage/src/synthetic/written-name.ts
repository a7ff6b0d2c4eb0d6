import { componentsOf, type Components } from './components.ts'
import { cultures } from './data/cultures.ts'
import type { Lexicon } from './lexicon.ts'
import { exchange, misprint, pairsOf, withoutAccents } from './misprint.ts'
import type { Person } from './person.ts'
import type { Random } from './random.ts'
import type { NameForm, NameKnobs } from './world.ts'

/** A name in one of its forms: whole, and what a careful clerk takes for first name and surname (null: none is told). */
export type WrittenName = {
  readonly full: string
  readonly first: string | null
  readonly last: string | null
}

/** The form is a wish: without an honour, a middle name or another surname, the name is written plainly. */
export function nameIn(form: NameForm, person: Person, lexicon: Lexicon, random: Random): WrittenName {
  const parts = componentsOf(person, random)
  return formWriters[form](parts, person, random, lexicon) ?? plain(parts)
}

type Writer = (parts: Components, person: Person, random: Random, lexicon: Lexicon) => WrittenName | null

const formWriters: Readonly<Record<NameForm, Writer>> = {
  plain: (parts) => plain({ ...parts, middles: parts.middles.slice(0, 0) }),
  full: (parts) => plain(parts),
  initials: (parts) => {
    const initials = [parts.given, ...parts.middles].map((name) => name.charAt(0))
    return { full: `${initials.join(' ')} ${parts.family}`, first: parts.given.charAt(0), last: parts.family }
  },
  'middle-initial': (parts) =>
    parts.middles.length === 0
      ? null
      : named(
          parts.given,
          parts.middles.map((name) => name.charAt(0)),
          parts.family,
        ),
  'middle-first': (parts) =>
    parts.middles.length === 0 ? null : named(parts.middles[0] as string, [], parts.family),
  nickname: (parts, _person, random, lexicon) => {
    const short = lexicon.nicknames.get(parts.given)
    return short === undefined
      ? null
      : named(random.pick(short), random.chance(0.8) ? [] : parts.middles, parts.family)
  },
  titled: (parts, { honour, sex }, random) => {
    const prefix =
      honour.prefix ?? (random.chance(0.3) ? (sex === 'male' ? 'mr' : random.pick(['mrs', 'miss'])) : null)
    if (prefix === null) return null
    const middles = random.chance(0.4) ? parts.middles : []
    return {
      ...named(parts.given, middles, parts.family),
      full: spaced(prefix, parts.given, ...middles, parts.family),
    }
  },
  'with-honour': (parts, { honour }, random) => {
    if (honour.style === null) return null
    const prefix = random.chance(0.4) ? honour.prefix : null
    const middles = random.chance(0.4) ? parts.middles : []
    const comma = random.chance(0.7) ? ',' : ''
    const full = spaced(prefix, parts.given, ...middles, `${parts.family}${comma}`, honour.style)
    return { full, first: parts.given, last: parts.family }
  },
  'honour-only': (_parts, { honour }) =>
    honour.alone === null
      ? null
      : { full: honour.alone, first: null, last: honour.alone.slice(honour.alone.lastIndexOf(' ') + 1) },
  'of-place': (parts, { birthplace }, random) => {
    const place = birthplace.village ?? birthplace.town
    return random.chance(0.5)
      ? { full: `${parts.given} of ${place}`, first: parts.given, last: null }
      : { full: `${parts.given} ${parts.family} of ${place}`, first: parts.given, last: parts.family }
  },
  'forename-only': (parts) => ({ full: parts.given, first: parts.given, last: null }),
  'surname-only': (parts, { sex }, random) => {
    const title = random.chance(0.4) ? (sex === 'male' ? 'mr' : 'mrs') : null
    return { full: spaced(title, parts.family), first: null, last: parts.family }
  },
  'turned-round': (parts, _person, random) => {
    if (random.chance(0.5)) return named(parts.family, parts.middles, parts.given)
    const comma = random.chance(0.5) ? ',' : ''
    return {
      full: spaced(`${parts.family}${comma}`, parts.given, ...parts.middles),
      first: parts.given,
      last: parts.family,
    }
  },
  'other-surname': (parts, { otherSurname }) =>
    otherSurname === null ? null : named(parts.given, [], otherSurname),
  'both-surnames': (parts, { otherSurname }, random) => {
    if (otherSurname === null) return null
    const hyphen = random.chance(0.3) ? `${otherSurname}-${parts.family}` : null
    return hyphen === null ? named(parts.given, [otherSurname], parts.family) : named(parts.given, [], hyphen)
  },
  alias: (_parts, { alias }) => {
    if (alias === null) return null
    const [first = '', ...rest] = alias.split(' ')
    return named(first, [], rest.join(' '))
  },
}

function plain({ given, middles, family, familyFirst }: Components): WrittenName {
  const full = familyFirst ? spaced(family, ...middles, given) : spaced(given, ...middles, family)
  return { full, first: given, last: family }
}

function named(given: string, middles: readonly string[], family: string): WrittenName {
  return { full: spaced(given, ...middles, family), first: given, last: family }
}

function spaced(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' ')
}

/**
 * The slips of one record over a written name. Word by word, so that `first` and `last` carry the same slip as the whole:
 * a clerk copies a name once and the columns are filled from the copy.
 */
export function slipped(
  name: WrittenName,
  person: Person,
  lexicon: Lexicon,
  random: Random,
  knobs: NameKnobs,
  severity: number,
): WrittenName {
  const accents = random.chance(knobs.accents)
  const finish = (text: string): string => (accents ? text : withoutAccents(text))
  if (severity === 0)
    return {
      full: finish(name.full),
      first: name.first && finish(name.first),
      last: name.last && finish(name.last),
    }
  const letters = cultures[person.culture].letters
  const spelling = letters === undefined ? knobs.spelling : knobs.transliteration
  const changed = new Map<string, string>()
  const rewrite = (word: string): string => {
    const before = changed.get(word)
    if (before !== undefined) return before
    let after = word
    if (random.chance(spelling * severity)) after = otherSpelling(random, after, lexicon, letters)
    if (random.chance(knobs.typo * severity)) after = misprint(random, after)
    changed.set(word, after)
    return after
  }
  const eachWord = (text: string): string => text.split(' ').map(rewrite).join(' ')
  const full = withDropped(eachWord(name.full), random, knobs.dropWord * severity)
  const part = (text: string | null): string | null => (text === null ? null : finish(eachWord(text)))
  return { full: finish(full), first: part(name.first), last: part(name.last) }
}

function otherSpelling(random: Random, word: string, lexicon: Lexicon, letters: string | undefined): string {
  const comma = word.endsWith(',') ? ',' : ''
  const bare = comma === '' ? word : word.slice(0, -1)
  const others = lexicon.spellings.get(bare)
  if (others !== undefined && random.chance(0.8)) return random.pick(others) + comma
  if (letters !== undefined) return exchange(random, bare, pairsOf(letters)) + comma
  return exchange(random, bare, britishPairs) + comma
}

const britishPairs = pairsOf(
  'y>i e> ey>y ck>k ll>l tt>t nn>n mac>mc ough>ow ie>y ea>e ai>a ou>o son>sen ham>am ph>f',
)

function withDropped(full: string, random: Random, rate: number): string {
  const words = full.split(' ')
  if (words.length < 2 || !random.chance(rate)) return full
  const gone = random.below(words.length)
  return words
    .filter((_, at) => at !== gone)
    .join(' ')
    .replace(/,$/, '')
}
