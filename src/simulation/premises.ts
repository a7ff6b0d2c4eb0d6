import type { Area } from './area.ts'
import type { Calendar } from './calendar.ts'
import type { Dice } from './dice.ts'
import type { Somebody } from './people.ts'
import {
  addressesOf,
  advertOf,
  businessesOf,
  emailOf,
  handleOf,
  phonesOf,
  platesOf,
  vehicleOf,
  type Address,
  type Vehicle,
} from './things.ts'
import { kinds, type Kind, type Sector } from './words.ts'

/** One place with a business in it and what belongs to it. */
export interface Premises {
  readonly id: string
  readonly sector: Sector
  readonly kind: Kind
  readonly ward: string
  readonly district: number
  readonly business: string
  readonly address: Address
  readonly vehicles: readonly Vehicle[]
  readonly phones: readonly string[]
  readonly online: readonly string[]
  /** Who runs it, whatever they do there. */
  readonly owner: Somebody
  /** Null where nobody is exploited. */
  readonly network: Network | null
}
export interface Network {
  readonly id: string
  readonly kind: Kind
  readonly sector: Sector
  readonly district: number
  readonly wards: readonly string[]
  /** Numbers of days; it ends with the day of an operation or because it moves away. */
  readonly from: number
  readonly to: number
  readonly organisers: readonly Somebody[]
  readonly helpers: readonly Somebody[]
  readonly victims: readonly Victim[]
  /** How much of it is seen by each list, beside the others: some networks never meet a nurse. */
  readonly seenBy: readonly number[]
  readonly intensity: number
}
export interface Victim {
  readonly somebody: Somebody
  readonly from: number
  readonly to: number
  /** How easily they are met; many hardly ever are. */
  readonly visibility: number
}

const sectorsOf: Readonly<Record<Kind, readonly (readonly [Sector, number])[]>> = {
  labour: [
    ['car_wash', 5],
    ['agriculture', 4],
    ['food_processing_packing', 4],
    ['construction', 3],
    ['garment_textile', 3],
    ['warehousing_logistics', 2],
    ['recycling_waste', 1],
    ['hospitality_takeaway', 3],
    ['nail_bar_beauty', 3],
    ['adult_social_care', 4],
  ],
  sexual: [
    ['brothel_residential', 3],
    ['hotel_short_let', 2],
  ],
  criminal: [
    ['cannabis_grow', 2],
    ['drug_supply', 3],
  ],
  domestic: [['domestic_household', 1]],
}
const kindWeights: readonly (readonly [Kind, number])[] = kinds.map((kind, at) => [
  kind,
  [5, 2, 3, 0.8][at] ?? 1,
])

export interface Ground {
  readonly networks: readonly Network[]
  readonly premises: readonly Premises[]
}

interface Makers {
  readonly phone: () => string
  readonly plate: () => string
  readonly business: (sector: Sector) => string
  readonly address: () => Address
}

/** `sizes`: how many networks and how many ordinary premises. People are taken in order from the lists. */
export function groundOf(
  county: number,
  area: Area,
  calendar: Calendar,
  sizes: { readonly networks: number; readonly ordinary: number },
  people: { readonly victims: readonly Somebody[]; readonly others: readonly Somebody[] },
  dice: Dice,
): Ground {
  const makers: Makers = {
    phone: phonesOf(county, dice),
    plate: platesOf(county, dice),
    business: businessesOf(dice),
    address: addressesOf(dice),
  }
  const wards = area.wards.map((ward) => [ward, ward.population] as const)
  const districtAt = new Map(area.districts.map(({ code }, at) => [code, at]))
  let [nextVictim, nextOther] = [0, 0]
  const victim = (): Somebody => people.victims[nextVictim++ % people.victims.length] as Somebody
  const other = (): Somebody => people.others[nextOther++ % people.others.length] as Somebody
  const premises: Premises[] = []
  const place = (
    sector: Sector,
    kind: Kind,
    ward: string,
    owner: Somebody,
    network: Network | null,
  ): void => {
    const own = area.wards.find(({ code }) => code === ward)
    // Places of one network share its van, its number and its adverts.
    const sister = network === null ? undefined : premises.findLast((one) => one.network === network)
    const vehicles = network === null ? Number(dice.chance(0.4)) : dice.between(1, 2)
    const phones = network === null ? 1 : dice.between(1, 2)
    premises.push({
      id: `premises-${premises.length + 1}`,
      sector,
      kind,
      ward,
      district: districtAt.get(own?.district ?? '') ?? 0,
      business: makers.business(sector),
      address: makers.address(),
      vehicles: sister?.vehicles ?? Array.from({ length: vehicles }, () => vehicleOf(makers.plate(), dice)),
      phones: sister?.phones ?? Array.from({ length: phones }, makers.phone),
      online: sister?.online ?? (network === null ? [] : onlineOf(kind, dice)),
      owner,
      network,
    })
  }
  const networks = Array.from({ length: sizes.networks }, (_, at): Network => {
    const kind = dice.weighted(kindWeights)
    const sector = dice.weighted(sectorsOf[kind])
    const home = dice.weighted(wards)
    const near = area.wards.filter(({ district }) => district === home.district)
    const from = dice.between(-200, calendar.days - 40)
    const to = Math.min(calendar.days - 1, from + 60 + Math.round(dice.gamma(2) * 420))
    const sites = dice.weighted([
      [1, 5],
      [2, 3],
      [3, 1],
    ] as const)
    const network: Network = {
      id: `network-${at + 1}`,
      kind,
      sector,
      district: districtAt.get(home.district) ?? 0,
      wards: [home.code, ...Array.from({ length: sites - 1 }, () => dice.pick(near).code)],
      from: Math.max(0, from),
      to: Math.max(20, to),
      organisers: Array.from({ length: dice.between(1, 3) }, other),
      helpers: Array.from({ length: dice.between(0, 3) }, other),
      victims: victimsOf(kind, Math.max(0, from), Math.max(20, to), victim, dice),
      seenBy: Array.from({ length: 5 }, () => dice.gamma(1.2)),
      intensity: dice.gamma(2.5),
    }
    for (const ward of network.wards) place(sector, kind, ward, network.organisers[0] ?? other(), network)
    return network
  })
  for (let at = 0; at < sizes.ordinary; at += 1) {
    const kind = dice.weighted(kindWeights)
    place(dice.weighted(sectorsOf[kind]), kind, dice.weighted(wards).code, other(), null)
  }
  return { networks, premises }
}

function victimsOf(kind: Kind, from: number, to: number, next: () => Somebody, dice: Dice): Victim[] {
  const most = { labour: 14, sexual: 7, criminal: 5, domestic: 1 }[kind]
  const count = Math.max(1, Math.round(dice.gamma(2) * most))
  return Array.from({ length: count }, () => {
    const begins = from + Math.floor(dice.unit() * (to - from) * 0.6)
    const ends = Math.min(to, begins + 40 + Math.round(dice.exponential(300)))
    return { somebody: next(), from: begins, to: ends, visibility: dice.gamma(0.8) }
  })
}

function onlineOf(kind: Kind, dice: Dice): string[] {
  if (kind === 'sexual') return [advertOf(dice), handleOf(dice)]
  if (kind === 'labour') return dice.chance(0.5) ? [dice.chance(0.5) ? emailOf(dice) : handleOf(dice)] : []
  return dice.chance(0.3) ? [handleOf(dice)] : []
}
