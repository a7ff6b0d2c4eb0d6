import type { WriteDb } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { Verdict } from './rules/codes.ts'
import type { Action, State } from './states.ts'

/** Every write of referrals. None is ever changed. False where somebody else did it a moment before. */
export async function insertReferral(
  tx: WriteDb,
  row: { readonly id: string; readonly personId: string; readonly number: number; readonly byId: string },
): Promise<boolean> {
  const { rows } = await sql<{
    id: string
  }>`insert into safeguarding.referral (id, person_id, number, by_person)
    values (${row.id}::uuid, ${row.personId}::uuid, ${row.number}, ${row.byId}::uuid)
    on conflict (person_id, number) do nothing returning id`.execute(tx)
  return rows.length === 1
}

export async function insertAnswer(
  tx: WriteDb,
  row: {
    readonly id: string
    readonly referralId: string
    readonly question: string
    readonly words: readonly string[]
    readonly byId: string
  },
): Promise<void> {
  await sql`insert into safeguarding.referral_answer (id, referral_id, question, words, by_person)
    values (${row.id}::uuid, ${row.referralId}::uuid, ${row.question}, ${row.words}::text[], ${row.byId}::uuid)`.execute(
    tx,
  )
}

export interface NewReading {
  readonly id: string
  readonly referralId: string
  readonly section: string
  readonly verdict: Verdict
  readonly questions: readonly string[]
  readonly withheld: readonly string[]
  readonly language: string
  readonly interpreter: string
  readonly mode: string
  readonly note: string
  readonly byId: string
}
export async function insertReading(tx: WriteDb, row: NewReading): Promise<void> {
  await sql`insert into safeguarding.referral_reading (id, referral_id, section, verdict, questions, withheld, language, interpreter, mode,
      note, by_person)
    values (${row.id}::uuid, ${row.referralId}::uuid, ${row.section}, ${row.verdict}, ${row.questions}::text[], ${row.withheld}::text[],
      ${row.language}, ${row.interpreter}, ${row.mode}, ${row.note}, ${row.byId}::uuid)`.execute(tx)
}

export async function insertConfirmedText(
  tx: WriteDb,
  row: {
    readonly id: string
    readonly referralId: string
    readonly question: string
    readonly digest: string
    readonly byId: string
  },
): Promise<void> {
  await sql`insert into safeguarding.referral_text (id, referral_id, question, digest, by_person)
    values (${row.id}::uuid, ${row.referralId}::uuid, ${row.question}, ${row.digest}, ${row.byId}::uuid)`.execute(
    tx,
  )
}

export interface NewAuthorityNote {
  readonly id: string
  readonly referralId: string
  readonly deed: 'told' | 'acknowledged'
  readonly authority: string
  readonly happenedOn: string
  readonly note: string
  readonly byId: string
}
export async function insertAuthorityNote(tx: WriteDb, row: NewAuthorityNote): Promise<void> {
  await sql`insert into safeguarding.referral_authority (id, referral_id, deed, authority, happened_on, note, by_person)
    values (${row.id}::uuid, ${row.referralId}::uuid, ${row.deed}, ${row.authority}, ${row.happenedOn}::date, ${row.note},
      ${row.byId}::uuid)`.execute(tx)
}

export interface NewStep {
  readonly referralId: string
  readonly turn: number
  readonly fromState: State
  readonly action: Action
  readonly state: State
  readonly happenedOn: string
  readonly organisation: string | null
  readonly reference: string | null
  readonly reason: string | null
  readonly words: string
  readonly agencyId: string
  readonly byId: string
}
export async function insertStep(tx: WriteDb, row: NewStep): Promise<boolean> {
  const { rows } = await sql<{
    turn: number
  }>`insert into safeguarding.referral_step (referral_id, turn, from_state, action, state, happened_on, organisation, reference,
      reason, words, agency_id, by_person)
    values (${row.referralId}::uuid, ${row.turn}, ${row.fromState}, ${row.action}, ${row.state}, ${row.happenedOn}::date,
      ${row.organisation}, ${row.reference}, ${row.reason}, ${row.words}, ${row.agencyId}::uuid, ${row.byId}::uuid)
    on conflict (referral_id, turn) do nothing returning turn`.execute(tx)
  return rows.length === 1
}
