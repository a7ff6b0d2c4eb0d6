import type { WriteDb } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { Role } from './rules/roles.ts'

/** Every write of roles and readings: rows of their own, never changed. */
export interface NewRole {
  readonly id: string
  readonly assessmentId: string
  readonly role: Role
  readonly holds: boolean
  readonly since: string | null
  readonly reason: string
  readonly personId: string
}
export async function insertRole(tx: WriteDb, row: NewRole): Promise<void> {
  await sql`insert into risk.role (id, assessment_id, role, holds, since, reason, by_person)
    values (${row.id}::uuid, ${row.assessmentId}::uuid, ${row.role}, ${row.holds}, ${row.since}::date, ${row.reason},
      ${row.personId}::uuid)`.execute(tx)
}

export interface NewReading {
  readonly id: string
  readonly assessmentId: string
  readonly textVersion: string
  readonly told: readonly string[]
  readonly note: string
  readonly personId: string
}
export async function insertReading(tx: WriteDb, row: NewReading): Promise<void> {
  await sql`insert into risk.defence_reading (id, assessment_id, text_version, told, note, by_person)
    values (${row.id}::uuid, ${row.assessmentId}::uuid, ${row.textVersion}::date, ${[...row.told]}::text[], ${row.note},
      ${row.personId}::uuid)`.execute(tx)
}
