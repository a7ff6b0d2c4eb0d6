import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { Answer, Kind, Message } from './rules/kinds.ts'

/** Reads of deconfliction. Row security gives each agency's desk its own interests and notices, and each person their questions. */
export interface Desk {
  readonly name: string
  readonly phone: string
}

export interface Interest {
  readonly id: string
  readonly agencyId: string
  readonly kind: Kind
  readonly words: string
  readonly bornDay: string | null
  readonly answer: 'hold' | 'call'
  readonly deskName: string
  readonly deskPhone: string
  readonly isCovert: boolean
  readonly fromDay: string
  readonly untilDay: string
  readonly reviewDay: string
  /** Why it ended before its last day; null while it stands. */
  readonly ended: string | null
}
/** More than a desk keeps at once. */
const mostInterests = 500

/** Newest first, those that ended too. */
export async function ownInterests(db: Db): Promise<Interest[]> {
  const { rows } = await sql<Interest>`
    select i.id, i.agency_id as "agencyId", i.kind, i.words, i.born_day::text as "bornDay", i.answer, i.desk_name as "deskName",
        i.desk_phone as "deskPhone", i.is_covert as "isCovert", i.from_day::text as "fromDay", i.until_day::text as "untilDay",
        i.review_day::text as "reviewDay", e.reason as ended
      from operations.interest i
      left join operations.interest_end e on e.interest_id = i.id
      order by (e.interest_id is null) desc, i.created_at desc, i.id limit ${mostInterests}`.execute(db)
  return rows
}

export interface Enquiry {
  readonly id: string
  readonly at: Date
  readonly kind: Kind
  readonly words: string
  readonly visitDay: string
  readonly reason: string
  readonly answer: Answer
  readonly deskName: string | null
  readonly deskPhone: string | null
  readonly isOwn: boolean
}
const enquiryColumns = sql`e.id, e.created_at as at, e.kind, e.words, e.visit_day::text as "visitDay", e.reason, e.answer,
  e.desk_name as "deskName", e.desk_phone as "deskPhone", e.is_own as "isOwn"`

export async function ownEnquiries(db: Db): Promise<Enquiry[]> {
  const { rows } = await sql<Enquiry>`
    select ${enquiryColumns} from operations.enquiry e order by e.created_at desc, e.id limit 50`.execute(db)
  return rows
}
export async function findEnquiry(db: Db, id: string): Promise<Enquiry | null> {
  const { rows } = await sql<Enquiry>`
    select ${enquiryColumns} from operations.enquiry e where e.id = ${id}::uuid`.execute(db)
  return rows[0] ?? null
}

/** What the owners say to who asked; null where they have said nothing yet. */
export interface Reply {
  readonly message: 'wait' | 'call' | 'go-ahead'
  readonly deskName: string | null
  readonly deskPhone: string | null
}
export async function replyTo(db: Db, enquiryId: string): Promise<Reply | null> {
  const { rows } = await sql<Reply>`
    select r.message, r.desk_name as "deskName", r.desk_phone as "deskPhone"
      from priv.deconfliction_reply(${enquiryId}::uuid) r`.execute(db)
  return rows[0] ?? null
}

export interface Notice {
  readonly id: string
  readonly at: Date
  readonly ownerAgencyId: string
  readonly kind: Kind
  readonly words: string
  readonly askerName: string
  readonly purpose: string
  readonly visitDay: string
  /** The newest; null while nobody has looked. */
  readonly message: Message | null
}
const mostNotices = 200

/** Who asked about what this agency is interested in: what waits first, then the newest. */
export async function ownNotices(db: Db): Promise<Notice[]> {
  const { rows } = await sql<Notice>`
    select n.id, n.created_at as at, n.owner_agency_id as "ownerAgencyId", i.kind, i.words, g.name as "askerName", n.purpose,
        n.visit_day::text as "visitDay", r.message
      from operations.notice n
      join operations.interest i on i.id = n.interest_id
      join identity.agency g on g.id = n.asker_agency_id
      left join lateral (select x.message from operations.notice_reply x where x.notice_id = n.id order by x.created_at desc limit 1) r
        on true
      order by (r.message is null) desc, n.created_at desc, n.id limit ${mostNotices}`.execute(db)
  return rows
}

export async function commonDesk(db: Db): Promise<Desk | null> {
  const { rows } = await sql<Desk>`
    select d.name, d.phone from operations.common_desk d order by d.created_at desc, d.id limit 1`.execute(db)
  return rows[0] ?? null
}

export interface Budget {
  readonly id: string
  readonly scope: 'person' | 'agency'
  readonly hours: number
  readonly most: number
}
export async function budgets(db: Db): Promise<Budget[]> {
  const { rows } = await sql<Budget>`
    select b.id, b.scope, b.hours, b.most from operations.budget b order by b.scope desc, b.hours`.execute(db)
  return rows
}

export interface Refusal extends Budget {
  readonly at: Date
  readonly roleTitle: string
}
/** Questions of this agency that were not taken, the newest first. */
export async function ownRefusals(db: Db): Promise<Refusal[]> {
  const { rows } = await sql<Refusal>`
    select r.id, r.created_at as at, p.role_title as "roleTitle", b.scope, b.hours, b.most
      from operations.enquiry_refusal r
      join operations.budget b on b.id = r.budget_id
      join identity.person p on p.id = r.by_person
      order by r.created_at desc, r.id limit 200`.execute(db)
  return rows
}
