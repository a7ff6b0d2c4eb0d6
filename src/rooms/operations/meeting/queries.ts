import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { Item, Kind } from './rules/minutes.ts'

/** Reads of tactical meetings. Row security decides which there are. */
export interface Meeting {
  readonly id: string
  readonly agencyId: string
  readonly agencyName: string
  readonly heldOn: string
  readonly by: string
  readonly signedBy: string | null
  readonly signedAt: Date | null
  /** The beginning of the fingerprint of signed minutes, in hexadecimal digits. */
  readonly fingerprint: string | null
}
export const mostMeetings = 200
const columns = sql`m.id, m.agency_id as "agencyId", g.name as "agencyName", m.held_on::text as "heldOn", b.name as by, sb.name as "signedBy",
    s.created_at as "signedAt", left(encode(s.digest, 'hex'), 16) as fingerprint`
const sources = sql`operations.meeting m
    join identity.agency g on g.id = m.agency_id
    join identity.person b on b.id = m.by_person
    left join operations.meeting_sign s on s.meeting_id = m.id
    left join identity.person sb on sb.id = s.by_person`

export async function meetings(db: Db): Promise<Meeting[]> {
  const { rows } =
    await sql<Meeting>`select ${columns} from ${sources} order by m.held_on desc, m.created_at desc limit ${mostMeetings}`.execute(
      db,
    )
  return rows
}
export async function findMeeting(db: Db, id: string): Promise<Meeting | null> {
  const { rows } = await sql<Meeting>`select ${columns} from ${sources} where m.id = ${id}::uuid`.execute(db)
  return rows[0] ?? null
}

export interface Line {
  readonly id: string
  readonly threadId: string
  readonly item: Item
  readonly kind: Kind
  readonly words: string
  /** Of an action whose tasking the reader sees. */
  readonly taskingId: string | null
  readonly holds: boolean
  readonly by: string
  readonly at: Date
}
export async function linesOf(db: Db, meetingId: string): Promise<Line[]> {
  const { rows } = await sql<Line>`
    select l.id, l.thread_id as "threadId", l.item, l.kind, l.words, t.id as "taskingId", l.holds, b.name as by, l.created_at as at
      from operations.meeting_line l
      join identity.person b on b.id = l.by_person
      left join operations.tasking t on t.id = l.tasking_id
      where l.meeting_id = ${meetingId}::uuid order by l.created_at, l.id`.execute(db)
  return rows
}

export interface Came {
  readonly agencyId: string
  readonly agencyName: string
  readonly people: number
}
export async function cameTo(db: Db, meetingId: string): Promise<Came[]> {
  const { rows } = await sql<Came>`
    select c.agency_id as "agencyId", g.name as "agencyName", c.people from operations.meeting_came c
      join identity.agency g on g.id = c.agency_id
      where c.meeting_id = ${meetingId}::uuid order by c.created_at, c.id`.execute(db)
  return rows
}

/** Whether minutes are unsigned. Whoever asks next waits until this is done. */
export async function takesMore(db: Db, meetingId: string): Promise<boolean> {
  const { rows } = await sql<{
    more: boolean
  }>`select operations.takes_more(${meetingId}::uuid) as more`.execute(db)
  return rows[0]?.more === true
}
