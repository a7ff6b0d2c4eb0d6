/** Signs ticked in a world's items: in the original of each, and in what was released of it. */
import type { Item, Observation, Release, Tables } from './world.ts'
import type { Dice, Staff } from './worlds.ts'

type Parts = Pick<Tables, 'risk.observation' | 'risk.circumstance' | 'risk.withdrawal' | 'risk.dismissal'>

export function signsOf(
  dice: Dice,
  staff: Staff,
  items: readonly Item[],
  releases: readonly Release[],
): Parts {
  const of = (item: Item, releaseId: string | null): Observation => ({
    id: dice.id('sign'),
    item_id: item.id,
    owner_agency_id: item.owner_agency_id,
    release_id: releaseId,
    by_person: staff.someoneAt(item.owner_agency_id),
  })
  const ticked = () =>
    items.flatMap((item) => [
      of(item, null),
      ...releases.filter((head) => head.item_id === item.id).map((head) => of(item, head.id)),
    ])
  const observations = ticked()
  return {
    'risk.observation': observations,
    'risk.circumstance': observations.map((one) => ({ observation_id: one.id })),
    'risk.withdrawal': observations
      .filter(() => dice.chance(30))
      .map((one) => ({ observation_id: one.id, by_person: one.by_person })),
    'risk.dismissal': ticked().filter(() => dice.chance(40)),
  }
}
