import { dayIn, inYear } from './calendar.ts'
import type { CultureData } from './data/culture.ts'
import { cultures, type Culture } from './data/cultures.ts'
import { emailOf, homeIn, nearbyHomes, phoneNumber, sharedHouse, sharedPhone } from './dwelling.ts'
import { grantedHonour, noHonour, tradeHonour } from './honours.ts'
import { villageNear, type Lexicon, type Town } from './lexicon.ts'
import type { Birthplace, Day, Home, Honour, Occupation, Person, Sex } from './person.ts'
import { hashText, mix32, Random } from './random.ts'
import { draw } from './table.ts'
import type { World } from './world.ts'

/**
 * Who exists. People come in households: a head, and perhaps relatives who share surname, place, trade and sometimes forename,
 * which is what a linker must not join. Each household has its own stream of numbers, so the thousandth can be made alone.
 */
type Sketch = {
  readonly culture: Culture
  readonly sex: Sex
  readonly year: number
  readonly town: Town
  readonly forename: string
  readonly surname: string
  readonly occupation: Occupation
}

const purpose = { household: 1, founder: 2, person: 3 } as const

export function householdOf(world: World, lexicon: Lexicon, seed: number, at: number): Person[] {
  const random = new Random(seed, purpose.household, at)
  const head = headOf(world, lexicon, seed, at, random)
  const sketches = [head, ...relativesOf(world, lexicon, random, head)]
  const home = homeIn(random, head.town)
  return sketches.map((sketch, place) => {
    const own = new Random(seed, purpose.person, at, place)
    const shared = place > 0 && sketch.town === head.town && own.chance(0.6) ? home : null
    return personOf(world, lexicon, own, sketch, clusterName(seed, at, place), place === 0 ? home : shared)
  })
}

/** No order of birth or of making shows in a cluster's name. */
function clusterName(seed: number, at: number, place: number): string {
  return `p${mix32((at * 16 + place) ^ mix32(seed))
    .toString(16)
    .padStart(8, '0')}`
}

function headOf(world: World, lexicon: Lexicon, seed: number, at: number, random: Random): Sketch {
  const own = founderOf(world, lexicon, new Random(seed, purpose.founder, at))
  if (at === 0 || !random.chance(world.people.namesakes)) return own
  const other = founderOf(world, lexicon, new Random(seed, purpose.founder, random.below(at)))
  const year = clamp(other.year + random.between(-6, 6), world.births.from, world.births.to)
  const town = random.chance(0.5) ? other.town : lexicon.townOf(random, other.culture, world.people.atHome)
  const occupation = random.chance(0.2)
    ? other.occupation
    : lexicon.occupation(random, other.culture, other.sex, year, town)
  return { ...other, year, town, occupation }
}

function founderOf(world: World, lexicon: Lexicon, random: Random): Sketch {
  const culture = draw(random, lexicon.cultureTable)
  const sex: Sex = random.chance(world.people.women) ? 'female' : 'male'
  let share = random.unit()
  for (const turn of [0, 1]) {
    const again = random.unit()
    if (random.chance(world.births.late - turn)) share = Math.max(share, again)
  }
  const year = world.births.from + Math.floor(share * (world.births.to - world.births.from + 1))
  const town = lexicon.townOf(random, culture, world.people.atHome)
  return {
    culture,
    sex,
    year,
    town,
    forename: lexicon.forename(random, culture, sex, year),
    surname: lexicon.surname(random, culture, town.region),
    occupation: lexicon.occupation(random, culture, sex, year, town),
  }
}

