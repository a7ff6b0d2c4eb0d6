import type { Db } from '#platform/db.ts'
import { sql, type RawBuilder } from '#platform/sql.ts'

/**
 * Every read. Row security decides which rows there are: an officer sees their own agency's, a reader what names their
 * agency; nothing here adds a row to that. No question answers with source and content together (BR19), and none counts.
 *
 * Lists turn pages by key (`instant_id`, to the microsecond), never by number: no totals, and page 500 is as quick as 1.
 */
export const pageSize = 25

/** Where a page of a list begins, as it stands in the URL; null for the newest. */
export interface Cursor {
  readonly at: string
  readonly id: string
}
export function readCursor(text: string | undefined): Cursor | null {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text ?? '')
  return match?.[1] === undefined || match[2] === undefined ? null : { at: match[1], id: match[2] }
}
const micros = (column: RawBuilder<unknown>): RawBuilder<string> =>
  sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

export interface ListPage<Row> {
  readonly rows: readonly Row[]
  /** The cursor of the next page; null at the end. */
  readonly next: string | null
}
function pageOf<Row extends { id: string; cursor: string }>(rows: readonly Row[]): ListPage<Row> {
  const shown = rows.slice(0, pageSize)
  const last = shown.at(-1)
  return { rows: shown, next: rows.length > pageSize && last !== undefined ? `${last.cursor}_${last.id}` : null }
}

export interface OwnRow {
  readonly id: string
  readonly cursor: string
  readonly urn: string
  readonly title: string
  readonly priority: string
  readonly exploitationTypes: string[]
  readonly createdAt: Date
  readonly fromReport: boolean
  readonly heldBy: string | null
  readonly grade: string | null
}

/** The agency's own items in one state, newest first. */
export async function listOwn(db: Db, agencyId: string, state: string, before: Cursor | null): Promise<ListPage<OwnRow>> {
  const { rows } = await sql<OwnRow>`
    select i.id, ${micros(sql`i.created_at`)} as cursor, i.urn, i.title, i.priority, i.exploitation_types as "exploitationTypes",
        i.created_at as "createdAt", i.report_id is not null as "fromReport", p.name as "heldBy", g.grade
      from intelligence.item i
      left join identity.person p on p.id = i.held_by
      left join lateral (select x.source_evaluation || x.assessment || x.handling as grade from intelligence.grading x
        where x.item_id = i.id order by x.version desc limit 1) g on true
      where i.owner_agency_id = ${agencyId}::uuid and i.state = ${state}
        ${before === null ? sql`` : sql`and (i.created_at, i.id) < (${before.at}::timestamptz, ${before.id}::uuid)`}
      order by i.created_at desc, i.id desc
      limit ${pageSize + 1}`.execute(db)
  return pageOf(rows)
}

export interface Item {
  readonly id: string
  readonly urn: string
  readonly ownerAgencyId: string
  readonly reportId: string | null
  readonly state: string
  readonly title: string
  readonly marking: string
  readonly priority: string
  readonly exploitationTypes: string[]
  readonly unknownReason: string
  readonly purposes: string[]
  readonly occurredOn: string | null
  readonly occurredWords: string
  readonly createdAt: Date
  readonly heldBy: string | null
  readonly pseudonym: string | null
  /** `2CP`; null before the first grading. */
  readonly grade: string | null
  readonly sanitisationCode: string | null
}

/** An own item's head: neither its words nor its source. */
export async function findItem(db: Db, id: string): Promise<Item | null> {
  const { rows } = await sql<Item>`
    select i.id, i.urn, i.owner_agency_id as "ownerAgencyId", i.report_id as "reportId", i.state, i.title, i.marking, i.priority,
        i.exploitation_types as "exploitationTypes", i.unknown_reason as "unknownReason", i.purposes, i.occurred_on as "occurredOn",
        i.occurred_words as "occurredWords", i.created_at as "createdAt", p.name as "heldBy",
        intelligence.source_pseudonym(i.id) as pseudonym, g.grade, g.sanitisation_code as "sanitisationCode"
      from intelligence.item i
      left join identity.person p on p.id = i.held_by
      left join lateral (select x.source_evaluation || x.assessment || x.handling as grade, x.sanitisation_code
        from intelligence.grading x where x.item_id = i.id order by x.version desc limit 1) g on true
      where i.id = ${id}::uuid`.execute(db)
  return rows[0] ?? null
}

export interface Original {
  readonly version: number
  readonly text: string
  readonly provenance: string
  readonly createdAt: Date
  readonly by: string
}

