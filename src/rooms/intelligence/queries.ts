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
  const match =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(
      text ?? '',
    )
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
  return {
    rows: shown,
    next: rows.length > pageSize && last !== undefined ? `${last.cursor}_${last.id}` : null,
  }
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

/** The agency's own items in one state, or from one report in any, newest first. */
export async function listOwn(
  db: Db,
  agencyId: string,
  which: { readonly state: string } | { readonly reportId: string },
  before: Cursor | null,
): Promise<ListPage<OwnRow>> {
  const { rows } = await sql<OwnRow>`
    select i.id, ${micros(sql`i.created_at`)} as cursor, i.urn, i.title, i.priority, i.exploitation_types as "exploitationTypes",
        i.created_at as "createdAt", i.report_id is not null as "fromReport", p.name as "heldBy", g.grade
      from intelligence.item i
      left join identity.person p on p.id = i.held_by
      left join lateral (select x.source_evaluation || x.assessment || x.handling as grade from intelligence.grading x
        where x.item_id = i.id order by x.version desc limit 1) g on true
      where i.owner_agency_id = ${agencyId}::uuid
        and ${'state' in which ? sql`i.state = ${which.state}` : sql`i.report_id = ${which.reportId}::uuid`}
        ${before === null ? sql`` : sql`and (i.created_at, i.id) < (${before.at}::timestamptz, ${before.id}::uuid)`}
      order by i.created_at desc, i.id desc
      limit ${pageSize + 1}`.execute(db)
  return pageOf(rows)
}

/** How many own items wait in each state of the desk; past a thousand nobody counts. */
export async function countOwn(db: Db, agencyId: string): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ state: string; waiting: number }>`
    select s.state, (select count(*)::int from (select from intelligence.item i
        where i.owner_agency_id = ${agencyId}::uuid and i.state = s.state limit 1000) x) as waiting
      from unnest(array['draft', 'graded', 'sanitised']) as s (state)`.execute(db)
  return new Map(rows.map(({ state, waiting }) => [state, waiting]))
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
    .select([
      'g.source_evaluation as source',
      'g.source_reason as sourceReason',
      'g.assessment',
      'g.assessment_reason as assessmentReason',
    ])
    .select([
      'g.handling',
      'g.handling_reason as handlingReason',
      'g.action_code as action',
      'g.sanitisation_code as sanitisation',
    ])
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
    .select([
      's.version',
      's.title',
      's.text',
      's.warnings',
      's.warnings_answered as warningsAnswered',
      's.created_at as createdAt',
    ])
    .select(['p.name as by', 's.by_person as byId'])
    .where('s.item_id', '=', itemId)
    .orderBy('s.version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}
