import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'

export interface FirstMeeting {
  readonly words: string
  readonly by: string
  readonly at: Date
}
/** How somebody was met, oldest first: more than once, where they were met again. */
export async function meetingsOf(db: Db, personId: string): Promise<FirstMeeting[]> {
  const { rows } = await sql<FirstMeeting>`
    select m.words, b.name as by, m.created_at as at from safeguarding.first_meeting m
      join identity.person b on b.id = m.by_person
      where m.person_id = ${personId}::uuid order by m.created_at, m.id`.execute(db)
  return rows
}
