/** Items for a world, what was released of them, to whom, and who has acknowledged it; with near misses of each. */
import type {
  Dissemination,
  Item,
  ItemPart,
  PastDissemination,
  Purpose,
  ReaderMark,
  Release,
  Source,
  Tables,
} from './world.ts'
import type { OperationsTables } from './world-operations.ts'
import type { Dice, Staff } from './worlds.ts'
import { mentionsOf } from './worlds-linking.ts'
import { taskingsOf } from './worlds-operations.ts'
import { assessmentsOf, signsOf } from './worlds-risk.ts'

type Parts = Pick<
  Tables,
  | 'intelligence.item'
  | 'intelligence.original'
  | 'intelligence.grading'
  | 'intelligence.source'
  | 'intelligence.source_opening'
  | 'intelligence.consultation'
  | 'intelligence.sanitised'
  | 'intelligence.release'
  | 'intelligence.release_text'
  | 'intelligence.dissemination'
  | 'intelligence.past_dissemination'
  | 'intelligence.acknowledgement'
  | 'intelligence.recall_notice'
  | Extract<keyof Tables, `risk.${string}`>
  | Extract<keyof Tables, `linking.${string}`>
  | keyof OperationsTables
>

export function itemsOf(dice: Dice, staff: Staff): Parts {
  const items = [0, 0, 0, 1, 2].map((owner) =>
    item(dice, staff, (staff.agencies[owner] ?? dice.pick(...staff.agencies)).id),
  )
  const parts = (): ItemPart[] =>
    items.map((one) => ({ id: dice.id('itemPart'), item_id: one.id, by_person: one.created_by }))
  const sources = items
    .filter(() => dice.chance(80))
    .map((one): Source => ({
      item_id: one.id,
      owner_agency_id: one.owner_agency_id,
      by_person: one.created_by,
    }))
  const shared = items.map((one) => releaseOf(dice, staff, one))
  const heads = shared.map((one) => one.head)
  const signs = signsOf(dice, staff, items, heads)
  const mentions = mentionsOf(dice, staff, items, heads)
  const judged = assessmentsOf(dice, staff, signs['risk.observation'], mentions['linking.mention'])
  return {
    'intelligence.item': items,
    'intelligence.original': parts(),
    'intelligence.grading': parts(),
    'intelligence.source': sources,
    'intelligence.source_opening': sources.map((one) => ({ ...one, id: dice.id('itemPart') })),
    'intelligence.consultation': parts(),
    'intelligence.sanitised': parts(),
    'intelligence.release': shared.map((one) => one.head),
    'intelligence.release_text': shared.map((one) => ({ release_id: one.head.id })),
    'intelligence.dissemination': shared.flatMap((one) => one.to),
    'intelligence.past_dissemination': shared.flatMap((one) => one.past),
    'intelligence.acknowledgement': shared.flatMap((one) => one.acknowledged),
    'intelligence.recall_notice': shared.flatMap((one) => one.notices),
    ...signs,
    ...mentions,
    ...judged,
    ...taskingsOf(dice, staff, {
      requirements: judged['risk.requirement'],
      assessments: judged['risk.assessment'],
      releases: heads,
    }),
  }
}

function item(dice: Dice, staff: Staff, owner: string): Item {
  return {
    id: dice.id('item'),
    owner_agency_id: owner,
    report_id: null,
    // Now and then the author works elsewhere by now: authorship alone opens nothing.
    created_by: dice.chance(80) ? staff.someoneAt(owner) : staff.someoneElseAt(owner),
    purposes: ['crime', 'safeguarding'],
  }
}

interface Shared {
  readonly head: Release
  readonly to: readonly Dissemination[]
  readonly past: readonly PastDissemination[]
  readonly acknowledged: readonly ReaderMark[]
  readonly notices: readonly ReaderMark[]
}

function releaseOf(dice: Dice, staff: Staff, of: Item): Shared {
  const isRecalled = dice.flips('releases', 15)
  const by = staff.someoneAt(of.owner_agency_id)
  const others = staff.people.filter((person) => person.id !== by)
  const head: Release = {
    id: dice.id('release'),
    item_id: of.id,
    owner_agency_id: of.owner_agency_id,
    handling: dice.chance(60) ? 'C' : 'P',
    purposes: dice.flips('releases', 25)
      ? dice.pick<Purpose[]>(['crime'], ['safeguarding'], ['labour-standards'], ['crime', 'safeguarding'])
      : ['crime', 'safeguarding', 'labour-standards'],
    sanitised_by: dice.pick(...others).id,
    released_by: by,
    recalled_at: isRecalled ? dice.after(-1) : null,
    recalled_by: isRecalled ? by : null,
  }
  const elsewhere = staff.agencies.filter((agency) => agency.id !== of.owner_agency_id)
  const to = elsewhere
    .filter((_, index) => dice.chance(index === elsewhere.length - 1 ? 40 : 85))
    .map((agency) => dissemination(dice, staff, head, agency.id))
  const marks = staff.people.filter(() => dice.chance(55))
  return {
    head,
    to,
    past: to.filter(() => dice.chance(20)).map((row) => ({ ...pick(row), id: dice.id('releasePart') })),
    acknowledged: marks.map((person) => mark(dice, head, person.id, person.agency_id, to)),
    notices: marks
      .filter(() => isRecalled || dice.chance(5))
      .map((person) => mark(dice, head, person.id, person.agency_id, to)),
  }
}

const pick = (row: Dissemination): Omit<PastDissemination, 'id'> => ({
  release_id: row.release_id,
  agency_id: row.agency_id,
  by_person: row.by_person,
})

const hour = 3600

function dissemination(dice: Dice, staff: Staff, head: Release, agencyId: string): Dissemination {
  const by = staff.someoneAt(head.owner_agency_id)
  const isEmergency = dice.flips('releases', 35)
  return {
    release_id: head.id,
    agency_id: agencyId,
    created_at: dice.after(-dice.pick(hour, 2 * hour, 30 * hour)),
    by_person: by,
    ended_at: dice.flips('releases', 15) ? dice.after(-1) : null,
    emergency_approved_by: isEmergency
      ? dice.pick(...staff.people.filter((person) => person.id !== by)).id
      : null,
    // Before, at and after the moment its review is due.
    emergency_review_by: isEmergency ? dice.after(dice.pick(23 * hour, 1, 0, -1)) : null,
    emergency_reviewed_at: isEmergency && dice.chance(25) ? dice.after(-1) : null,
  }
}

/** An acknowledgement after the dissemination, at the same moment, or a little before it (of one that came earlier). */
function mark(
  dice: Dice,
  head: Release,
  personId: string,
  agencyId: string,
  to: readonly Dissemination[],
): ReaderMark {
  const named = to.find((row) => row.agency_id === agencyId)
  const from = Date.parse(named?.created_at ?? dice.after(-hour))
  const later = dice.flips('releases', 30) ? dice.pick(-1, -1000, -60_000) : dice.pick(0, 1000, 60_000)
  return {
    release_id: head.id,
    person_id: personId,
    agency_id: agencyId,
    created_at: new Date(from + later).toISOString(),
  }
}