function relativesOf(world: World, lexicon: Lexicon, random: Random, head: Sketch): Sketch[] {
  const { people, births } = world
  if (!random.chance(people.family)) return []
  const relatives: Sketch[] = []
  const count = random.between(1, 4)
  for (let place = 0; place < count; place++) {
    const bond = random.pick(['parent', 'sibling', 'sibling', 'sibling', 'child'] as const)
    const years =
      bond === 'sibling' ? random.between(-9, 9) : random.between(21, 38) * (bond === 'parent' ? -1 : 1)
    const year = head.year + years
    const sex: Sex = random.chance(bond === 'parent' ? people.women / 2 : people.women) ? 'female' : 'male'
    const isNamesake = bond !== 'sibling' && sex === head.sex && random.chance(people.sonNamedAfterFather)
    const together = random.chance(people.familyTogether)
    const town = together ? head.town : lexicon.townOf(random, head.culture, people.atHome)
    const sameTrade = sex === head.sex && random.chance(people.familyTogether / 2)
    if (year < births.from || year > births.to) continue
    relatives.push({
      culture: head.culture,
      sex,
      year,
      town,
      forename: isNamesake ? head.forename : lexicon.forename(random, head.culture, sex, year),
      surname: head.surname,
      occupation: sameTrade ? head.occupation : lexicon.occupation(random, head.culture, sex, year, town),
    })
  }
  return relatives
}

function personOf(
  world: World,
  lexicon: Lexicon,
  random: Random,
  sketch: Sketch,
  cluster: string,
  home: Home | null,
): Person {
  const { culture, sex, year, town, surname } = sketch
  const data: CultureData = cultures[culture]
  const born = bornOf(world, random, data, year)
  const neighbour = lexicon.neighbour(random, town)
  const forenames = [sketch.forename, ...middleNames(lexicon, random, sketch)]
  const historical = world.kind === 'historical'
  const homes = historical
    ? nearbyHomes(random, town, neighbour, world.places, home)
    : modernHomes(world, random, town, neighbour, home)
  return {
    cluster,
    key: hashText(cluster),
    culture,
    sex,
    forenames,
    surname: sex === 'female' ? feminine(surname, data) : surname,
    otherSurname: otherSurname(lexicon, random, sketch, historical),
    alias: random.chance(0.12) ? aliasOf(lexicon, random, sketch) : null,
    honour: historical ? honourOf(world, random, sketch) : noHonour,
    born,
    rivalBorn: random.chance(world.dates.rival) ? rivalOf(random, born) : null,
    birthplace: birthplaceOf(world, random, data, town),
    neighbour: neighbour.name,
    occupations: occupationsOf(world, lexicon, random, sketch),
    homes,
    phones: historical ? [] : phonesOf(world, random),
    emails: historical || !world.columns.includes('email') ? [] : emailsOf(random, sketch),
    nationality: historical || !random.chance(data.foreign ?? 0) ? 'british' : (data.nationality as string),
  }
}

function bornOf(world: World, random: Random, data: CultureData, year: number): Day {
  const { from, to } = world.births
  const age = to === from ? 0 : (to - year) / (to - from)
  const unknown =
    world.kind === 'historical'
      ? world.dates.dayNotKnown * (1 + age)
      : world.dates.dayNotKnown + (data.newYear ?? 0)
  return random.chance(unknown) ? { year, month: 1, day: 1 } : dayIn(random, year)
}

/** Sources that disagree about a birth differ by a year or two, or give another day of the same year. */
function rivalOf(random: Random, born: Day): Day {
  if (random.chance(0.5)) return inYear(born, born.year + random.pick([-2, -1, 1, 2]))
  return random.chance(0.5) ? { ...born, day: 1 } : dayIn(random, born.year)
}

function middleNames(lexicon: Lexicon, random: Random, sketch: Sketch): string[] {
  const { culture, sex, year } = sketch
  const shape = cultures[culture].shape
  if (shape === 'family-middle-given')
    return random.chance(0.85)
      ? [random.pick(sex === 'male' ? ['văn', 'văn', 'đức', 'quang'] : ['thị', 'thị', 'thị', 'ngọc'])]
      : []
  if (shape === 'patronymic' || shape === 'arabic')
    return [lexicon.forename(random, culture, 'male', year - 30)]
  if (shape !== 'given-family') return []
  const none = year < 1750 ? 0.88 : year < 1850 ? 0.6 : 0.4
  if (random.chance(none)) return []
  const middle = (): string =>
    random.chance(0.2)
      ? lexicon.surname(random, culture, sketch.town.region)
      : lexicon.forename(random, culture, sex, year)
  return random.chance(0.25) ? [middle(), middle()] : [middle()]
}

