import type { WriteDb } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'

/**
 * Every write of the review. Nothing is ever changed or deleted: what is taken back is a row of its own. Whether an answer was
 * blind, what the pair weighs, whether it needs a second person and whose it seconds the database works out itself
 * (`linking.after_what_was_said`): what is said of it here does not count.
 */
export interface NewDecision {
  readonly id: string
  readonly left: string
  readonly right: string
  readonly answer: 'same' | 'different' | 'unsure' | 'withdrawn'
  readonly reasons: readonly string[]
  readonly afterScore: 'kept' | 'changed' | null
  readonly blindAnswer: 'same' | 'different' | 'unsure' | null
  readonly agencyId: string
  readonly personId: string
}

export async function insertDecision(tx: WriteDb, row: NewDecision, note: string): Promise<void> {
  await sql`insert into linking.decision (id, left_mention, right_mention, answer, reasons, was_blind, after_score, blind_answer, needs_second,
      agency_id, by_person)
    values (${row.id}::uuid, ${row.left}::uuid, ${row.right}::uuid, ${row.answer}, ${[...row.reasons]}::text[], false, ${row.afterScore},
      ${row.blindAnswer}, false, ${row.agencyId}::uuid, ${row.personId}::uuid)`.execute(tx)
  if (note !== '')
    await sql`insert into linking.decision_note (decision_id, note) values (${row.id}::uuid, ${note})`.execute(
      tx,
    )
}