/** The newest wording of an item as its owner holds it. */
export async function findOriginal(db: Db, itemId: string): Promise<Original | null> {
  const row = await db
    .selectFrom('intelligence.original as o')
    .innerJoin('identity.person as p', 'p.id', 'o.by_person')
    .select(['o.version', 'o.text', 'o.provenance', 'o.created_at as createdAt', 'p.name as by'])
    .where('o.item_id', '=', itemId)
    .orderBy('o.version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

export interface Grading {
  readonly version: number
  readonly createdAt: Date
  readonly by: string
  readonly byId: string
  readonly source: string
  readonly sourceReason: string
  readonly assessment: string
  readonly assessmentReason: string
  readonly handling: string
  readonly handlingReason: string
  readonly action: string | null
  readonly sanitisation: string | null
  readonly instructions: string
  readonly mappedFrom: string | null
  readonly mapWarning: string | null
}

/** Every grade an item has had, newest first. */
export async function gradingsOf(db: Db, itemId: string): Promise<Grading[]> {
  return db
    .selectFrom('intelligence.grading as g')
    .innerJoin('identity.person as p', 'p.id', 'g.by_person')
    .select(['g.version', 'g.created_at as createdAt', 'p.name as by', 'g.by_person as byId'])
    .select(['g.source_evaluation as source', 'g.source_reason as sourceReason', 'g.assessment', 'g.assessment_reason as assessmentReason'])
    .select(['g.handling', 'g.handling_reason as handlingReason', 'g.action_code as action', 'g.sanitisation_code as sanitisation'])
    .select(['g.instructions', 'g.mapped_from as mappedFrom', 'g.map_warning as mapWarning'])
    .where('g.item_id', '=', itemId)
    .orderBy('g.version', 'desc')
    .execute()
}

export interface Consultation {
  readonly about: string
  readonly originator: string
  readonly answer: string
  readonly note: string
  readonly createdAt: Date
  readonly by: string
}

/** What the originator was asked and answered, newest first. */
export async function consultationsOf(db: Db, itemId: string): Promise<Consultation[]> {
  return db
    .selectFrom('intelligence.consultation as c')
    .innerJoin('identity.person as p', 'p.id', 'c.by_person')
    .select(['c.about', 'c.originator', 'c.answer', 'c.note', 'c.created_at as createdAt', 'p.name as by'])
    .where('c.item_id', '=', itemId)
    .orderBy('c.created_at', 'desc')
    .orderBy('c.answer', 'desc')
    .execute()
}

export interface Sanitised {
  readonly version: number
  readonly title: string
  readonly text: string
  readonly warnings: string[]
  readonly warningsAnswered: string
  readonly createdAt: Date
  readonly by: string
  readonly byId: string
}

/** The newest sanitised text: what others might read. */
export async function findSanitised(db: Db, itemId: string): Promise<Sanitised | null> {
  const row = await db
    .selectFrom('intelligence.sanitised as s')
    .innerJoin('identity.person as p', 'p.id', 's.by_person')
    .select(['s.version', 's.title', 's.text', 's.warnings', 's.warnings_answered as warningsAnswered', 's.created_at as createdAt'])
    .select(['p.name as by', 's.by_person as byId'])
    .where('s.item_id', '=', itemId)
    .orderBy('s.version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

export interface OwnRelease {
  readonly id: string
  readonly itemId: string
  readonly urn: string
  readonly title: string
  readonly grade: string
  readonly handling: string
  readonly action: string | null
  readonly sanitisation: string | null
  readonly instructions: string
  readonly marking: string
  readonly exploitationTypes: string[]
  readonly purposes: string[]
  readonly sanitisedVersion: number
  readonly gradingVersion: number
  readonly createdAt: Date
  readonly releasedBy: string
  readonly recalledAt: Date | null
  readonly recallReason: string | null
}

/** What was let out of one own item, newest first; or one of them. */
export async function releasesOf(db: Db, itemId: string, releaseId?: string): Promise<OwnRelease[]> {
  return db
    .selectFrom('intelligence.release as r')
    .innerJoin('identity.person as p', 'p.id', 'r.released_by')
    .select(['r.id', 'r.item_id as itemId', 'r.urn', 'r.title', 'r.grade', 'r.handling', 'r.action_code as action'])
    .select(['r.sanitisation_code as sanitisation', 'r.instructions', 'r.marking', 'r.exploitation_types as exploitationTypes'])
    .select(['r.purposes', 'r.sanitised_version as sanitisedVersion', 'r.grading_version as gradingVersion'])
    .select(['r.created_at as createdAt', 'p.name as releasedBy', 'r.recalled_at as recalledAt', 'r.recall_reason as recallReason'])
    .where('r.item_id', '=', itemId)
    .$if(releaseId !== undefined, (query) => query.where('r.id', '=', releaseId ?? ''))
    .orderBy('r.created_at', 'desc')
    .execute()
}

/** The sanitised words of a release, if the asking person may read them; null otherwise. */
export async function releaseText(db: Db, releaseId: string): Promise<string | null> {
  const row = await db
    .selectFrom('intelligence.release_text as t')
    .select('t.text')
    .where('t.release_id', '=', releaseId)
    .executeTakeFirst()
  return row?.text ?? null
}

export interface Named {
  readonly agencyId: string
  readonly agency: string
  readonly by: string
  readonly byId: string
  readonly at: Date
  readonly conditions: string
  readonly regime: string
  readonly legalBasis: string
  readonly necessity: string
  readonly withheld: string
  readonly endedAt: Date | null
  readonly emergencyReason: string | null
  readonly approvedBy: string | null
  readonly reviewBy: Date | null
  readonly reviewedAt: Date | null
}

/** Every agency named as reader of an own release, the ended ones too. */
export async function namedFor(db: Db, releaseId: string): Promise<Named[]> {
  const { rows } = await sql<Named>`
    select d.agency_id as "agencyId", a.name as agency, p.name as by, d.by_person as "byId", d.created_at as at, d.conditions, d.regime,
        d.legal_basis as "legalBasis", d.necessity, d.withheld, d.ended_at as "endedAt", d.emergency_reason as "emergencyReason",
        q.name as "approvedBy", d.emergency_review_by as "reviewBy", d.emergency_reviewed_at as "reviewedAt"
      from intelligence.dissemination d
      join identity.agency a on a.id = d.agency_id
      join identity.person p on p.id = d.by_person
      left join identity.person q on q.id = d.emergency_approved_by
      where d.release_id = ${releaseId}::uuid
      order by a.name, a.id`.execute(db)
  return rows
}

export interface Reader {
  readonly agencyId: string
  readonly personId: string
  readonly name: string
  readonly acceptedAt: Date | null
}
export async function readersOf(db: Db, releaseId: string): Promise<Reader[]> {
  const { rows } = await sql<Reader>`select r.agency_id as "agencyId", r.person_id as "personId", r.name, r.accepted_at as "acceptedAt"
    from intelligence.readers_of(${releaseId}::uuid) r`.execute(db)
  return rows
}

export interface NamedBefore {
  readonly agencyId: string
  readonly forKind: boolean
  readonly forItem: boolean
}
/** Which agencies the owner has named before, for the guard against a wrong audience. */
export async function namedBefore(db: Db, releaseId: string): Promise<NamedBefore[]> {
  const { rows } = await sql<NamedBefore>`select n.agency_id as "agencyId", n.for_kind as "forKind", n.for_item as "forItem"
    from intelligence.named_before(${releaseId}::uuid) n`.execute(db)
  return rows
}

export interface PersonName {
  readonly personId: string
  readonly name: string
}
export async function otherReleaseOfficers(db: Db): Promise<PersonName[]> {
  const { rows } = await sql<PersonName>`select o.person_id as "personId", o.name from intelligence.other_release_officers() o`.execute(db)
  return rows
}

export interface AgencyName {
  readonly id: string
  readonly name: string
}
/** Every member agency. */
export async function agencyNames(db: Db): Promise<AgencyName[]> {
  return db.selectFrom('identity.agency as a').select(['a.id', 'a.name']).where('a.status', '=', 'active').orderBy('a.name').execute()
}

export interface Notice {
  readonly name: string
  readonly agency: string
  readonly confirmedAt: Date | null
}
/** Who was told of a recall, and who has confirmed. */
export async function noticesOf(db: Db, releaseId: string): Promise<Notice[]> {
  return db
    .selectFrom('intelligence.recall_notice as n')
    .innerJoin('identity.person as p', 'p.id', 'n.person_id')
    .innerJoin('identity.agency as a', 'a.id', 'n.agency_id')
    .select(['p.name', 'a.name as agency', 'n.confirmed_at as confirmedAt'])
    .where('n.release_id', '=', releaseId)
    .orderBy('a.name')
    .orderBy('p.name')
    .execute()
}

export interface ToReview {
  readonly itemId: string
  readonly releaseId: string
  readonly agencyId: string
  readonly agency: string
  readonly urn: string
  readonly reviewBy: Date
}
/** Emergencies of the own agency that nobody has reviewed yet, the most urgent first. */
export async function emergenciesToReview(db: Db): Promise<ToReview[]> {
  const { rows } = await sql<ToReview>`
    select r.item_id as "itemId", r.id as "releaseId", d.agency_id as "agencyId", a.name as agency, r.urn, d.emergency_review_by as "reviewBy"
      from intelligence.dissemination d
      join intelligence.release r on r.id = d.release_id and r.owner_agency_id = priv.agency() and r.recalled_at is null
      join identity.agency a on a.id = d.agency_id
      where d.emergency_reason is not null and d.emergency_reviewed_at is null and d.ended_at is null
      order by d.emergency_review_by limit 50`.execute(db)
  return rows
}
