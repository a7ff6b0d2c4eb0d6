import type { Dice } from './dice.ts'
import type { Sector } from './words.ts'

/** Numbers, plates, addresses and names of businesses that belong to nobody. */

/** Ofcom's numbers for drama: mobile, no area, fourteen areas of a thousand each, and the numbers of no place. */
const ranges: readonly (readonly [prefix: string, digits: number])[] = [
  ['07700 900', 3],
  ['0116 496 0', 3],
  ['0113 496 0', 3],
  ['0114 496 0', 3],
  ['0115 496 0', 3],
  ['0117 496 0', 3],
  ['0118 496 0', 3],
  ['0121 496 0', 3],
  ['0131 496 0', 3],
  ['0141 496 0', 3],
  ['0151 496 0', 3],
  ['0161 496 0', 3],
  ['020 7946 0', 3],
  ['0191 498 0', 3],
  ['029 2018 0', 3],
  ['03069 990', 3],
  ['01632 960', 3],
]

/**
 * Numbers for one county: no two alike within it. The ranges hold 17,000 numbers and no more, so counties share them: across
 * counties one number may be two people's, as in life it is not.
 */
export function phonesOf(county: number, dice: Dice): () => string {
  let serial = 0
  const step = 7_919
  const start = dice.below(1000) + county * 613
  return () => {
    const at = (start + serial * step) % (ranges.length * 1000)
    serial += 1
    // A third are mobiles for as long as there are any left.
    const range = serial % 3 === 0 && serial < 3000 ? 0 : at % ranges.length
    const number = range === 0 ? (start + Math.floor(serial / 3) * 7) % 1000 : Math.floor(at / ranges.length)
    const [prefix, digits] = ranges[range] ?? ['01632 960', 3]
    return prefix + String(number).padStart(digits, '0')
  }
}

/** The same number as people write it. */
export function phoneAsWritten(number: string, dice: Dice): string {
  return dice.weighted([
    [number, 6],
    [number.replaceAll(' ', ''), 3],
    [`+44 ${number.slice(1)}`, 1],
  ])
}

/** Marks that begin with J, T or U, which no issuing office has. */
export function platesOf(county: number, dice: Dice): () => string {
  const letters = 'ABCDEFGHJKLMNOPRSTUVWXYZ'
  let serial = 0
  return () => {
    serial += 1
    let rest = serial * 101 + county * 7_321
    const letter = (): string => {
      const one = letters[rest % letters.length] ?? 'A'
      rest = Math.floor(rest / letters.length)
      return one
    }
    const year = dice.pick(['16', '17', '18', '19', '20', '21', '22', '23', '66', '67', '68', '69', '70'])
    return `${dice.pick(['J', 'T', 'U'])}${dice.pick(['A', 'B', 'E', 'K', 'N', 'R'])}${year} ${letter()}${letter()}${letter()}`
  }
}

const makes = [
  ['Ford', 'Transit'],
  ['Vauxhall', 'Vivaro'],
  ['Mercedes', 'Sprinter'],
  ['BMW', '320'],
  ['Audi', 'A4'],
  ['Skoda', 'Octavia'],
  ['Toyota', 'Prius'],
  ['Renault', 'Trafic'],
] as const
const colours = ['white', 'silver', 'black', 'blue', 'grey', 'red'] as const
export interface Vehicle {
  readonly plate: string
  readonly make: string
  readonly model: string
  readonly colour: string
}
export function vehicleOf(plate: string, dice: Dice): Vehicle {
  const [make, model] = dice.pick(makes)
  return { plate, make, model, colour: dice.pick(colours) }
}

const odd =
  'Blunderwick Quibbleford Wobblethorpe Snickerby Fizzlecombe Grumblethwaite Puddlestock Noodlebury Wigglesden Crumpetley Thimblefort Bumblecote Dithering Humbleby Jigglesworth Muddlewick Pomplemoor Rumblestead Squigglesea Tumblebrook Umberfoot Waddlecombe Yawnborough Zigzagley'.split(
    ' ',
  )
