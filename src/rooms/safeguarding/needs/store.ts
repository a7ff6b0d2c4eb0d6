import type { WriteDb } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { Action, State } from './states.ts'

/** Every write of needs, threats and plans. None is ever changed. */
interface Row {
  readonly id: string
  readonly personId: string
  readonly byId: string
}
export async function insertNeed(
  tx: WriteDb,
  row: Row & { readonly kind: string; readonly urgency: string; readonly words: string },
): Promise<void> {
  await sql`insert into safeguarding.need (id, person_id, kind, urgency, words, by_person)
    values (${row.id}::uuid, ${row.personId}::uuid, ${row.kind}, ${row.urgency}, ${row.words}, ${row.byId}::uuid)`.execute(
    tx,
  )
}

/** False where somebody else took this turn a moment before. */
export async function insertStep(
  tx: WriteDb,
  row: Row & {
    readonly needId: string
    readonly turn: number
    readonly fromState: State
    readonly action: Action
    readonly state: State
    readonly staffId: string | null
    readonly words: string
  },
): Promise<boolean> {
  const { rows } = await sql`
    insert into safeguarding.need_step (id, person_id, need_id, turn, from_state, action, state, staff_id, words, by_person)
      values (${row.id}::uuid, ${row.personId}::uuid, ${row.needId}::uuid, ${row.turn}, ${row.fromState}, ${row.action}, ${row.state},
        ${row.staffId}::uuid, ${row.words}, ${row.byId}::uuid)
      on conflict (need_id, turn) do nothing returning id`.execute(tx)
  return rows.length === 1
}

export async function insertThreat(
  tx: WriteDb,
  row: Row & {
    readonly threadId: string
    readonly words: string
    readonly likelihood: string
    readonly severity: string
    readonly holds: boolean
  },
): Promise<void> {
  await sql`insert into safeguarding.threat (id, person_id, thread_id, words, likelihood, severity, holds, by_person)
    values (${row.id}::uuid, ${row.personId}::uuid, ${row.threadId}::uuid, ${row.words}, ${row.likelihood}, ${row.severity}, ${row.holds},
      ${row.byId}::uuid)`.execute(tx)
}

export async function insertPlan(
  tx: WriteDb,
  row: Row & {
    readonly said: string
    readonly signs: string
    readonly deeds: string
    readonly ring: string
    readonly language: string
    readonly interpreter: string
    readonly madeOn: string
    readonly reviewOn: string
  },
): Promise<void> {
  await sql`insert into safeguarding.safety_plan (id, person_id, said, signs, deeds, ring, language, interpreter, read_back, made_on, review_on,
      by_person)
    values (${row.id}::uuid, ${row.personId}::uuid, ${row.said}, ${row.signs}, ${row.deeds}, ${row.ring}, ${row.language}, ${row.interpreter},
      true, ${row.madeOn}::date, ${row.reviewOn}::date, ${row.byId}::uuid)`.execute(tx)
}
