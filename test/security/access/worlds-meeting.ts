/** Tactical meetings in a world: one that each agency keeps, some of them signed. */
import type { MeetingTables } from './world-meeting.ts'
import type { Dice, Staff } from './worlds.ts'

export function meetingsOf(dice: Dice, staff: Staff): MeetingTables {
  const meetings = staff.agencies.map((agency) => ({
    id: dice.id('sign'),
    agency_id: agency.id,
    by_person: staff.someoneAt(agency.id),
  }))
  const of = ({ id, by_person }: (typeof meetings)[number]) => ({ meeting_id: id, by_person })
  return {
    'operations.meeting': meetings,
    'operations.meeting_came': meetings.map((one) => ({
      id: dice.id('sign'),
      ...of(one),
      agency_id: one.agency_id,
    })),
    'operations.meeting_line': meetings.map((one) => ({ id: dice.id('sign'), ...of(one) })),
    'operations.meeting_sign': meetings.filter(() => dice.chance(50)).map(of),
  }
}
