import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { Role } from './rules/roles.ts'

/** Reads of roles, and of who read what is said of the defence. Row security gives what hangs on a visible assessment. */
export interface NotedRole {
  readonly seriesId: string
  readonly role: Role
  readonly holds: boolean
  readonly since: string | null
  readonly reason: string
  readonly by: string
  readonly at: string
}
const at = sql`to_char(r.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as at`

/** Every note of these series, oldest first. */
export async function rolesNoted(db: Db, seriesIds: readonly string[]): Promise<NotedRole[]> {
  if (seriesIds.length === 0) return []
  const { rows } = await sql<NotedRole>`
    select a.series_id as "seriesId", r.role, r.holds, r.since::text, r.reason, p.name as by, ${at}
      from risk.role r join risk.assessment a on a.id = r.assessment_id join identity.person p on p.id = r.by_person
      where a.series_id = any (${[...seriesIds]}::uuid[]) order by r.created_at, r.id`.execute(db)
  return rows
}

export interface ReadDefence {
  readonly seriesId: string
  readonly told: readonly string[]
  readonly note: string
  readonly by: string
  readonly at: string
}
export async function defenceReadings(db: Db, seriesIds: readonly string[]): Promise<ReadDefence[]> {
  if (seriesIds.length === 0) return []
  const { rows } = await sql<ReadDefence>`
    select a.series_id as "seriesId", r.told, r.note, p.name as by, ${at}
      from risk.defence_reading r join risk.assessment a on a.id = r.assessment_id join identity.person p on p.id = r.by_person
      where a.series_id = any (${[...seriesIds]}::uuid[]) order by r.created_at, r.id`.execute(db)
  return rows
}

/** Of these series those under which a sign of exploitation stands, and not only what speaks against. */
export async function seriesWithSign(db: Db, seriesIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (seriesIds.length === 0) return new Set()
  const { rows } = await sql<{ seriesId: string }>`
    select distinct a.series_id as "seriesId"
      from risk.assessment a join risk.assessment_sign s on s.assessment_id = a.id join risk.observation o on o.id = s.observation_id
      where a.series_id = any (${[...seriesIds]}::uuid[]) and o.code !~ '^CTR-'
        and not exists (select from risk.withdrawal x where x.observation_id = o.id)`.execute(db)
  return new Set(rows.map((row) => row.seriesId))
}
