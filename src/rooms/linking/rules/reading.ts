import {
  columnName,
  fieldKinds,
  keyHash,
  readAccount,
  readAddress,
  readAge,
  readBusiness,
  readCompanyNumber,
  readDate,
  readDocument,
  readEmail,
  readHandle,
  readLink,
  readName,
  readPhone,
  readPlate,
  readPostcode,
  type Address,
  type Postcode,
  type Prepared,
} from '@article4/linkage'
import type { Aspect, Kind } from './kinds.ts'

/**
 * From words to what a mention holds: what is shown, the value by which it is itself (null where it has none), and the
 * columns by which it is compared. The same for a suggestion that was confirmed and for what a person typed instead.
 */
export interface Reading {
  readonly kind: Kind
  readonly shown: string
  readonly value: string | null
  readonly prepared: Prepared
}
export type ReadAnswer =
  | { readonly ok: true; readonly reading: Reading }
  /** A sentence for the field. */
  | { readonly ok: false; readonly text: string }

/** Words of the text, by what they say of the mention. */
export type Details = Readonly<Partial<Record<Aspect, string>>>

export function readMention(kind: Kind, words: string, details: Details = {}): ReadAnswer {
  const text = words.trim()
  const read = readers[kind](text, details)
  return read === null
    ? { ok: false, text: unreadable[kind] }
    : { ok: true, reading: { kind, shown: read.shown, value: read.value, prepared: preparedOf(kind, read) } }
}

/** Compared things carry a hash of their own value, so that the same value is known without being read. */
function preparedOf(kind: Kind, { value, prepared }: Read): Prepared {
  if (prepared === undefined) return {}
  return { ...prepared, itself: value === null ? null : String(keyHash(`${kind}|${value}`)) }
}

const unreadable: Readonly<Record<Kind, string>> = {
  person: 'Write a name, with at least two letters',
  place: 'Write a postcode, an address or the name of a place',
  vehicle: 'Write a number plate. For a letter that is not known write ?',
  phone: 'Write a telephone number, like 01632 960000',
  email: 'Write an e-mail address, like name@example.org',
  handle: 'Write an account with its platform, like instagram: name, or @name',
  link: 'Write a web address, like https://example.org/page',
  account: 'Write a sort code and an account number, or an IBAN',
  business: 'Write the name of a business, or a company number',
  document: 'Write the number of a document as it stands on it',
}

interface Read {
  readonly shown: string
  readonly value: string | null
  readonly prepared?: Prepared
}
type Reader = (text: string, details: Details) => Read | null
const itself = (read: { readonly value: string } | null): Read | null =>
  read === null ? null : { shown: read.value, value: read.value }

const readers: Readonly<Record<Kind, Reader>> = {
  phone(text) {
    const read = readPhone(text)
    // Without a country it is known by its last nine digits; they are no key of a number written in full.
    return read === null ? null : { shown: text, value: read.e164 ?? read.national }
  },
  email: (text) => itself(readEmail(text)),
  handle: (text) => itself(asHandle(text)),
  account: (text) => itself(readAccount(text)),
  document: (text) => itself(readDocument(text)),
  link(text) {
    const read = readLink(text)
    // A bare host says where, not which page: two adverts on one site are not one.
    return read === null ? null : { shown: read.value, value: read.isGeneric ? null : read.value }
  },
  person: readPerson,
  vehicle: readVehicle,
  business: readFirm,
  place: readPlace,
}

/** `instagram:name` is how a reading writes itself, so that what was read is read again alike. */
function asHandle(text: string) {
  const named = /^([a-z]+):\s*@?(\S+)$/i.exec(text)
  const [, platform, handle] = named ?? []
  return platform === undefined || handle === undefined
    ? readHandle(text)
    : (readHandle(handle, { platform: platform.toLowerCase() }) ?? readHandle(text))
}

/** The prepared columns of a field by its kind, with their full names. */
function field(name: string, kind: string, raw: string | null): Prepared {
  const columns = fieldKinds[kind]?.prepare([raw]) ?? {}
  return Object.fromEntries(
    Object.entries(columns).map(([column, value]) => [columnName(name, column), value]),
  )
}

function readPerson(text: string, details: Details): Read | null {
  if (!/\p{L}.*\p{L}/u.test(text) || readName(text) === null) return null
  return {
    shown: text,
    value: null,
    prepared: {
      ...field('name', 'person-name', text),
      ...field('born', 'date', bornText(details.born)),
      ...field('sex', 'category', details.sex === undefined ? null : sexOf(details.sex)),
      ...field('nationality', 'category', details.nationality ?? null),
    },
  }
}

