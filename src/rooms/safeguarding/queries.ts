import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { AgeState } from './rules/codes.ts'

/**
 * Reads of records. Row security decides whose there are: those of whom the asking person is a member now. A record is always
 * loaded first, and its parts through it.
 */
export interface Detail {
  readonly workingName: string
  readonly ageState: AgeState
  readonly birthDate: string | null
  readonly birthPrecision: 'day' | 'month' | 'year' | null
  readonly ageSaid: number | null
  readonly gender: string
  readonly languages: string
  readonly interpreter: string
  readonly nationality: string
}
export interface Person extends Detail {
  readonly id: string
  readonly reference: string
  readonly agencyId: string
  readonly agencyName: string
  readonly openedBy: string
  readonly openedAt: Date
  readonly detailBy: string
  readonly detailAt: Date
}
const columns = sql`p.id, p.reference, p.agency_id as "agencyId", g.name as "agencyName", o.name as "openedBy", p.created_at as "openedAt",
  d.working_name as "workingName", d.age_state as "ageState", d.birth_date::text as "birthDate", d.birth_precision as "birthPrecision",
  d.age_said as "ageSaid", d.gender, d.languages, d.interpreter, d.nationality, b.name as "detailBy", d.created_at as "detailAt"`
const tables = sql`safeguarding.person p
  join identity.agency g on g.id = p.agency_id
  join identity.person o on o.id = p.by_person
  join lateral (select t.* from safeguarding.person_detail t where t.person_id = p.id order by t.created_at desc limit 1) d on true
  join identity.person b on b.id = d.by_person`

export async function findPerson(db: Db, id: string): Promise<Person | null> {
  const { rows } = await sql<Person>`select ${columns} from ${tables} where p.id = ${id}::uuid`.execute(db)
  return rows[0] ?? null
}

/** More than anybody can work with. */
export const mostPeople = 300
/** Those of whom the asking person is a member, whoever was taken on last first. */
export async function myPeople(db: Db): Promise<Person[]> {
  const { rows } = await sql<Person>`
    select ${columns} from ${tables} order by p.created_at desc, p.id limit ${mostPeople}`.execute(db)
  return rows
}

export interface KnownName {
  readonly kind: string
  readonly name: string
  readonly holds: boolean
  readonly by: string
  readonly at: Date
}
/** Every name that was noted or taken back, oldest first. */
export async function namesOf(db: Db, personId: string): Promise<KnownName[]> {
  const { rows } = await sql<KnownName>`
    select n.kind, n.name, n.holds, b.name as by, n.created_at as at from safeguarding.person_name n
      join identity.person b on b.id = n.by_person
      where n.person_id = ${personId}::uuid order by n.created_at, n.id`.execute(db)
  return rows
}

const micros = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`

export interface Member {
  readonly staffId: string
  readonly name: string
  readonly agencyId: string
  readonly agencyName: string
  readonly basis: string
  readonly consentId: string | null
  readonly law: string | null
  readonly reason: string
  readonly addedBy: string
  readonly at: string
}
export interface MemberEnd {
  readonly staffId: string
  readonly name: string
  readonly reason: string
  readonly by: string
  readonly at: string
}
/** Everybody who was ever added, and everybody who left or was removed; oldest first. */
export async function membersOf(
  db: Db,
  personId: string,
): Promise<{ readonly members: readonly Member[]; readonly ends: readonly MemberEnd[] }> {
  const members = await sql<Member>`
    select m.staff_id as "staffId", s.name, m.agency_id as "agencyId", g.name as "agencyName", m.basis, m.consent_id as "consentId", m.law,
        m.reason, b.name as "addedBy", ${micros('m.created_at')} as at
      from safeguarding.member m
      join identity.person s on s.id = m.staff_id
      join identity.agency g on g.id = m.agency_id
      join identity.person b on b.id = m.added_by
      where m.person_id = ${personId}::uuid order by m.created_at, m.id`.execute(db)
  const ends = await sql<MemberEnd>`
    select e.staff_id as "staffId", s.name, e.reason, b.name as by, ${micros('e.created_at')} as at from safeguarding.member_end e
      join identity.person s on s.id = e.staff_id
      join identity.person b on b.id = e.by_person
      where e.person_id = ${personId}::uuid order by e.created_at, e.id`.execute(db)
  return { members: members.rows, ends: ends.rows }
}

export interface PossibleMember {
  readonly id: string
  readonly name: string
  readonly agencyId: string
  readonly agencyName: string
}
/** Who could be added, at the own agency and at partners; for a lead alone. */
export async function possibleMembers(db: Db): Promise<PossibleMember[]> {
  const { rows } = await sql<PossibleMember>`
    select s.id, s.name, s.agency_id as "agencyId", g.name as "agencyName" from safeguarding.possible_members() s
      join identity.agency g on g.id = s.agency_id order by g.name, s.name, s.id`.execute(db)
  return rows
}

/** Whether a lead of the keeping agency stays when this member goes. Ends of one record wait here for each other. */
export async function leavesALead(db: Db, personId: string, staffId: string): Promise<boolean> {
  const { rows } = await sql<{
    stays: boolean
  }>`select priv.leaves_a_lead(${personId}::uuid, ${staffId}::uuid) as stays`.execute(db)
  return rows[0]?.stays === true
}

export interface Consent {
  readonly id: string
  readonly purpose: string
  readonly agencyId: string | null
  readonly agencyName: string | null
  readonly answer: 'given' | 'refused' | 'withdrawn'
  readonly saidOn: string
  readonly mode: string
  readonly language: string
  readonly interpreter: string
  readonly readBack: boolean
  readonly explainedBy: string
  readonly note: string
  readonly by: string
  readonly at: Date
}
/** Everything they agreed to, refused or took back, oldest first. */
export async function consentsOf(db: Db, personId: string): Promise<Consent[]> {
  const { rows } = await sql<Consent>`
    select c.id, c.purpose, c.agency_id as "agencyId", g.name as "agencyName", c.answer, c.said_on::text as "saidOn", c.mode, c.language,
        c.interpreter, c.read_back as "readBack", c.explained_by as "explainedBy", c.note, b.name as by, c.created_at as at
      from safeguarding.consent c
      left join identity.agency g on g.id = c.agency_id
      join identity.person b on b.id = c.by_person
      where c.person_id = ${personId}::uuid order by c.created_at, c.id`.execute(db)
  return rows
}
