import { inYear, isDay, isoOf } from './calendar.ts'
import type { Culture } from './data/cultures.ts'
import type { Lexicon } from './lexicon.ts'
import { misprint, titleCase } from './misprint.ts'
import type { Day, Home, Person } from './person.ts'
import { mix32, Random } from './random.ts'
import { draw, tableOf, type Table } from './table.ts'
import { nameForms, type Column, type NameForm, type World } from './world.ts'
import { nameIn, slipped, type WrittenName } from './written-name.ts'

/** One record as an agency or an encyclopaedia would hold it; null is an empty column. `cluster` and `culture` are the truth. */
export type SyntheticRecord = {
  readonly id: string
  readonly cluster: string
  readonly culture: Culture
} & { readonly [column in Column]?: string | null }

/** What is the same for every record of a world. */
export type Press = {
  readonly world: World
  readonly lexicon: Lexicon
  readonly seed: number
  readonly forms: Table<NameForm>
  readonly severities: Table<number>
}

export function pressOf(world: World, lexicon: Lexicon, seed: number): Press {
  return {
    world,
    lexicon,
    seed,
    forms: tableOf(nameForms.map((form) => [form, world.names.forms[form] ?? 0])),
    severities: tableOf(world.severity),
  }
}

/** A field has its own stream of numbers, so that a knob of one leaves the others alone. */
const fields = {
  severity: 11,
  form: 12,
  slips: 13,
  nameColumns: 14,
  dob: 15,
  place: 16,
  postcode: 17,
  sex: 18,
  occupation: 19,
  phone: 20,
  email: 21,
  home: 22,
  repertoire: 23,
  town: 24,
} as const

type Writing = {
  readonly press: Press
  readonly person: Person
  readonly severity: number
  readonly stream: (field: keyof typeof fields) => Random
  readonly name: NameColumns
  readonly home: number
}

export function recordOf(press: Press, person: Person, place: number, id: string): SyntheticRecord {
  const key = person.key
  const stream = (field: keyof typeof fields): Random => new Random(press.seed, fields[field], key, place)
  const severity = draw(stream('severity'), press.severities)
  const name = nameColumns(press, person, key, severity, stream)
  const home = homeFor(press, person, stream('home'))
  const writing: Writing = { press, person, severity, stream, name, home }
  const record: Record<string, string | null> = { id, cluster: person.cluster, culture: person.culture }
  for (const column of press.world.columns) {
    const value = writers[column](writing)
    record[column] = value === '' ? null : value
  }
  return record as unknown as SyntheticRecord
}

const writers: Readonly<Record<Column, (writing: Writing) => string | null>> = {
  full_name: ({ name }) => name.full,
  first_and_surname: ({ name }) =>
    name.first === null && name.last === null
      ? null
      : [name.first, name.last].filter((part) => part !== null).join(' '),
  first_name: ({ name }) => name.first,
  forename: ({ name }) => name.first,
  surname: ({ name }) => name.last,
  dob: writeDob,
  birth_place: writeBirthplace,
  postcode_fake: writePostcode,
  postcode: writePostcode,
  gender: writeSex,
  sex: writeSex,
  occupation: writeOccupation,
  nationality: ({ person, press, severity, stream }) =>
    inCase(
      stream('sex').chance(at(press.world.sex.missing * 2, severity)) ? null : person.nationality,
      press.world,
    ),
  phone: writePhone,
  email: writeEmail,
  address: ({ person, press, severity, stream, home }) =>
    stream('home').chance(at(press.world.contact.addressMissing, severity))
      ? null
      : inCase(homeOf(person, home).address, press.world),
  town: ({ person, press, severity, stream, home }) =>
    stream('town').chance(at(press.world.contact.townMissing, severity))
      ? null
      : inCase(homeOf(person, home).town, press.world),
}

type NameColumns = {
  readonly full: string | null
  readonly first: string | null
  readonly last: string | null
}

