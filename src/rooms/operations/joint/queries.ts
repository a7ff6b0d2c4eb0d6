import type { Db } from '#platform/db.ts'
import { isId } from '#platform/ids.ts'
import { sql } from '#platform/sql.ts'
import type { Marking } from '../rules/codes.ts'
import { jointRoles } from './rules/roles.ts'
import type { Stage } from './states.ts'

/** Reads of joint operations. Row security decides which there are: those on which the asking person is named now. */
export interface Operation {
  readonly id: string
  readonly reference: string
  readonly title: string
  readonly leadAgencyId: string
  readonly leadName: string
  readonly by: string
  readonly taskingId: string | null
  readonly day: string
  readonly fromTime: string
  readonly untilTime: string
  readonly marking: Marking
  readonly stage: Stage
  /** Of the last step; 0 while it is proposed. */
  readonly turn: number
  /** What the asking person is on it. */
  readonly roles: readonly string[]
}
const columns = sql`o.id, o.reference, o.title, o.lead_agency_id as "leadAgencyId", a.name as "leadName", p.name as by,
    o.tasking_id as "taskingId", o.day::text as day, to_char(o.from_time, 'HH24:MI') as "fromTime",
    to_char(o.until_time, 'HH24:MI') as "untilTime", o.marking, coalesce(s.stage, 'proposed') as stage, coalesce(s.turn, 0) as turn, m.roles`
const sources = sql`(select r.operation_id, array_agg(distinct r.role) as roles from priv.roles_on_operations() r group by r.operation_id) m
    join operations.joint_operation o on o.id = m.operation_id
    join identity.agency a on a.id = o.lead_agency_id
    join identity.person p on p.id = o.by_person
    left join lateral (select x.stage, x.turn from operations.joint_step x where x.operation_id = o.id order by x.turn desc limit 1) s on true`

export async function operations(db: Db): Promise<Operation[]> {
  const { rows } = await sql<Operation>`select ${columns} from ${sources} order by o.day desc, o.id`.execute(
    db,
  )
  return rows
}

export async function findOperation(db: Db, id: string): Promise<Operation | null> {
  if (!isId(id)) return null
  const { rows } = await sql<Operation>`select ${columns} from ${sources} where o.id = ${id}::uuid`.execute(
    db,
  )
  return rows[0] ?? null
}

export interface Named {
  readonly id: string
  readonly role: string
  readonly team: string
  readonly personId: string
  readonly name: string
  readonly agencyId: string
  readonly agencyName: string
  readonly isEnforcement: boolean
}
/** Who is named now, in the order of the roles. */
export async function namedOn(db: Db, operationId: string): Promise<Named[]> {
  const { rows } = await sql<Named>`
    select r.id, r.role, r.team, r.person_id as "personId", p.name, r.agency_id as "agencyId", a.name as "agencyName",
        operations.is_enforcement(r.agency_id) as "isEnforcement"
      from operations.joint_role r
      join identity.person p on p.id = r.person_id
      join identity.agency a on a.id = r.agency_id
      where r.operation_id = ${operationId}::uuid
        and not exists (select from operations.joint_role_end e where e.role_id = r.id)
      order by r.created_at, r.id`.execute(db)
  return rows.toSorted((one, other) => rankOf(one.role) - rankOf(other.role))
}
const rankOf = (role: string): number => jointRoles.findIndex((one) => one.value === role)

export interface PossibleMember {
  readonly personId: string
  readonly name: string
  readonly roleTitle: string
  readonly agencyId: string
  readonly agencyName: string
}
export async function possibleMembers(db: Db, operationId: string): Promise<PossibleMember[]> {
  const { rows } = await sql<PossibleMember>`
    select m.person_id as "personId", m.person_name as name, m.role_title as "roleTitle", m.agency_id as "agencyId",
        m.agency_name as "agencyName" from operations.possible_members(${operationId}::uuid) m`.execute(db)
  return rows
}

export interface Wording {
  readonly part: string
  readonly version: number
  readonly words: string
  readonly agencyName: string
  readonly at: Date
}
/** Every part in the wording that stands. */
export async function partsOf(db: Db, operationId: string): Promise<Wording[]> {
  const { rows } = await sql<Wording>`
    select distinct on (s.part) s.part, s.version, s.words, a.name as "agencyName", s.created_at as at
      from operations.joint_section s join identity.agency a on a.id = s.agency_id
      where s.operation_id = ${operationId}::uuid order by s.part, s.version desc`.execute(db)
  return rows
}

export interface Reception {
  readonly version: number
  readonly place: string
  readonly people: number
  readonly children: number
  readonly languages: readonly string[]
  readonly interpreters: readonly number[]
  readonly firstResponders: number
  readonly medics: number
  readonly beds: number
  readonly packs: number
  readonly accommodation: string
  readonly transport: string
  readonly mediaLine: string
}
export async function receptionOf(db: Db, operationId: string): Promise<Reception | null> {
  const { rows } = await sql<Reception>`
    select r.version, r.place, r.people, r.children, r.languages, r.interpreters, r.first_responders as "firstResponders", r.medics, r.beds,
        r.packs, r.accommodation, r.transport, r.media_line as "mediaLine"
      from operations.joint_reception r where r.operation_id = ${operationId}::uuid order by r.version desc limit 1`.execute(
    db,
  )
  return rows[0] ?? null
}