/** A day, a month or a year of birth as the comparison reads it; null where the words leave more open than a year. */
function bornText(words: string | undefined): string | null {
  const read = words === undefined ? null : readDate(words)
  if (read === null || read.year === null || read.precision === 'decade' || read.precision === 'range')
    return null
  const part = (value: number | null): string => (value === null ? '' : `-${String(value).padStart(2, '0')}`)
  return `${read.year}${part(read.month)}${part(read.day)}`
}

const sexes: Readonly<Record<'male' | 'female', readonly string[]>> = {
  male: ['man', 'men', 'male', 'boy', 'he', 'him', 'his', 'm', 'mr'],
  female: ['woman', 'women', 'female', 'girl', 'she', 'her', 'hers', 'f', 'mrs', 'miss', 'ms'],
}
/** Only what the words say. A name says nothing about it. */
function sexOf(words: string): 'male' | 'female' | null {
  const said = words.toLowerCase().split(/[^a-z]+/)
  const male = said.some((word) => sexes.male.includes(word))
  const female = said.some((word) => sexes.female.includes(word))
  return male === female ? null : male ? 'male' : 'female'
}

function readVehicle(text: string, details: Details): Read | null {
  const read = readPlate(text)
  if (read === null) return null
  const runs = read.keys.map((key) => key.replaceAll(/\s+/g, '')).filter((key) => key !== '')
  return {
    shown: read.value,
    value: read.isPartial ? null : read.value,
    prepared: {
      plate_text: read.isPartial ? null : read.folded,
      plate_runs: runs.length === 0 ? null : runs.join(' '),
      ...field('make', 'category', details.make ?? null),
      ...field('model', 'category', details.model ?? null),
      ...field('colour', 'category', details.colour ?? null),
    },
  }
}

function readFirm(text: string, details: Details): Read | null {
  const number = readCompanyNumber(details['company-number'] ?? text)
  const isNumberAlone = number !== null && details['company-number'] === undefined
  const name = isNumberAlone ? null : readBusiness(text)
  if (number === null && name === null) return null
  return {
    shown: isNumberAlone ? number.value : text,
    value: number?.value ?? null,
    prepared: {
      ...field('name', 'text', name?.name ?? null),
      ...field('number', 'identifier', number?.value ?? null),
    },
  }
}

function readPlace(text: string): Read | null {
  const postcode = readPostcode(text)
  if (postcode !== null)
    return { shown: postcode.value, value: null, prepared: placeColumns(postcode, null, null) }
  const address = readAddress(text)
  if (address === null)
    return /\p{L}{2}/u.test(text)
      ? { shown: text, value: null, prepared: placeColumns(null, null, text) }
      : null
  const words = [address.name, address.street, address.town].filter((part) => part !== null).join(' ')
  return {
    shown: text,
    value: doorKey(address),
    prepared: placeColumns(address.postcode, address.number, words === '' ? text : words),
  }
}

const placeColumns = (postcode: Postcode | null, number: string | null, words: string | null): Prepared => ({
  ...field('postcode', 'postcode', postcode?.isPlaceholder === false ? postcode.value : null),
  ...field('number', 'category', number),
  ...field('words', 'text', words),
})

/** One door is itself; a street, a town or a postcode of many doors is not. */
const doorKey = (address: Address): string | null =>
  address.number !== null || address.name !== null ? address.key : null

/** How a detail is kept: what it is read as, and the days that it leaves open. */
export interface ReadDetail {
  readonly shown: string
  readonly earliest: string | null
  readonly latest: string | null
}
/** `reportedOn`: ISO day on which the text was written; an age counts from there. */
export function readDetail(
  aspect: Aspect,
  words: string,
  reportedOn: string,
): ReadDetail | { readonly problem: string } {
  if (aspect === 'born') {
    const read = readDate(words)
    return read === null
      ? { problem: 'Write the date as the text has it, like 12 March 1990 or 1990' }
      : { shown: words, earliest: read.earliest, latest: read.latest }
  }
  if (aspect === 'age') {
    const read = readAge(words, { reportedOn })
    return read === null
      ? { problem: 'Write the age as the text has it, like 34 or about 40' }
      : { shown: words, earliest: read.bornFrom, latest: read.bornTo }
  }
  if (aspect === 'sex' && sexOf(words) === null)
    return { problem: 'Write the word that says it, like man, woman, he or she' }
  if (aspect === 'company-number' && readCompanyNumber(words) === null)
    return { problem: 'Write the company number, like 01234567' }
  return { shown: words, earliest: null, latest: null }
}
