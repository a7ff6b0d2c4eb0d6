import type { WriteDb } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { Item, Kind } from './rules/minutes.ts'

/** Every write of tactical meetings. None is ever changed. */
export async function insertMeeting(
  tx: WriteDb,
  row: { readonly id: string; readonly agencyId: string; readonly heldOn: string; readonly byId: string },
): Promise<void> {
  await sql`insert into operations.meeting (id, agency_id, held_on, by_person)
    values (${row.id}::uuid, ${row.agencyId}::uuid, ${row.heldOn}::date, ${row.byId}::uuid)`.execute(tx)
}

export async function insertCame(
  tx: WriteDb,
  row: {
    readonly id: string
    readonly meetingId: string
    readonly agencyId: string
    readonly people: number
    readonly byId: string
  },
): Promise<void> {
  await sql`insert into operations.meeting_came (id, meeting_id, agency_id, people, by_person)
    values (${row.id}::uuid, ${row.meetingId}::uuid, ${row.agencyId}::uuid, ${row.people}, ${row.byId}::uuid)`.execute(
    tx,
  )
}

export interface NewLine {
  readonly id: string
  readonly meetingId: string
  readonly threadId: string
  readonly item: Item
  readonly kind: Kind
  readonly words: string
  readonly taskingId: string | null
  readonly holds: boolean
  readonly byId: string
}
export async function insertLine(tx: WriteDb, row: NewLine): Promise<void> {
  await sql`insert into operations.meeting_line (id, meeting_id, thread_id, item, kind, words, tasking_id, holds, by_person)
    values (${row.id}::uuid, ${row.meetingId}::uuid, ${row.threadId}::uuid, ${row.item}, ${row.kind}, ${row.words}, ${row.taskingId}::uuid,
      ${row.holds}, ${row.byId}::uuid)`.execute(tx)
}

/** The database makes the fingerprint; what is given here is only in its place. */
export async function insertSign(
  tx: WriteDb,
  row: { readonly meetingId: string; readonly byId: string },
): Promise<void> {
  await sql`insert into operations.meeting_sign (meeting_id, digest, by_person)
    values (${row.meetingId}::uuid, sha256(''), ${row.byId}::uuid)`.execute(tx)
}
