import type { WriteDb } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { Ground } from './queries.ts'
import type { Marking, Priority } from './rules/codes.ts'
import type { State, StepAction } from './states.ts'

/** Every write of the room: a tasking, what it rests on, a step. None is ever changed. */
export interface NewTasking {
  readonly id: string
  readonly fromAgencyId: string
  readonly toAgencyId: string
  readonly personId: string
  readonly asked: string
  readonly why: string
  readonly dueDay: string
  readonly priority: Priority
  readonly marking: Marking
  readonly handling: string
  readonly optionCode: string | null
}
export async function insertTasking(tx: WriteDb, row: NewTasking): Promise<void> {
  await sql`insert into operations.tasking (id, from_agency_id, to_agency_id, by_person, asked, why, due_day, priority, marking, handling,
      option_code)
    values (${row.id}::uuid, ${row.fromAgencyId}::uuid, ${row.toAgencyId}::uuid, ${row.personId}::uuid, ${row.asked}, ${row.why},
      ${row.dueDay}::date, ${row.priority}, ${row.marking}, ${row.handling}, ${row.optionCode})`.execute(tx)
}

export async function insertGround(
  tx: WriteDb,
  row: Ground & { readonly id: string; readonly taskingId: string },
): Promise<void> {
  await sql`insert into operations.ground (id, tasking_id, requirement_id, assessment_id, release_id, earlier_id)
    values (${row.id}::uuid, ${row.taskingId}::uuid, ${row.requirementId}::uuid, ${row.assessmentId}::uuid, ${row.releaseId}::uuid,
      ${row.earlierId}::uuid)`.execute(tx)
}

export interface NewStep {
  readonly taskingId: string
  readonly turn: number
  readonly fromState: State
  readonly action: StepAction
  readonly state: State
  readonly ownerId: string | null
  readonly reason: string | null
  readonly words: string
  readonly agencyId: string
  readonly personId: string
}
/** False where somebody else took this turn a moment before. */
export async function insertStep(tx: WriteDb, row: NewStep): Promise<boolean> {
  const { rows } = await sql<{
    turn: number
  }>`insert into operations.step (tasking_id, turn, from_state, action, state, owner_person,
      reason, words, agency_id, by_person)
    values (${row.taskingId}::uuid, ${row.turn}, ${row.fromState}, ${row.action}, ${row.state}, ${row.ownerId}::uuid, ${row.reason},
      ${row.words}, ${row.agencyId}::uuid, ${row.personId}::uuid)
    on conflict (tasking_id, turn) do nothing returning turn`.execute(tx)
  return rows.length === 1
}