const oddSeconds = ['', '', ' Golden', ' Lucky', ' Royal', ' Express', ' Star', ' Family'] as const
const trades: Readonly<Record<Sector, readonly string[]>> = {
  agriculture: ['Farms', 'Growers', 'Produce', 'Nurseries'],
  food_processing_packing: ['Foods', 'Packhouse', 'Poultry', 'Meats'],
  car_wash: ['Hand Car Wash', 'Valeting', 'Car Wash'],
  nail_bar_beauty: ['Nails', 'Nail Spa', 'Barbers'],
  construction: ['Construction', 'Builders', 'Roofing'],
  garment_textile: ['Garments', 'Textiles', 'Clothing'],
  warehousing_logistics: ['Logistics', 'Haulage', 'Packaging'],
  recycling_waste: ['Recycling', 'Scrap'],
  hospitality_takeaway: ['Kebab', 'Takeaway', 'Grill', 'Restaurant'],
  hotel_short_let: ['Hotel', 'Lodge'],
  adult_social_care: ['Care Services', 'Home Care Solutions', 'Care Agency'],
  domestic_household: ['Cleaning', 'Staffing'],
  brothel_residential: ['Massage', 'Spa'],
  cannabis_grow: ['Properties', 'Lettings'],
  drug_supply: ['Motors', 'Cabs'],
}
const forms = ['', '', '', ' Ltd', ' Limited'] as const

/** Names of businesses, no two alike within a county. */
export function businessesOf(dice: Dice): (sector: Sector) => string {
  const taken = new Set<string>()
  return (sector) => {
    for (let round = 0; ; round += 1) {
      const first = dice.pick(odd) + dice.pick(oddSeconds)
      const number = round < 8 ? '' : ` ${dice.pick(odd)}`
      const name = `${first}${number} ${dice.pick(trades[sector])}`
      if (taken.has(name)) continue
      taken.add(name)
      return name + dice.pick(forms)
    }
  }
}

/** A business as somebody writes it down: with or without its legal form, a letter doubled or lost. */
export function businessAsWritten(name: string, dice: Dice): string {
  const bare = name.replace(legalForm, '')
  if (dice.chance(0.1)) return bare
  if (dice.chance(0.06)) {
    const at = 2 + dice.below(Math.max(1, bare.indexOf(' ') - 3))
    return bare.slice(0, at) + bare.slice(at + 1)
  }
  return name
}
const legalForm = / (?:Ltd|Limited)$/

const streets =
  'Crumpet Thimble Marmalade Bobbin Teasel Dumpling Weathercock Button Toffee Lamplighter Pudding Kettle Hedgehog Whistle Barleycorn Pepperpot Candlewick Treacle Gooseberry Umbrella'.split(
    ' ',
  )
const streetKinds = ['Street', 'Road', 'Lane', 'Avenue', 'Close', 'Terrace', 'Drive'] as const

export interface Address {
  readonly door: string
  readonly street: string
  readonly postcode: string
}
/** Addresses on streets that no town has; postcodes of ZZ99 are no place. */
export function addressesOf(dice: Dice): () => Address {
  const taken = new Set<string>()
  return () => {
    for (;;) {
      const unit = dice.chance(0.22) ? `${dice.pick(['Flat', 'Unit'])} ${dice.between(1, 14)}, ` : ''
      const door = `${unit}${dice.between(1, 190)}`
      const street = `${dice.pick(streets)} ${dice.pick(streetKinds)}`
      if (taken.has(door + street)) continue
      taken.add(door + street)
      const letters = 'ABDEFGHJLNPQRSTUWXYZ'
      const letter = (): string => letters[dice.below(letters.length)] ?? 'A'
      return { door, street, postcode: `ZZ99 ${dice.between(1, 9)}${letter()}${letter()}` }
    }
  }
}
const shortKinds: Readonly<Record<string, string>> = {
  Street: 'St',
  Road: 'Rd',
  Lane: 'Ln',
  Avenue: 'Ave',
  Close: 'Cl',
  Terrace: 'Tce',
  Drive: 'Dr',
}
/** The address as somebody writes it. */
export function addressAsWritten({ door, street }: Address, dice: Dice): string {
  const [name = '', kind = ''] = street.split(' ')
  const written = dice.chance(0.15) ? `${name} ${shortKinds[kind] ?? kind}` : street
  const number = dice.chance(0.04) ? door.replace(lastDigit, '') : door
  return `${number === '' ? door : number} ${written}`
}
const lastDigit = /\d$/

export function handleOf(dice: Dice): string {
  return `@${dice.pick(odd).toLowerCase()}_${dice.pick(['jobs', 'rooms', 'girls', 'crew', 'work', 'deals'])}${dice.between(1, 99)}`
}
/** Domains reserved for examples: no letter arrives and no page answers. */
export function advertOf(dice: Dice): string {
  return `https://${dice.pick(['adverts', 'rooms', 'quickjobs'])}.example/p/${dice.between(100_000, 999_999)}`
}
export function emailOf(dice: Dice): string {
  return `${dice.pick(['office', 'jobs', 'boss', 'rent', 'bookings'])}${dice.between(1, 999)}@${dice.pick(odd).toLowerCase()}.example`
}
