/** Mentions in a world's items: in the original of each, and of each release one of its owner's and one of a reader's. */
import type { Item, Mention, MentionPair, Release, Tables } from './world.ts'
import type { Dice, Staff } from './worlds.ts'

type Parts = Pick<Tables, Extract<keyof Tables, `linking.${string}`>>

export function mentionsOf(
  dice: Dice,
  staff: Staff,
  items: readonly Item[],
  releases: readonly Release[],
): Parts {
  const of = (item: Item, releaseId: string | null, agency: string): Mention => ({
    id: dice.id('mention'),
    item_id: item.id,
    owner_agency_id: item.owner_agency_id,
    release_id: releaseId,
    agency_id: agency,
    by_person: staff.someoneAt(agency),
  })
  const made = (): Mention[] =>
    items.flatMap((item) => [
      of(item, null, item.owner_agency_id),
      ...releases
        .filter((head) => head.item_id === item.id)
        .flatMap((head) => [
          of(item, head.id, item.owner_agency_id),
          of(item, head.id, dice.pick(...staff.agencies).id),
        ]),
    ])
  const mentions = made()
  const pairs = pairsOf(dice, mentions)
  const decisions = pairs.map((pair) => decision(dice, staff, pair))
  const tripwires = mentions
    .filter(() => dice.chance(60))
    .map((one) => tripwire(dice, staff, one, dice.pick(...staff.agencies).id))
  const some = <Row>(rows: readonly Row[]): Row[] => rows.filter(() => dice.chance(50))
  return {
    'linking.mention': mentions,
    'linking.match_key': mentions.map((one) => ({
      item_id: one.item_id,
      owner_agency_id: one.owner_agency_id,
      release_id: one.release_id,
      agency_id: one.agency_id,
      mention_id: one.id,
      key: dice.count(),
    })),
    'linking.withdrawal': some(mentions).map(({ id, by_person }) => ({ mention_id: id, by_person })),
    'linking.detail_change': some(mentions).map(({ id, agency_id, by_person }) => ({
      id: dice.id('mention'),
      mention_id: id,
      agency_id,
      by_person,
    })),
    'linking.detail': some(mentions).map(({ id, by_person }) => ({
      id: dice.id('mention'),
      mention_id: id,
      by_person,
    })),
    'linking.connection': some(pairs).map((pair) => ({
      id: dice.id('mention'),
      ...pair,
      by_person: dice.pick(...staff.people).id,
    })),
    'linking.edge': pairs,
    'linking.decision': decisions,
    'linking.decision_note': some(decisions).map(({ id }) => ({ decision_id: id })),
    'linking.dismissal': some(made()),
    'linking.tripwire': tripwires,
    'linking.tripwire_seen': some(tripwires).map(({ id, mention_id }) => ({ tripwire_id: id, mention_id })),
  }
}

/** Each mention with its neighbour, and here and there with one further off. The smaller id is on the left. */
function pairsOf(dice: Dice, mentions: readonly Mention[]): MentionPair[] {
  return mentions.flatMap((one, index) =>
    [1, 4]
      .filter((step) => step === 1 || dice.chance(30))
      .map((step) => mentions[index + step])
      .filter((other) => other !== undefined)
      .map((other) => {
        const [left = '', right = ''] = [one.id, other.id].toSorted()
        return { left_mention: left, right_mention: right }
      }),
  )
}

const decision = (dice: Dice, staff: Staff, pair: MentionPair) => {
  const agency = dice.pick(...staff.agencies).id
  return { id: dice.id('mention'), ...pair, agency_id: agency, by_person: staff.someoneAt(agency) }
}

const tripwire = (dice: Dice, staff: Staff, of: Mention, agency: string) => ({
  id: dice.id('mention'),
  mention_id: of.id,
  agency_id: agency,
  // Now and then its person works elsewhere by now.
  by_person: dice.chance(80) ? staff.someoneAt(agency) : staff.someoneElseAt(agency),
})
