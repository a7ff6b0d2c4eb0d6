import type { WriteDb } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { Step } from './states.ts'

/** Every write of courses and sessions. None is ever changed. */
export interface NewCourse {
  readonly id: string
  readonly agencyId: string
  readonly title: string
  readonly audience: string
  readonly level: string
  readonly objectives: string
  readonly minutes: number
  readonly certificate: string
  readonly validMonths: number
  readonly byId: string
}
export async function insertCourse(tx: WriteDb, row: NewCourse): Promise<void> {
  await sql`insert into training.course (id, agency_id, title, audience, level, objectives, minutes, certificate, valid_months, by_person)
    values (${row.id}::uuid, ${row.agencyId}::uuid, ${row.title}, ${row.audience}, ${row.level}, ${row.objectives}, ${row.minutes},
      ${row.certificate}, ${row.validMonths}, ${row.byId}::uuid)`.execute(tx)
}

export async function insertMaterial(
  tx: WriteDb,
  row: {
    readonly id: string
    readonly courseId: string
    readonly title: string
    readonly words: string
    readonly byId: string
  },
): Promise<void> {
  await sql`insert into training.material (id, course_id, title, words, by_person)
    values (${row.id}::uuid, ${row.courseId}::uuid, ${row.title}, ${row.words}, ${row.byId}::uuid)`.execute(
    tx,
  )
}

export interface NewSession {
  readonly id: string
  readonly courseId: string
  readonly agencyId: string
  readonly heldOn: string
  readonly place: string
  readonly delivery: string
  readonly code: string
  readonly byId: string
}
export async function insertSession(tx: WriteDb, row: NewSession): Promise<void> {
  await sql`insert into training.session (id, course_id, agency_id, held_on, place, delivery, code, by_person)
    values (${row.id}::uuid, ${row.courseId}::uuid, ${row.agencyId}::uuid, ${row.heldOn}::date, ${row.place}, ${row.delivery}, ${row.code},
      ${row.byId}::uuid)`.execute(tx)
}

/** False where somebody else took this step a moment before. */
export async function insertStep(
  tx: WriteDb,
  row: { readonly sessionId: string; readonly turn: number; readonly state: Step; readonly byId: string },
): Promise<boolean> {
  const { rows } = await sql<{ turn: number }>`
    insert into training.session_step (session_id, turn, state, by_person)
      values (${row.sessionId}::uuid, ${row.turn}, ${row.state}, ${row.byId}::uuid)
      on conflict (session_id, turn) do nothing returning turn`.execute(tx)
  return rows.length === 1
}

export async function insertHeadcount(
  tx: WriteDb,
  row: {
    readonly id: string
    readonly sessionId: string
    readonly agencyId: string
    readonly role: string
    readonly people: number
    readonly byId: string
  },
): Promise<void> {
  await sql`insert into training.headcount (id, session_id, agency_id, role, people, by_person)
    values (${row.id}::uuid, ${row.sessionId}::uuid, ${row.agencyId}::uuid, ${row.role}, ${row.people}, ${row.byId}::uuid)`.execute(
    tx,
  )
}

/** Tells the training leads concerned that people of theirs are to be asked again. As the worker. */
export async function remind(tx: WriteDb): Promise<void> {
  await sql`select training.remind()`.execute(tx)
}

/** Cuts the tie between learners and their codes, where three years are over. As the worker. */
export async function letGo(tx: WriteDb): Promise<void> {
  await sql`select training.let_go()`.execute(tx)
}
