import type { WriteDb } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'

/** How somebody was met: written once, never changed. */
export async function insertMeeting(
  tx: WriteDb,
  row: {
    readonly id: string
    readonly personId: string
    readonly words: string
    readonly byId: string
  },
): Promise<void> {
  await sql`insert into safeguarding.first_meeting (id, person_id, words, by_person)
    values (${row.id}::uuid, ${row.personId}::uuid, ${row.words}, ${row.byId}::uuid)`.execute(tx)
}
