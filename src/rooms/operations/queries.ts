import type { Db } from '#platform/db.ts'
import { isId } from '#platform/ids.ts'
import { sql } from '#platform/sql.ts'
import type { Marking, Priority } from './rules/codes.ts'
import type { Standing, State, StepAction } from './states.ts'

/**
 * Reads of taskings. Row security decides which there are: between the two agencies, while an agreement lives; nothing here
 * counts, orders by or is limited by what the asking person may not see.
 */
export interface Tasking extends Standing {
  readonly id: string
  readonly fromName: string
  readonly toName: string
  readonly by: string
  readonly asked: string
  readonly why: string
  readonly dueDay: string
  readonly priority: Priority
  readonly marking: Marking
  readonly handling: string
  readonly optionCode: string | null
  readonly at: Date
  /** Of the last step; 0 while it is offered. */
  readonly turn: number
  readonly owner: string | null
  readonly acceptedAt: Date | null
  /** When it came into its state. */
  readonly since: Date
}
/** Far more than a partnership has open at once; the oldest that have ended fall out first. */
export const mostTaskings = 1_000

const columns = sql`t.id, t.from_agency_id as "fromAgencyId", f.name as "fromName", t.to_agency_id as "toAgencyId", g.name as "toName",
    p.name as by, t.asked, t.why, t.due_day::text as "dueDay", t.priority, t.marking, t.handling, t.option_code as "optionCode",
    t.created_at as at, coalesce(l.turn, 0) as turn, coalesce(l.state, 'offered') as state, l.owner_person as "ownerId", o.name as owner,
    a.created_at as "acceptedAt", coalesce(l.created_at, t.created_at) as since`
const sources = sql`operations.tasking t
    join identity.agency f on f.id = t.from_agency_id
    join identity.agency g on g.id = t.to_agency_id
    join identity.person p on p.id = t.by_person
    left join lateral (select s.turn, s.state, s.owner_person, s.created_at from operations.step s where s.tasking_id = t.id
      order by s.turn desc limit 1) l on true
    left join operations.step a on a.tasking_id = t.id and a.turn = 1 and a.state = 'accepted'
    left join identity.person o on o.id = l.owner_person`

/** Those that are open first, the one that is due soonest at the top; then what has ended, newest first. */
export async function taskings(db: Db): Promise<Tasking[]> {
  const { rows } = await sql<Tasking>`
    select ${columns} from ${sources}
      order by coalesce(l.state, 'offered') not in ('offered', 'accepted'),
        case when coalesce(l.state, 'offered') in ('offered', 'accepted') then t.due_day end, l.created_at desc, t.id
      limit ${mostTaskings}`.execute(db)
  return rows
}

export async function findTasking(db: Db, id: string): Promise<Tasking | null> {
  if (!isId(id)) return null
  const { rows } = await sql<Tasking>`select ${columns} from ${sources} where t.id = ${id}::uuid`.execute(db)
  return rows[0] ?? null
}

export interface Step {
  readonly turn: number
  readonly action: StepAction
  readonly state: State
  readonly owner: string | null
  readonly reason: string | null
  readonly words: string
  readonly by: string
  readonly agencyName: string
  readonly at: Date
}
export async function stepsOf(db: Db, taskingId: string): Promise<Step[]> {
  const { rows } = await sql<Step>`
    select s.turn, s.action, s.state, o.name as owner, s.reason, s.words, p.name as by, g.name as "agencyName", s.created_at as at
      from operations.step s
      join identity.person p on p.id = s.by_person
      join identity.agency g on g.id = s.agency_id
      left join identity.person o on o.id = s.owner_person
      where s.tasking_id = ${taskingId}::uuid order by s.turn`.execute(db)
  return rows
}

/** What a tasking rests on, as far as the asking person sees the thing itself, kind by kind. Exactly one is set. */
export interface Ground {
  readonly requirementId: string | null
  readonly assessmentId: string | null
  readonly releaseId: string | null
  readonly earlierId: string | null
}
export async function groundsOf(db: Db, taskingId: string): Promise<Ground[]> {
  const { rows } = await sql<Ground>`
    select g.requirement_id as "requirementId", g.assessment_id as "assessmentId", g.release_id as "releaseId", g.earlier_id as "earlierId"
      from operations.ground g where g.tasking_id = ${taskingId}::uuid
      order by g.requirement_id is null, g.assessment_id is null, g.release_id is null, g.id`.execute(db)
  return rows
}

/** Taskings that were made because nobody carried this one out. */
export async function laterThan(db: Db, taskingId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select g.tasking_id as id from operations.ground g where g.earlier_id = ${taskingId}::uuid order by g.created_at, g.id`.execute(
    db,
  )
  return rows.map((row) => row.id)
}

/** Who at the asking person's own agency could answer for a tasking. */
export interface PossibleOwner {
  readonly id: string
  readonly name: string
  readonly roleTitle: string
}
export async function possibleOwners(db: Db): Promise<PossibleOwner[]> {
  const { rows } = await sql<PossibleOwner>`
    select o.person_id as id, o.person_name as name, o.role_title as "roleTitle" from operations.possible_owners() o`.execute(
    db,
  )
  return rows
}
