import { damerauLevenshtein, findMentions, readDate, type MentionKind } from '@article4/linkage'

/**
 * What must not stand in words that go out without a name (BR05): what is known of the person, and what by its form could
 * lead to anybody. It errs towards leaving out: a word too many costs a question, a word too few a life.
 *
 * It is no proof. Who somebody is may stand in a story without a name in it, so a person reads what is left before it
 * goes, and says that they did.
 */
export interface KnownDetails {
  /** Every name in use, nicknames too, whole. */
  readonly names: readonly string[]
  /** ISO day; null where it is not known. */
  readonly birthDate: string | null
  /** Addresses, of the person and of the place, as they were written. */
  readonly addresses: readonly string[]
  /** Numbers of papers and cases, telephone numbers, e-mail addresses, names on services. */
  readonly others: readonly string[]
}

export type CutReason = 'name' | 'birthday' | 'address' | 'number' | 'contact'
export interface Cut {
  readonly start: number
  readonly end: number
  readonly reason: CutReason
}

/** By their form alone, whoever they belong to. */
const reasonOf: Partial<Record<MentionKind, CutReason>> = {
  phone: 'contact',
  email: 'contact',
  handle: 'contact',
  link: 'contact',
  account: 'number',
  document: 'number',
  vehicle: 'number',
  postcode: 'address',
}

/** Places in a text that are left out, in order, without overlaps. */
export function cutsIn(text: string, known: KnownDetails): Cut[] {
  const found = [
    ...formCuts(text, known),
    ...nameCuts(text, known.names),
    ...streetCuts(text),
    ...knownCuts(text, [...known.addresses.flatMap(partsOfAddress), ...known.others]),
  ].toSorted((one, other) => one.start - other.start || other.end - one.end)
  const kept: Cut[] = []
  for (const cut of found) {
    const last = kept.at(-1)
    if (last === undefined || cut.start >= last.end) kept.push(cut)
    else if (cut.end > last.end) kept[kept.length - 1] = { ...last, end: cut.end }
  }
  return kept
}

const marks: Readonly<Record<CutReason, string>> = {
  name: '[a name]',
  birthday: '[a date]',
  address: '[an address]',
  number: '[a number]',
  contact: '[a contact]',
}

/** The text with a mark in place of each cut. */
export function withoutCuts(text: string, cuts: readonly Cut[]): string {
  let [left, at] = ['', 0]
  for (const cut of cuts) {
    left += `${text.slice(at, cut.start)}${marks[cut.reason]}`
    at = cut.end
  }
  return left + text.slice(at)
}

function formCuts(text: string, { birthDate }: KnownDetails): Cut[] {
  return findMentions(text).flatMap(({ kind, start, end, found }) => {
    const reason = reasonOf[kind]
    if (reason !== undefined) return [{ start, end, reason }]
    return kind === 'date' && birthDate !== null && mayBeDay(found, birthDate)
      ? [{ start, end, reason: 'birthday' as const }]
      : []
  })
}

/** Whether a date that is no longer than a month can be that day; 3/4/1999 can be two. */
function mayBeDay(found: string, day: string): boolean {
  const reading = readDate(found)
  if (reading === null) return true
  const month = 31 * 86_400_000
  if (Date.parse(reading.latest) - Date.parse(reading.earliest) > month) return false
  if (reading.earliest <= day && day <= reading.latest) return true
  const [year = '', one = '', other = ''] = day.split('-')
  const swapped = `${year}-${other}-${one}`
  return reading.earliest <= swapped && swapped <= reading.latest
}

const word = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu
/** Shorter parts of names are words of every language: they are cut as they were written, with a capital. */
const shortest = 3

function nameCuts(text: string, names: readonly string[]): Cut[] {
  const parts = new Set(names.flatMap((name) => (name.match(word) ?? []).flatMap(piecesOf)))
  const byEar = [...parts].filter((part) => part.length >= longEnough)
  const isNamed = (piece: string): boolean => {
    const own = plain(piece)
    if (own.length < 2) return false
    if (parts.has(own)) return own.length >= shortest || piece[0] !== piece[0]?.toLowerCase()
    return (
      own.length >= longEnough &&
      byEar.some((part) => Math.abs(part.length - own.length) <= 1 && damerauLevenshtein(own, part) <= 1)
    )
  }
  const known = new Map<string, boolean>()
  return [...text.matchAll(word)].flatMap(({ 0: found, index }) => {
    const isCut = known.get(found) ?? [found, ...found.split(/['’-]/u)].some(isNamed)
    known.set(found, isCut)
    return isCut ? [{ start: index, end: index + found.length, reason: 'name' as const }] : []
  })
}
/** From so many letters on a name is also known by ear: with one letter another, missing or too many. */
const longEnough = 5
const piecesOf = (name: string): string[] => [plain(name), ...name.split(/['’-]/u).map(plain)]

/** Letters that no decomposition takes apart. */
const whole: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
}
/** Without case, accents and joiners. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’-]/gu, '')
    .toLowerCase()
    .replaceAll(/[łøđðħıßæœþ]/gu, (letter) => whole[letter] ?? letter)

const kindsOfStreet =
  'street|st|road|rd|avenue|ave|lane|ln|drive|dr|close|court|ct|way|place|terrace|gardens|grove|crescent|hill|row|square|mews|park|walk|yard|view|rise|green'
/** A number and a street, or a numbered home: whoever lives there can be found. */
const streets = [
  new RegExp(
    `\\b\\d{1,4}[a-z]?(?:\\s?[-/]\\s?\\d{1,4})?,?\\s+(?:[\\p{L}'’.-]+\\s+){1,4}?(?:${kindsOfStreet})\\b`,
    'giu',
  ),
  /\b(?:flat|unit|room|apartment|caravan|plot|house)\s+(?:no\.?\s*)?\d{1,4}[a-z]?\b/giu,
]
const streetCuts = (text: string): Cut[] =>
  streets.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
      reason: 'address' as const,
    })),
  )

const moreThanTown = new RegExp(`\\b(?:${kindsOfStreet}|house|farm|flats?)\\b|\\d`, 'iu')

/** An address as it was written, and each of its lines that is more than a town. */
function partsOfAddress(address: string): string[] {
  const lines = address.split(/[,\n]/u).map((line) => line.trim())
  const named = lines.flatMap((line) => [line, line.replace(/^\d+[a-z]?\s+/iu, '')])
  return [address, ...named.filter((line) => moreThanTown.test(line))]
}

/** Values that are known, whatever stands between their letters and digits. */
function knownCuts(text: string, values: readonly string[]): Cut[] {
  const letters = [...text.matchAll(/[\p{L}\p{N}]/gu)].map(({ 0: found, index }) => ({
    fold: plain(found),
    index,
    end: index + found.length,
  }))
  // One folded letter may be two ("ß"): the place of each is kept.
  const places = letters.flatMap(({ fold, index, end }) => fold.split('').map(() => ({ index, end })))
  const folded = letters.map(({ fold }) => fold).join('')
  return values.flatMap((value) => {
    const wanted = plain(value).replaceAll(/[^\p{L}\p{N}]/gu, '')
    if (wanted.length < 5) return []
    const cuts: Cut[] = []
    for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
      const [first, last] = [places[at], places[at + wanted.length - 1]]
      if (first !== undefined && last !== undefined)
        cuts.push({ start: first.index, end: last.end, reason: 'number' })
    }
    return cuts
  })
}
