import type { Db } from '#platform/db.ts'
import { isId } from '#platform/ids.ts'
import { sql } from '#platform/sql.ts'
import type { Verdict } from './rules/codes.ts'
import type { AnswerRow, ReadingRow } from './rules/standing-answers.ts'
import type { Action, State } from './states.ts'

/** Reads of referrals. Row security decides which there are: of the people of whom the asking person is a member now. */
export interface Referral {
  readonly id: string
  readonly personId: string
  readonly number: number
  readonly by: string
  readonly openedAt: Date
  readonly state: State
  /** Of the last step; 0 while it is a draft. */
  readonly turn: number
}
const columns = sql`r.id, r.person_id as "personId", r.number, b.name as by, r.created_at as "openedAt",
  coalesce(l.state, 'draft') as state, coalesce(l.turn, 0) as turn`
const sources = sql`safeguarding.referral r
  join identity.person b on b.id = r.by_person
  left join lateral (select s.state, s.turn from safeguarding.referral_step s where s.referral_id = r.id order by s.turn desc limit 1) l on true`

/** Null also where it is of another person than the one named in the address. */
export async function findReferral(db: Db, personId: string, id: string): Promise<Referral | null> {
  if (!isId(personId) || !isId(id)) return null
  const { rows } = await sql<Referral>`
    select ${columns} from ${sources} where r.id = ${id}::uuid and r.person_id = ${personId}::uuid`.execute(
    db,
  )
  return rows[0] ?? null
}

/** All of a person, newest first. */
export async function referralsOf(db: Db, personId: string): Promise<Referral[]> {
  const { rows } = await sql<Referral>`
    select ${columns} from ${sources} where r.person_id = ${personId}::uuid order by r.number desc`.execute(
    db,
  )
  return rows
}

/** Those of everybody the asking person works with that have not ended. */
export async function openReferrals(db: Db): Promise<Referral[]> {
  const { rows } = await sql<Referral>`
    select ${columns} from ${sources} where coalesce(l.state, 'draft') <> 'closed' order by r.created_at, r.id`.execute(
    db,
  )
  return rows
}

const micros = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`

/** Every version of every answer, oldest first. */
export async function answersOf(db: Db, referralId: string): Promise<AnswerRow[]> {
  const { rows } = await sql<AnswerRow>`
    select a.question, a.words, ${micros('a.created_at')} as at from safeguarding.referral_answer a
      where a.referral_id = ${referralId}::uuid order by a.created_at, a.id`.execute(db)
  return rows
}

export interface Reading extends ReadingRow {
  readonly verdict: Verdict
  readonly language: string
  readonly interpreter: string
  readonly mode: string
  readonly note: string
  readonly by: string
  readonly on: Date
}
/** Each time a section was read back, oldest first. */
export async function readingsOf(db: Db, referralId: string): Promise<Reading[]> {
  const { rows } = await sql<Reading>`
    select g.section, g.verdict, g.questions, g.withheld, g.language, g.interpreter, g.mode, g.note, b.name as by, g.created_at as "on",
        ${micros('g.created_at')} as at
      from safeguarding.referral_reading g
      join identity.person b on b.id = g.by_person
      where g.referral_id = ${referralId}::uuid order by g.created_at, g.id`.execute(db)
  return rows
}

export interface Step {
  readonly turn: number
  readonly action: Action
  readonly state: State
  readonly happenedOn: string
  readonly organisation: string | null
  readonly reference: string | null
  readonly reason: string | null
  readonly words: string
  readonly by: string
  readonly agency: string
  readonly at: Date
}
export async function stepsOf(db: Db, referralId: string): Promise<Step[]> {
  const { rows } = await sql<Step>`
    select s.turn, s.action, s.state, s.happened_on::text as "happenedOn", s.organisation, s.reference, s.reason, s.words, b.name as by,
        g.name as agency, s.created_at as at
      from safeguarding.referral_step s
      join identity.person b on b.id = s.by_person
      join identity.agency g on g.id = s.agency_id
      where s.referral_id = ${referralId}::uuid order by s.turn`.execute(db)
  return rows
}

/** The steps of all referrals that the asking person sees, by referral, in order. */
export async function stepsOfMine(
  db: Db,
): Promise<Pick<Step & { readonly referralId: string }, 'referralId' | 'action' | 'state' | 'happenedOn'>[]> {
  const { rows } = await sql<{ referralId: string; action: Action; state: State; happenedOn: string }>`
    select s.referral_id as "referralId", s.action, s.state, s.happened_on::text as "happenedOn" from safeguarding.referral_step s
      order by s.referral_id, s.turn`.execute(db)
  return rows
}

export interface AuthorityNote {
  readonly deed: 'told' | 'acknowledged'
  readonly authority: string
  readonly happenedOn: string
  readonly note: string
  readonly by: string
}
export async function authorityNotesOf(db: Db, referralId: string): Promise<AuthorityNote[]> {
  const { rows } = await sql<AuthorityNote>`
    select a.deed, a.authority, a.happened_on::text as "happenedOn", a.note, b.name as by from safeguarding.referral_authority a
      join identity.person b on b.id = a.by_person
      where a.referral_id = ${referralId}::uuid order by a.created_at, a.id`.execute(db)
  return rows
}

/** Digests of the texts that somebody read and said lead to nobody. */
export async function confirmedTextsOf(
  db: Db,
  referralId: string,
): Promise<{ readonly question: string; readonly digest: string }[]> {
  const { rows } = await sql<{ question: string; digest: string }>`
    select t.question, t.digest from safeguarding.referral_text t where t.referral_id = ${referralId}::uuid order by t.created_at, t.id`.execute(
    db,
  )
  return rows
}

/** Everything that somebody was ever called, or was said to be born, also what was corrected since. */
export async function everKnownOf(
  db: Db,
  personId: string,
): Promise<{ readonly names: readonly string[]; readonly births: readonly string[] }> {
  const { rows } = await sql<{ names: string[]; births: string[] }>`
    select coalesce((select array_agg(distinct n.name) from safeguarding.person_name n where n.person_id = ${personId}::uuid), '{}')
        || coalesce(array_agg(distinct d.working_name), '{}') as names,
        coalesce(array_agg(distinct d.birth_date::text) filter (where d.birth_precision = 'day'), '{}') as births
      from safeguarding.person_detail d where d.person_id = ${personId}::uuid`.execute(db)
  return rows[0] ?? { names: [], births: [] }
}
