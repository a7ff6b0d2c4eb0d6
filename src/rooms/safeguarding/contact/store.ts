import type { WriteDb } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { ContactPurpose, TermsState, Weekday } from './rules/codes.ts'
import type { Refusal } from './rules/may-contact.ts'

/** Every write of contact. None is ever changed; the database refuses an attempt that the rule refuses. */
export async function insertChannel(
  tx: WriteDb,
  row: {
    readonly id: string
    readonly personId: string
    readonly kind: string
    readonly keyId: string
    readonly sealed: Buffer
    readonly byId: string
  },
): Promise<void> {
  await sql`insert into safeguarding.contact_channel (id, person_id, kind, key_id, sealed, by_person)
    values (${row.id}::uuid, ${row.personId}::uuid, ${row.kind}, ${row.keyId}, ${row.sealed}, ${row.byId}::uuid)`.execute(
    tx,
  )
}

/** What a form says of a channel. */
export interface NewTerms {
  readonly state: TermsState
  readonly confirmedOn: string | null
  readonly until: string | null
  readonly purposes: readonly ContactPurpose[]
  readonly days: readonly Weekday[]
  readonly fromTime: string
  readonly toTime: string
  readonly device: string
  readonly message: string
  readonly others: string
  readonly says: string
  readonly ifAnother: string
  readonly note: string
}
export async function insertTerms(
  tx: WriteDb,
  row: NewTerms & {
    readonly id: string
    readonly personId: string
    readonly channelId: string
    readonly byId: string
  },
): Promise<void> {
  await sql`insert into safeguarding.contact_terms (id, person_id, channel_id, state, confirmed_on, until, purposes, days, from_time, to_time,
      device, message, others, says, if_another, note, by_person)
    values (${row.id}::uuid, ${row.personId}::uuid, ${row.channelId}::uuid, ${row.state}, ${row.confirmedOn}::date, ${row.until}::date,
      ${row.purposes}::text[], ${row.days}::text[], ${row.fromTime}::time, ${row.toTime}::time, ${row.device}, ${row.message}, ${row.others},
      ${row.says}, ${row.ifAnother}, ${row.note}, ${row.byId}::uuid)`.execute(tx)
}

export async function insertAttempt(
  tx: WriteDb,
  row: {
    readonly id: string
    readonly personId: string
    readonly channelId: string
    readonly purpose: ContactPurpose
    readonly refusal: Refusal | null
    readonly byId: string
  },
): Promise<void> {
  await sql`insert into safeguarding.contact_attempt (id, person_id, channel_id, purpose, refusal, by_person)
    values (${row.id}::uuid, ${row.personId}::uuid, ${row.channelId}::uuid, ${row.purpose}, ${row.refusal}, ${row.byId}::uuid)`.execute(
    tx,
  )
}

export async function insertOutcome(
  tx: WriteDb,
  row: {
    readonly id: string
    readonly personId: string
    readonly channelId: string
    readonly attemptId: string
    readonly result: string
    readonly note: string
    readonly byId: string
  },
): Promise<void> {
  await sql`insert into safeguarding.contact_outcome (id, person_id, channel_id, attempt_id, result, note, by_person)
    values (${row.id}::uuid, ${row.personId}::uuid, ${row.channelId}::uuid, ${row.attemptId}::uuid, ${row.result}, ${row.note},
      ${row.byId}::uuid)`.execute(tx)
}

export async function insertRecontact(
  tx: WriteDb,
  row: {
    readonly id: string
    readonly personId: string
    readonly state: 'planned' | 'kept' | 'ended'
    readonly dueOn: string | null
    readonly staffId: string | null
    readonly channelId: string | null
    readonly words: string
    readonly byId: string
  },
): Promise<void> {
  await sql`insert into safeguarding.recontact (id, person_id, state, due_on, staff_id, channel_id, words, by_person)
    values (${row.id}::uuid, ${row.personId}::uuid, ${row.state}, ${row.dueOn}::date, ${row.staffId}::uuid, ${row.channelId}::uuid,
      ${row.words}, ${row.byId}::uuid)`.execute(tx)
}
