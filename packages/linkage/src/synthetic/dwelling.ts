import type { Town } from './lexicon.ts'
import { withoutAccents } from './misprint.ts'
import type { Home } from './person.ts'
import { hashNumbers, hashText, Random } from './random.ts'
import type { ContactKnobs, PlaceKnobs } from './world.ts'

/** Where people live: postcodes whose outward half belongs to the town, streets with common names, houses shared by many. */
const streetNames =
  'church station victoria park mill high london albert queens kings george new chapel grange manor green school north south west east hill bridge market castle spring clarence alexandra wellington nelson cromwell garden orchard meadow lime elm oak ash beech holly'.split(
    ' ',
  )
const streetKinds = [
  'road',
  'road',
  'street',
  'street',
  'lane',
  'avenue',
  'close',
  'terrace',
  'drive',
  'gardens',
]
/** The inward half never has C, I, K, M, O or V. */
const unitLetters = 'ABDEFGHJLNPQRSTUWXYZ'

export function postcodeIn(random: Random, district: string): string {
  const letter = (): string => unitLetters[random.below(unitLetters.length)] as string
  return `${district} ${random.between(1, 9)}${letter()}${letter()}`
}

export function homeIn(random: Random, town: Town): Home {
  const flat = random.chance(0.15) ? `flat ${random.between(1, 24)}, ` : ''
  const address = `${flat}${random.between(1, 180)} ${random.pick(streetNames)} ${random.pick(streetKinds)}`
  return { address, town: town.name, postcode: postcodeIn(random, random.pick(town.districts)) }
}

/** One of a town's shared houses: the same number gives the same house in every household; the room differs. */
export function sharedHouse(random: Random, town: Town, places: ContactKnobs): Home {
  const house = homeIn(new Random(hashText(town.name), 77, random.below(places.sharedHouses)), town)
  const room = random.chance(0.4) ? `room ${random.between(1, 9)}, ` : ''
  return { ...house, address: room + house.address }
}

/** The postcodes a person's records are drawn from: the family's or one near the birthplace first, others near that. */
export function nearbyHomes(
  random: Random,
  town: Town,
  neighbour: Town,
  places: PlaceKnobs,
  family: Home | null,
): Home[] {
  const district = random.pick(town.districts)
  const homes = [family ?? { address: '', town: town.name, postcode: postcodeIn(random, district) }]
  let more = places.morePostcodes
  while (more > 0 && homes.length < 6) {
    if (random.chance(more)) {
      const elsewhere = random.chance(places.otherDistrict)
      const from = elsewhere && random.chance(0.4) ? neighbour : town
      const other = elsewhere ? random.pick(from.districts) : district
      homes.push({ address: '', town: from.name, postcode: postcodeIn(random, other) })
    }
    more -= 1
  }
  return homes
}

/** A telephone number of eleven digits under a prefix. */
export function phoneNumber(random: Random, prefix: string): string {
  let digits = prefix
  while (digits.length < 11) digits += String(random.below(10))
  return digits
}

/** A number that many people give as theirs, the same for the same place in the list. */
export function sharedPhone(random: Random, contact: ContactKnobs): string {
  return phoneNumber(
    new Random(hashNumbers(contact.sharedPhones, 5), random.below(contact.sharedPhones)),
    contact.phonePrefix,
  )
}

/** Domains reserved for examples by RFC 2606 and RFC 6761: no letter arrives. */
const domains = ['example.com', 'example.org', 'example.net', 'mail.example', 'post.example', 'inbox.example']

export function emailOf(random: Random, forename: string, surname: string, year: number): string {
  const plain = (text: string): string => withoutAccents(text).replaceAll(/[^a-z]/g, '')
  const [first, last] = [plain(forename), plain(surname)]
  const local = random.pick([
    `${first}.${last}`,
    `${first}${last}${random.between(1, 99)}`,
    `${first.charAt(0)}${last}${year % 100}`,
    `${last}${first}`,
    `${first}${year}`,
  ])
  return `${local}@${random.pick(domains)}`
}