export interface Decision {
  readonly id: string
  readonly kind: 'general' | 'immigration'
  readonly presence: string | null
  readonly information: string
  readonly threat: string
  readonly powers: string
  readonly options: string
  readonly decision: string
  readonly reasons: string
  readonly dissent: string
  readonly reviewOn: string | null
  readonly by: string
  readonly agencyName: string
  readonly at: Date
}
export async function decisionsOf(db: Db, operationId: string): Promise<Decision[]> {
  const { rows } = await sql<Decision>`
    select d.id, d.kind, d.presence, d.information, d.threat, d.powers, d.options, d.decision, d.reasons, d.dissent,
        d.review_on::text as "reviewOn", p.name as by, a.name as "agencyName", d.created_at as at
      from operations.joint_decision d
      join identity.person p on p.id = d.by_person
      join identity.agency a on a.id = d.agency_id
      where d.operation_id = ${operationId}::uuid order by d.created_at, d.id`.execute(db)
  return rows
}

/** An item that it rests on, as far as the asking person may read it, with what became of it. */
export interface Used {
  readonly id: string
  readonly releaseId: string
  readonly outcome: string | null
  readonly answer: string | null
  readonly version: number
}
export async function usedBy(db: Db, operationId: string): Promise<Used[]> {
  const { rows } = await sql<Used>`
    select s.id, s.release_id as "releaseId", r.outcome, r.answer, coalesce(r.version, 0) as version
      from operations.joint_source s
      left join lateral (select x.outcome, x.answer, x.version from operations.joint_result x where x.source_id = s.id
        order by x.version desc limit 1) r on true
      where s.operation_id = ${operationId}::uuid order by s.created_at, s.id`.execute(db)
  return rows
}

export interface StandingOf {
  readonly withoutAgreement: readonly string[]
  readonly doOriginatorsAgree: boolean
  readonly places: number
  /** Whether the part is written that is read by readers of intelligence alone. */
  readonly hasInformation: boolean
  readonly unanswered: number
}
/** What the rows that a named person sees do not tell by themselves. Agencies by name. */
export async function standingOf(db: Db, operationId: string): Promise<StandingOf> {
  const { rows } = await sql<StandingOf>`
    select array(select a.name from identity.agency a where a.id = any (j.without_agreement) order by a.name) as "withoutAgreement",
        j.originators_agree as "doOriginatorsAgree", j.places,
        j.has_information as "hasInformation", operations.joint_unanswered(${operationId}::uuid) as unanswered
      from operations.joint_standing(${operationId}::uuid) j`.execute(db)
  return (
    rows[0] ?? {
      withoutAgreement: [],
      doOriginatorsAgree: false,
      places: 0,
      hasInformation: false,
      unanswered: 0,
    }
  )
}

export interface Count {
  readonly measure: string
  readonly count: number
  readonly version: number
}
export async function countsOf(db: Db, operationId: string): Promise<Count[]> {
  const { rows } = await sql<Count>`
    select distinct on (c.measure) c.measure, c.count, c.version from operations.joint_count c
      where c.operation_id = ${operationId}::uuid order by c.measure, c.version desc`.execute(db)
  return rows
}

export interface SplitCount {
  readonly measure: string
  readonly split: string
  readonly version: number
  /** The count that was split. */
  readonly total: number
  readonly kinds: readonly string[]
  readonly counts: readonly number[]
}
export async function splitsOf(db: Db, operationId: string): Promise<SplitCount[]> {
  const { rows } = await sql<SplitCount>`
    select distinct on (s.measure, s.split) s.measure, s.split, s.version, s.total, s.kinds, s.counts from operations.joint_split s
      where s.operation_id = ${operationId}::uuid order by s.measure, s.split, s.version desc`.execute(db)
  return rows
}

export interface Disruption {
  readonly id: string
  readonly level: string
  readonly plan: string
  readonly evidence: string
  readonly agencyId: string
  readonly agencyName: string
  /** Null before another agency has said anything. */
  readonly isAgreed: boolean | null
  readonly validatedBy: string | null
  readonly reasons: string | null
}
export async function disruptionsOf(db: Db, operationId: string): Promise<Disruption[]> {
  const { rows } = await sql<Disruption>`
    select d.id, d.level, d.plan, d.evidence, d.agency_id as "agencyId", a.name as "agencyName", v.is_agreed as "isAgreed",
        w.name as "validatedBy", v.reasons
      from operations.joint_disruption d
      join identity.agency a on a.id = d.agency_id
      left join operations.joint_validation v on v.disruption_id = d.id
      left join identity.agency w on w.id = v.agency_id
      where d.operation_id = ${operationId}::uuid order by d.created_at, d.id`.execute(db)
  return rows
}

export interface AnswerToUs {
  readonly releaseId: string
  readonly answer: string
  readonly day: string
}
export async function answersToUs(db: Db): Promise<AnswerToUs[]> {
  const { rows } = await sql<AnswerToUs>`
    select x.release_id as "releaseId", x.answer, x.day::text as day from operations.answers_to_us() x order by x.day desc, x.release_id`.execute(
    db,
  )
  return rows
}
