import type { Outcome, Plan, PlanPlace } from './plan.ts'

/**
 * Where what was registered is counted. Items with a sign are counted by ward and by district; reports by district alone (decision 20), so that a ward is
 * judged by the district that holds it, and the page says how much larger that is than where the campaign was.
 */
export interface WardPlace {
  readonly ward: string
  readonly district: string
  /** How many wards the district has. */
  readonly wards: number
}
export interface CountedPlaces {
  readonly own: readonly PlanPlace[]
  readonly beside: readonly PlanPlace[]
  /** For the page, where what is counted is more than what was registered. */
  readonly wider: readonly string[]
}

export const isWard = ({ code }: PlanPlace): boolean => code.startsWith('E05') || code.startsWith('W05')
const isComparison = ({ use }: PlanPlace): boolean => use === 'comparison'

/** Or, in words, why they cannot be. */
export function countedPlaces(
  plan: Plan,
  outcome: Outcome,
  wards: readonly WardPlace[],
  nameOf: (district: string) => string,
): CountedPlaces | string {
  const own = plan.places.filter((place) => !isComparison(place))
  if (own.length === 0) return 'the campaign has no place of its own: it was everywhere'
  const beside = plan.places.filter(isComparison)
  if (outcome === 'items' || !plan.places.some(isWard)) return { own, beside, wider: [] }
  const held = new Map(wards.map((one) => [one.ward, one]))
  const unknown = plan.places.find((place) => isWard(place) && !held.has(place.code))
  if (unknown !== undefined)
    return `${unknown.name} is a ward that is on no list, so that its district is not known`
  const inDistrict = (place: PlanPlace): PlanPlace => {
    const district = held.get(place.code)?.district
    return district === undefined ? place : { ...place, code: district, name: nameOf(district) }
  }
  const [mine, theirs] = [own.map(inDistrict), beside.map(inDistrict)]
  const shared = mine.find(({ code }) => theirs.some((other) => other.code === code))
  if (shared !== undefined)
    return `reports are counted by district, and ${shared.name} holds a place of the campaign and one to compare it with`
  const split = mine.find((place) =>
    mine.some((other) => other.code === place.code && other.from !== place.from),
  )
  if (split !== undefined)
    return `reports are counted by district, and places in ${split.name} began on different days`
  const together = mine.filter(({ code }) => mine.filter((other) => other.code === code).length > 1)
  if (plan.design === 'matched' && together[0] !== undefined)
    return `reports are counted by district, a matched design judges each of its places by itself, and more than one of them lies in ${together[0].name}`
  return {
    own: once(mine),
    // Two comparison places of a pair may lie in one district: a matched design counts it with each.
    beside: plan.design === 'matched' ? theirs : once(theirs),
    wider: once(mine).flatMap(({ code, name }) => {
      const inside = own.filter((place) => held.get(place.code)?.district === code)
      const all = held.get(inside[0]?.code ?? '')?.wards ?? 0
      return inside.length === 0
        ? []
        : [
            `Reports are counted by district, never by ward. ${listed(inside.map((place) => place.name))} ${inside.length === 1 ? 'is' : 'are'} ${inside.length} of ${all} wards of ${name}: every report that told of a place in ${name} is in these figures, most of them from where the campaign was not. A change in so small a part may not show.`,
          ]
    }),
  }
}

const once = (places: readonly PlanPlace[]): PlanPlace[] =>
  places.filter(({ code }, at) => places.findIndex((one) => one.code === code) === at)
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