function otherSurname(lexicon: Lexicon, random: Random, sketch: Sketch, historical: boolean): string | null {
  const share = sketch.sex === 'female' ? (historical ? 0.6 : 0.35) : 0.04
  return random.chance(share) ? lexicon.surname(random, sketch.culture, sketch.town.region) : null
}

function aliasOf(lexicon: Lexicon, random: Random, sketch: Sketch): string {
  const { culture, sex, year, town } = sketch
  return `${lexicon.forename(random, culture, sex, year)} ${lexicon.surname(random, culture, town.region)}`
}

function honourOf(world: World, random: Random, sketch: Sketch): Honour {
  if (random.chance(world.names.honours)) {
    const seat = random.chance(0.6) ? villageNear(random, sketch.town) : sketch.town.name
    return grantedHonour(random, sketch.sex, sketch.surname, seat)
  }
  return random.chance(0.5) ? tradeHonour(random, sketch.occupation.name) : noHonour
}

function birthplaceOf(world: World, random: Random, data: CultureData, town: Town): Birthplace {
  const abroad = data.abroad?.split(';') ?? []
  if (abroad.length > 0 && random.chance(world.places.abroad)) {
    const [city = '', county = '', country = ''] = random.pick(abroad).split('|')
    return { village: null, town: city, county, country }
  }
  const village = random.chance(world.places.village) ? villageNear(random, town) : null
  return { village, town: town.name, county: town.county, country: town.country }
}

const atSchool: Occupation = { name: 'school pupil', synonyms: ['pupil', 'child', 'student'] }

function occupationsOf(world: World, lexicon: Lexicon, random: Random, sketch: Sketch): Occupation[] {
  const { culture, sex, year, town, occupation } = sketch
  if (world.kind === 'modern' && year > world.births.to - 16) return [atSchool]
  if (!random.chance(0.4)) return [occupation]
  return [occupation, lexicon.occupation(random, culture, sex, year, town)]
}

function modernHomes(world: World, random: Random, town: Town, neighbour: Town, home: Home | null): Home[] {
  const { contact } = world
  const first = random.chance(contact.sharedHouse)
    ? sharedHouse(random, town, contact)
    : (home ?? homeIn(random, town))
  const homes = [first]
  while (homes.length < 4 && random.chance(contact.moves))
    homes.push(homeIn(random, random.chance(0.75) ? town : neighbour))
  return homes
}

function phonesOf(world: World, random: Random): string[] {
  const { contact } = world
  const phones = [
    random.chance(contact.sharedPhone)
      ? sharedPhone(random, contact)
      : phoneNumber(random, contact.phonePrefix),
  ]
  while (phones.length < 4 && random.chance(contact.morePhones))
    phones.push(phoneNumber(random, contact.phonePrefix))
  return phones
}

function emailsOf(random: Random, { forename, surname, year }: Sketch): string[] {
  const emails = [emailOf(random, forename, surname, year)]
  if (random.chance(0.25)) emails.push(emailOf(random, forename, surname, year))
  return emails
}

function feminine(surname: string, data: CultureData): string {
  for (const pair of data.feminine?.split(' ') ?? []) {
    const [masculine = '', form = ''] = pair.split(':')
    if (masculine !== '' && surname.endsWith(masculine)) return surname.slice(0, -masculine.length) + form
  }
  return surname
}

function clamp(value: number, from: number, to: number): number {
  return Math.min(to, Math.max(from, value))
}
