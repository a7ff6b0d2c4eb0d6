import type { WriteDb } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { Action, State } from './states.ts'

/** Every write of support referrals. None is ever changed. */
export interface NewSupport {
  readonly id: string
  readonly personId: string
  readonly fromAgencyId: string
  readonly toAgencyId: string
  readonly byId: string
  readonly kind: string
  readonly asked: string
  readonly ageState: string
  readonly languages: string
  readonly interpreter: string
  readonly answerBy: string
  readonly basis: 'consent' | 'law'
  readonly consentId: string | null
  readonly law: string | null
  readonly reason: string
}
export async function insertSupport(tx: WriteDb, row: NewSupport): Promise<void> {
  await sql`insert into safeguarding.support (id, person_id, from_agency_id, to_agency_id, by_person, kind, asked, age_state, languages,
      interpreter, answer_by, basis, consent_id, law, reason)
    values (${row.id}::uuid, ${row.personId}::uuid, ${row.fromAgencyId}::uuid, ${row.toAgencyId}::uuid, ${row.byId}::uuid, ${row.kind},
      ${row.asked}, ${row.ageState}, ${row.languages}, ${row.interpreter}, ${row.answerBy}::date, ${row.basis}, ${row.consentId}::uuid,
      ${row.law}, ${row.reason})`.execute(tx)
}

export interface NewStep {
  readonly supportId: string
  readonly turn: number
  readonly fromState: State
  readonly action: Action
  readonly state: State
  readonly helperId: string | null
  readonly reason: string | null
  readonly words: string
  readonly agencyId: string
  readonly byId: string
}
/** False where somebody else took this turn a moment before. */
export async function insertStep(tx: WriteDb, row: NewStep): Promise<boolean> {
  const { rows } = await sql<{ turn: number }>`
    insert into safeguarding.support_step (support_id, turn, from_state, action, state, owner_person, reason, words, agency_id, by_person)
      values (${row.supportId}::uuid, ${row.turn}, ${row.fromState}, ${row.action}, ${row.state}, ${row.helperId}::uuid, ${row.reason},
        ${row.words}, ${row.agencyId}::uuid, ${row.byId}::uuid)
      on conflict (support_id, turn) do nothing returning turn`.execute(tx)
  return rows.length === 1
}
