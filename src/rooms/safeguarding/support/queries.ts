import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { Action, Standing, State } from './states.ts'

/** Reads of support referrals. Row security decides which there are. */
export interface Support extends Standing {
  readonly id: string
  /** Null for a reader who does not work with the person. */
  readonly personId: string | null
  readonly reference: string | null
  readonly fromName: string
  readonly toName: string
  readonly by: string
  readonly byId: string
  readonly at: Date
  readonly kind: string
  readonly asked: string
  readonly ageState: string
  readonly languages: string
  readonly interpreter: string
  readonly answerBy: string
  readonly basis: 'consent' | 'law'
  readonly law: string | null
  readonly reason: string
  readonly turn: number
  readonly helper: string | null
  readonly since: Date
}
/** More than any agency has open. */
export const mostSupport = 500

const columns = sql`s.id, p.id as "personId", p.reference, p.id is not null as "isOwnPerson", s.from_agency_id as "fromAgencyId",
    f.name as "fromName", s.to_agency_id as "toAgencyId", g.name as "toName", b.name as by, s.by_person as "byId", s.created_at as at, s.kind,
    s.asked, s.age_state as "ageState", s.languages, s.interpreter, s.answer_by::text as "answerBy", s.basis, s.law, s.reason,
    coalesce(l.turn, 0) as turn, coalesce(l.state, 'offered') as state, o.owner_person as "helperId", h.name as helper,
    coalesce(c.created_at, s.created_at) as since`
// Who answers for it is who was named last; the state began with the first step that led to it.
const sources = sql`safeguarding.support s
    join identity.agency f on f.id = s.from_agency_id
    join identity.agency g on g.id = s.to_agency_id
    join identity.person b on b.id = s.by_person
    left join safeguarding.person p on p.id = s.person_id
    left join lateral (select t.turn, t.state from safeguarding.support_step t where t.support_id = s.id order by t.turn desc limit 1) l on true
    left join lateral (select t.owner_person from safeguarding.support_step t where t.support_id = s.id and t.owner_person is not null
      order by t.turn desc limit 1) o on true
    left join lateral (select t.created_at from safeguarding.support_step t where t.support_id = s.id and t.state = l.state
      order by t.turn limit 1) c on true
    left join identity.person h on h.id = o.owner_person`

export async function findSupport(db: Db, id: string): Promise<Support | null> {
  const { rows } = await sql<Support>`select ${columns} from ${sources} where s.id = ${id}::uuid`.execute(db)
  return rows[0] ?? null
}

/** What is open first, whatever an answer is wanted for soonest at the top. */
export async function mySupport(db: Db): Promise<Support[]> {
  const { rows } = await sql<Support>`select ${columns} from ${sources}
    order by coalesce(l.state, 'offered') in ('closed', 'revoked'), s.answer_by, s.created_at desc, s.id limit ${mostSupport}`.execute(
    db,
  )
  return rows
}

export interface Step {
  readonly turn: number
  readonly action: Action
  readonly state: State
  readonly reason: string | null
  readonly words: string
  readonly by: string
  readonly agencyName: string
  readonly at: Date
}
export async function stepsOf(db: Db, id: string): Promise<Step[]> {
  const { rows } = await sql<Step>`
    select t.turn, t.action, t.state, t.reason, t.words, b.name as by, g.name as "agencyName", t.created_at as at
      from safeguarding.support_step t
      join identity.person b on b.id = t.by_person
      join identity.agency g on g.id = t.agency_id
      where t.support_id = ${id}::uuid order by t.turn`.execute(db)
  return rows
}
