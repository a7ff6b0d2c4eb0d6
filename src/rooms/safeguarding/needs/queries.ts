import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { Action, State } from './states.ts'

/** Reads of needs, threats and plans. Row security decides whose. */
export interface Need {
  readonly id: string
  readonly kind: string
  readonly urgency: string
  readonly words: string
  readonly state: State
  /** How many steps were taken. */
  readonly turns: number
  readonly ownerId: string | null
  readonly ownerName: string | null
  readonly by: string
  readonly at: Date
}
const needRows = (personId: string) => sql<Need>`
  select n.id, n.kind, n.urgency, n.words, coalesce(s.state, 'open') as state, coalesce(s.turn, 0)::int as turns, s.staff_id as "ownerId",
      o.name as "ownerName", b.name as by, n.created_at as at
    from safeguarding.need n
    join identity.person b on b.id = n.by_person
    left join lateral (select l.* from safeguarding.need_step l where l.need_id = n.id and l.person_id = n.person_id
      order by l.turn desc limit 1) s on true
    left join identity.person o on o.id = s.staff_id
    where n.person_id = ${personId}::uuid`

/** All that somebody needs or needed, oldest first. */
export async function needsOf(db: Db, personId: string): Promise<Need[]> {
  const { rows } = await sql<Need>`${needRows(personId)} order by n.created_at, n.id`.execute(db)
  return rows
}
/** One need of this person. One of another person is none. */
export async function findNeed(db: Db, personId: string, needId: string): Promise<Need | null> {
  const { rows } = await sql<Need>`${needRows(personId)} and n.id = ${needId}::uuid`.execute(db)
  return rows[0] ?? null
}

export interface Step {
  readonly action: Action
  readonly ownerName: string | null
  readonly words: string
  readonly by: string
  readonly at: Date
}
export async function stepsOf(db: Db, needId: string): Promise<Step[]> {
  const { rows } = await sql<Step>`
    select s.action, o.name as "ownerName", s.words, b.name as by, s.created_at as at from safeguarding.need_step s
      join identity.person b on b.id = s.by_person
      left join identity.person o on o.id = s.staff_id
      where s.need_id = ${needId}::uuid order by s.turn`.execute(db)
  return rows
}

export interface Threat {
  readonly threadId: string
  readonly words: string
  readonly likelihood: string
  readonly severity: string
  readonly holds: boolean
  readonly by: string
  readonly at: Date
}
/** All that was said of what threatens somebody, oldest first. */
export async function threatsOf(db: Db, personId: string): Promise<Threat[]> {
  const { rows } = await sql<Threat>`
    select t.thread_id as "threadId", t.words, t.likelihood, t.severity, t.holds, b.name as by, t.created_at as at
      from safeguarding.threat t
      join identity.person b on b.id = t.by_person
      where t.person_id = ${personId}::uuid order by t.created_at, t.id`.execute(db)
  return rows
}

export interface SafetyPlan {
  readonly said: string
  readonly signs: string
  readonly deeds: string
  readonly ring: string
  readonly language: string
  readonly interpreter: string
  readonly madeOn: string
  readonly reviewOn: string
  readonly by: string
  readonly at: Date
}
/** Every version of the plan, newest first: the first stands. */
export async function plansOf(db: Db, personId: string): Promise<SafetyPlan[]> {
  const { rows } = await sql<SafetyPlan>`
    select p.said, p.signs, p.deeds, p.ring, p.language, p.interpreter, p.made_on::text as "madeOn", p.review_on::text as "reviewOn",
        b.name as by, p.created_at as at
      from safeguarding.safety_plan p
      join identity.person b on b.id = p.by_person
      where p.person_id = ${personId}::uuid order by p.created_at desc, p.id limit 50`.execute(db)
  return rows
}

/**
 * What waits, each as whose it is: open needs of today that nobody took, needs that this person took on, needs whose owner works with
 * the person no more, and plans whose day of review has come.
 */
export interface Owed {
  readonly needsToday: readonly string[]
  readonly ownNeeds: readonly string[]
  readonly lostNeeds: readonly string[]
  readonly plansDue: readonly string[]
}
export async function owedBy(db: Db, staffId: string, today: string): Promise<Owed> {
  const { rows } = await sql<Owed>`
    with newest as (select distinct on (s.need_id) s.need_id, s.person_id, s.state, s.staff_id from safeguarding.need_step s
        order by s.need_id, s.turn desc),
      plan as (select distinct on (p.person_id) p.person_id, p.review_on from safeguarding.safety_plan p
        order by p.person_id, p.created_at desc)
    select array(select n.person_id::text from safeguarding.need n left join newest w on w.need_id = n.id
        where coalesce(w.state, 'open') = 'open' and n.urgency = 'today') as "needsToday",
      array(select w.person_id::text from newest w where w.state = 'taken' and w.staff_id = ${staffId}::uuid) as "ownNeeds",
      array(select w.person_id::text from newest w where w.state = 'taken' and not priv.works_with(w.person_id, w.staff_id)) as "lostNeeds",
      array(select p.person_id::text from plan p where p.review_on <= ${today}::date) as "plansDue"`.execute(
    db,
  )
  return rows[0] ?? { needsToday: [], ownNeeds: [], lostNeeds: [], plansDue: [] }
}
