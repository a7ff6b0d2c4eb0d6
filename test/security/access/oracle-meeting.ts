/**
 * R17: a tactical meeting, who came, its lines and its signature are there for whoever reads what is shared, at the agency that keeps
 * the minutes and at those with which it may share for the purpose in hand.
 */
import type { Reader } from './oracle.ts'
import type { MeetingTables } from './world-meeting.ts'
import type { Purpose, TableName, Tables, World } from './world.ts'

type Rule<Of extends TableName> = (world: World, reader: Reader, row: Tables[Of][number]) => boolean
interface Known {
  readonly isReader: (reader: Reader) => boolean
  readonly arePartners: (world: World, one: string, other: string, purpose: Purpose) => boolean
}

export function meetingRules({ isReader, arePartners }: Known): {
  readonly [Of in keyof MeetingTables]: Rule<Of>
} {
  const sees = (world: World, reader: Reader, agencyId: string): boolean =>
    isReader(reader) &&
    (agencyId === reader.agencyId || arePartners(world, reader.agencyId, agencyId, reader.purpose))
  const withMeeting = (world: World, reader: Reader, row: { readonly meeting_id: string }): boolean =>
    world.tables['operations.meeting'].some(
      (one) => one.id === row.meeting_id && sees(world, reader, one.agency_id),
    )
  return {
    'operations.meeting': (world, reader, row) => sees(world, reader, row.agency_id),
    'operations.meeting_came': withMeeting,
    'operations.meeting_line': withMeeting,
    'operations.meeting_sign': withMeeting,
  }
}