function nameColumns(
  press: Press,
  person: Person,
  key: number,
  severity: number,
  stream: Writing['stream'],
): NameColumns {
  const { world, lexicon } = press
  const knobs = world.names
  const written = usualOrFresh(press, person, key, severity, stream('form'))
  const name = slipped(written, person, lexicon, stream('slips'), knobs, severity)
  const random = stream('nameColumns')
  const columns = random.chance(knobs.splitByWord) ? splitByWord(name.full) : name
  const keep = (text: string | null, missing: number): string | null =>
    random.chance(at(missing, severity)) ? null : inCase(text, world)
  return {
    full: keep(name.full, knobs.missing.full),
    first: keep(columns.first, knobs.missing.first),
    last: keep(columns.last, knobs.missing.surname),
  }
}

/**
 * Form 0 is how the person is mostly known; each further form of the repertoire is rarer than the one before. A slip in one of
 * them is copied from record to record, as a wrong spelling in one agency's index is.
 */
function usualOrFresh(
  press: Press,
  person: Person,
  key: number,
  severity: number,
  random: Random,
): WrittenName {
  const { world, lexicon, seed, forms } = press
  if (random.chance(at(world.names.fresh, severity)))
    return nameIn(draw(random, forms), person, lexicon, random)
  const size = new Random(seed, fields.repertoire, key).below(2 * world.names.repertoire + 1)
  const place = severity === 0 ? 0 : Math.floor(random.unit() * random.unit() * (size + 1))
  const own = new Random(seed, fields.repertoire, key, place)
  if (place === 0) return nameIn('plain', person, lexicon, own)
  const name = nameIn(draw(own, forms), person, lexicon, own)
  return slipped(name, person, lexicon, own, { ...world.names, dropWord: 0, accents: 1 }, 1)
}

/** First and last word, without the comma: what a hurried import does, honours and all. */
function splitByWord(full: string): { readonly first: string | null; readonly last: string | null } {
  const words = full.replaceAll(',', '').split(' ')
  return { first: words[0] as string, last: words.length > 1 ? (words.at(-1) as string) : null }
}

function writeDob({ press, person, severity, stream }: Writing): string | null {
  const random = stream('dob')
  const knobs = press.world.dates
  const missing = random.chance(at(knobs.missing, severity))
  let born = person.born
  if (person.rivalBorn !== null && random.chance(knobs.rivalUse)) born = person.rivalBorn
  if (random.chance(at(knobs.yearShift, severity)))
    born = inYear(born, born.year + random.between(1, 10) * (random.chance(0.5) ? 1 : -1))
  if (random.chance(at(knobs.toFirstOfMonth, severity))) born = { ...born, day: 1 }
  if (random.chance(at(knobs.toNewYear, severity))) born = { ...born, month: 1, day: 1 }
  if (random.chance(at(knobs.swap, severity)) && born.day <= 12)
    born = { ...born, month: born.day, day: born.month }
  if (random.chance(at(knobs.typo, severity))) born = mistyped(random, born)
  return missing ? null : isoOf(born)
}

/** One digit of the year's last two, the month or the day wrong, and still a day of the calendar: a form refuses others. */
function mistyped(random: Random, born: Day): Day {
  const digits = isoOf(born).replaceAll('-', '')
  const wrong: Day[] = []
  for (let place = 2; place < 8; place++)
    for (let digit = 0; digit < 10; digit++) {
      const text = digits.slice(0, place) + String(digit) + digits.slice(place + 1)
      const other = {
        year: Number(text.slice(0, 4)),
        month: Number(text.slice(4, 6)),
        day: Number(text.slice(6)),
      }
      if (text !== digits && isDay(other)) wrong.push(other)
    }
  return random.pick(wrong)
}

