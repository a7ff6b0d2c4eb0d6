import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { Certificate, Delivery, Level } from './rules/codes.ts'
import type { Wave } from './rules/form.ts'
import type { State, Step } from './states.ts'

/** Reads of courses and sessions. Row security decides which there are. */
export interface Course {
  readonly id: string
  readonly agencyId: string
  readonly agencyName: string
  readonly title: string
  readonly audience: string
  readonly level: Level
  readonly objectives: string
  readonly minutes: number
  readonly certificate: Certificate
  readonly validMonths: number
}
export const mostRows = 300
const courseColumns = sql`c.id, c.agency_id as "agencyId", g.name as "agencyName", c.title, c.audience, c.level, c.objectives, c.minutes,
    c.certificate, c.valid_months as "validMonths"`
const courseSources = sql`training.course c join identity.agency g on g.id = c.agency_id`

export async function courses(db: Db): Promise<Course[]> {
  const { rows } = await sql<Course>`
    select ${courseColumns} from ${courseSources} order by c.title, c.created_at limit ${mostRows}`.execute(
    db,
  )
  return rows
}
export async function findCourse(db: Db, id: string): Promise<Course | null> {
  const { rows } =
    await sql<Course>`select ${courseColumns} from ${courseSources} where c.id = ${id}::uuid`.execute(db)
  return rows[0] ?? null
}

export interface Material {
  readonly title: string
  readonly words: string
}
export async function materialsOf(db: Db, courseId: string): Promise<Material[]> {
  const { rows } = await sql<Material>`
    select m.title, m.words from training.material m where m.course_id = ${courseId}::uuid order by m.created_at, m.id`.execute(
    db,
  )
  return rows
}

export interface Session {
  readonly id: string
  readonly courseId: string
  readonly courseTitle: string
  readonly agencyId: string
  readonly heldOn: string
  readonly place: string
  readonly delivery: Delivery
  readonly code: string
  readonly state: State
}
const sessionColumns = sql`s.id, s.course_id as "courseId", c.title as "courseTitle", s.agency_id as "agencyId", s.held_on::text as "heldOn",
    s.place, s.delivery, s.code, coalesce((select t.state from training.session_step t where t.session_id = s.id order by t.turn desc limit 1),
      'planned') as state`
const sessionSources = sql`training.session s join training.course c on c.id = s.course_id`

export async function sessionsOf(db: Db, courseId: string): Promise<Session[]> {
  const { rows } = await sql<Session>`
    select ${sessionColumns} from ${sessionSources} where s.course_id = ${courseId}::uuid
      order by s.held_on desc, s.created_at desc limit ${mostRows}`.execute(db)
  return rows
}
export async function findSession(db: Db, id: string): Promise<Session | null> {
  const { rows } =
    await sql<Session>`select ${sessionColumns} from ${sessionSources} where s.id = ${id}::uuid`.execute(db)
  return rows[0] ?? null
}

export interface TakenStep {
  readonly state: Step
  readonly by: string
  readonly at: Date
}
export async function stepsOf(db: Db, sessionId: string): Promise<TakenStep[]> {
  const { rows } = await sql<TakenStep>`
    select t.state, b.name as by, t.created_at as at from training.session_step t join identity.person b on b.id = t.by_person
      where t.session_id = ${sessionId}::uuid order by t.turn`.execute(db)
  return rows
}

export interface Headcount {
  readonly agencyName: string
  readonly role: string
  readonly people: number
}
/** What was counted last of each agency and role. */
export async function headcountsOf(db: Db, sessionId: string): Promise<Headcount[]> {
  const { rows } = await sql<Headcount>`
    select * from (
      select distinct on (h.agency_id, h.role) g.name as "agencyName", h.role, h.people
        from training.headcount h join identity.agency g on g.id = h.agency_id
        where h.session_id = ${sessionId}::uuid order by h.agency_id, h.role, h.created_at desc, h.id) newest
      where newest.people > 0 order by newest."agencyName", newest.role`.execute(db)
  return rows
}

export interface Due {
  readonly title: string
  readonly code: string
  readonly heldOn: string
  readonly wave: Wave
}
/** Sessions whose learners of the own agency are to be asked again now. */
export async function due(db: Db): Promise<Due[]> {
  const { rows } = await sql<Due>`
    select f.title, f.code, f.held_on::text as "heldOn", f.wave from training.due() f`.execute(db)
  return rows
}
