import type { WriteDb } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { Detail } from './queries.ts'

/** Every write of records, members and consents. None is ever changed: a correction is a row of its own. */
export async function insertPerson(
  tx: WriteDb,
  row: { readonly id: string; readonly agencyId: string; readonly reference: string; readonly byId: string },
): Promise<void> {
  await sql`insert into safeguarding.person (id, agency_id, reference, by_person)
    values (${row.id}::uuid, ${row.agencyId}::uuid, ${row.reference}, ${row.byId}::uuid)`.execute(tx)
}

export async function insertDetail(
  tx: WriteDb,
  row: Detail & { readonly id: string; readonly personId: string; readonly byId: string },
): Promise<void> {
  await sql`insert into safeguarding.person_detail (id, person_id, working_name, age_state, birth_date, birth_precision, age_said, gender,
      languages, interpreter, nationality, by_person)
    values (${row.id}::uuid, ${row.personId}::uuid, ${row.workingName}, ${row.ageState}, ${row.birthDate}::date, ${row.birthPrecision},
      ${row.ageSaid}, ${row.gender}, ${row.languages}, ${row.interpreter}, ${row.nationality}, ${row.byId}::uuid)`.execute(
    tx,
  )
}

export interface NewName {
  readonly id: string
  readonly personId: string
  readonly kind: string
  readonly name: string
  readonly holds: boolean
  readonly byId: string
}
export async function insertName(tx: WriteDb, row: NewName): Promise<void> {
  await sql`insert into safeguarding.person_name (id, person_id, kind, name, holds, by_person)
    values (${row.id}::uuid, ${row.personId}::uuid, ${row.kind}, ${row.name}, ${row.holds}, ${row.byId}::uuid)`.execute(
    tx,
  )
}

export interface NewMember {
  readonly id: string
  readonly personId: string
  readonly staffId: string
  readonly agencyId: string
  readonly basis: 'opened-it' | 'own-agency' | 'consent' | 'law'
  readonly consentId: string | null
  readonly law: string | null
  readonly reason: string
  readonly byId: string
}
export async function insertMember(tx: WriteDb, row: NewMember): Promise<void> {
  await sql`insert into safeguarding.member (id, person_id, staff_id, agency_id, basis, consent_id, law, reason, added_by)
    values (${row.id}::uuid, ${row.personId}::uuid, ${row.staffId}::uuid, ${row.agencyId}::uuid, ${row.basis}, ${row.consentId}::uuid,
      ${row.law}, ${row.reason}, ${row.byId}::uuid)`.execute(tx)
}

export interface NewMemberEnd {
  readonly id: string
  readonly personId: string
  readonly staffId: string
  readonly reason: string
  readonly byId: string
}
export async function insertMemberEnd(tx: WriteDb, row: NewMemberEnd): Promise<void> {
  await sql`insert into safeguarding.member_end (id, person_id, staff_id, reason, by_person)
    values (${row.id}::uuid, ${row.personId}::uuid, ${row.staffId}::uuid, ${row.reason}, ${row.byId}::uuid)`.execute(
    tx,
  )
}

/** What somebody says, and what is sent because of it, come one after the other: whoever asks next waits until this is done. */
export async function inTurn(tx: WriteDb, personId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('safeguarding.consent ' || ${personId}::text, 0))`.execute(
    tx,
  )
}

export interface NewConsent {
  readonly id: string
  readonly personId: string
  readonly purpose: string
  readonly agencyId: string | null
  readonly answer: 'given' | 'refused' | 'withdrawn'
  readonly saidOn: string
  readonly mode: string
  readonly language: string
  readonly interpreter: string
  readonly readBack: boolean
  readonly explainedBy: string
  readonly note: string
  readonly byId: string
}
export async function insertConsent(tx: WriteDb, row: NewConsent): Promise<void> {
  await sql`insert into safeguarding.consent (id, person_id, purpose, agency_id, answer, said_on, mode, language, interpreter, read_back,
      explained_by, note, by_person)
    values (${row.id}::uuid, ${row.personId}::uuid, ${row.purpose}, ${row.agencyId}::uuid, ${row.answer}, ${row.saidOn}::date, ${row.mode},
      ${row.language}, ${row.interpreter}, ${row.readBack}, ${row.explainedBy}, ${row.note}, ${row.byId}::uuid)`.execute(
    tx,
  )
}