function writeBirthplace({ press, person, severity, stream }: Writing): string | null {
  const random = stream('place')
  const knobs = press.world.places
  const { village, town, county, country } = person.birthplace
  const missing = random.chance(at(knobs.missing, severity))
  const isTown = random.chance(at(knobs.toTown, severity))
  const isCounty = random.chance(at(knobs.toCounty, severity))
  const isCountry = random.chance(at(knobs.toCountry, severity))
  const isNeighbour = random.chance(at(knobs.toNeighbour, severity))
  if (missing) return null
  if (isCountry) return inCase(country, press.world)
  if (isCounty) return inCase(county, press.world)
  if (isNeighbour) return inCase(person.neighbour, press.world)
  return inCase(isTown ? town : (village ?? town), press.world)
}

/** In the modern world the home decides; in the historical one any of the postcodes near the birthplace. */
function homeFor(press: Press, person: Person, random: Random): number {
  const skew =
    press.world.kind === 'historical' ? random.unit() * random.unit() : random.unit() * random.unit() * 1.2
  return Math.min(person.homes.length - 1, Math.floor(skew * person.homes.length))
}

function homeOf(person: Person, place: number): Home {
  return person.homes[place] as Home
}

function writePostcode({ press, person, severity, stream, home }: Writing): string | null {
  const random = stream('postcode')
  const knobs = press.world.places
  const missing = random.chance(at(knobs.postcodeMissing, severity))
  const postcode = homeOf(person, home).postcode
  const slip = random.chance(at(knobs.postcodeTypo, severity))
  if (missing) return null
  const written = slip ? misprint(random, postcode.toLowerCase()) : postcode
  return press.world.letterCase === 'lower' ? written.toLowerCase() : written.toUpperCase()
}

function writeSex({ press, person, severity, stream }: Writing): string | null {
  const random = stream('sex')
  const missing = random.chance(at(press.world.sex.missing, severity))
  const wrong = random.chance(at(press.world.sex.wrong, severity))
  if (missing) return null
  return (person.sex === 'male') === wrong ? 'female' : 'male'
}

function writeOccupation({ press, person, severity, stream }: Writing): string | null {
  const random = stream('occupation')
  const knobs = press.world.occupations
  const missing = random.chance(at(knobs.missing, severity))
  const isSecond = random.chance(at(knobs.second, severity))
  const occupation = (isSecond ? person.occupations[1] : undefined) ?? person.occupations[0]
  if (missing || occupation === undefined) return null
  const synonym = random.chance(at(knobs.synonym, severity))
    ? random.pick(occupation.synonyms)
    : occupation.name
  return inCase(synonym, press.world)
}

function writePhone({ press, person, severity, stream }: Writing): string | null {
  const random = stream('phone')
  const knobs = press.world.contact
  if (random.chance(knobs.phoneMissing) || person.phones.length === 0) return null
  const skew = random.unit() * random.unit()
  let digits = person.phones[Math.floor(skew * person.phones.length)] as string
  if (random.chance(at(knobs.phoneTypo, severity))) {
    const place = random.between(2, 10)
    digits = digits.slice(0, place) + String(random.below(10)) + digits.slice(place + 1)
  }
  const style = random.unit()
  if (style < 0.6) return digits
  return style < 0.8 ? `${digits.slice(0, 5)} ${digits.slice(5)}` : `+44${digits.slice(1)}`
}

function writeEmail({ press, person, severity, stream }: Writing): string | null {
  const random = stream('email')
  if (random.chance(press.world.contact.emailMissing) || person.emails.length === 0) return null
  const email = person.emails[Math.floor(random.unit() * random.unit() * person.emails.length)] as string
  const [local = '', domain = ''] = email.split('@')
  return random.chance(at(press.world.names.typo, severity)) ? `${misprint(random, local)}@${domain}` : email
}

/** A rate under a record's severity: never so sure that nothing is left of the field. */
function at(rate: number, severity: number): number {
  return Math.min(0.95, rate * severity)
}

function inCase(text: string | null, world: World): string | null {
  if (text === null) return null
  return world.letterCase === 'title' ? titleCase(text) : text
}

/** Ids are a scrambled count: unique for 2^32 records, and silent about who belongs together. */
export function idOf(serial: number, seed: number): string {
  return `r${mix32(serial ^ mix32(seed + 1))
    .toString(16)
    .padStart(8, '0')}`
}
