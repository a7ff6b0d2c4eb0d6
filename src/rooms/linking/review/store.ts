import type { WriteDb } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'

/** Every write of the review. Nothing is ever changed or deleted: what is taken back is a row of its own. */
export interface NewDecision {
  readonly id: string
  readonly left: string
  readonly right: string
  readonly answer: 'same' | 'different' | 'unsure' | 'withdrawn'
  readonly reasons: readonly string[]
  readonly wasBlind: boolean
  readonly afterScore: 'kept' | 'changed' | null
  readonly blindAnswer: 'same' | 'different' | 'unsure' | null
  readonly model: string | null
  readonly weight: number | null
  readonly needsSecond: boolean
  readonly agencyId: string
  readonly personId: string
}

export async function insertDecision(tx: WriteDb, row: NewDecision, note: string): Promise<void> {
  await sql`insert into linking.decision (id, left_mention, right_mention, answer, reasons, was_blind, after_score, blind_answer, model,
      weight, needs_second, agency_id, by_person)
    values (${row.id}::uuid, ${row.left}::uuid, ${row.right}::uuid, ${row.answer}, ${[...row.reasons]}::text[], ${row.wasBlind},
      ${row.afterScore}, ${row.blindAnswer}, ${row.model}, ${row.weight}, ${row.needsSecond}, ${row.agencyId}::uuid,
      ${row.personId}::uuid)`.execute(tx)
  if (note !== '')
    await sql`insert into linking.decision_note (decision_id, note) values (${row.id}::uuid, ${note})`.execute(
      tx,
    )
}
