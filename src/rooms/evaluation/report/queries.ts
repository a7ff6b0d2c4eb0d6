import type { Released } from '@article4/statistics'
import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { EditionBody } from './rules/edition.ts'

/** Every read of editions. */
export interface Edition {
  readonly id: string
  readonly year: number
  readonly version: number
  readonly createdAt: Date
  readonly byId: string
  readonly body: EditionBody
  readonly publishedAt: Date | null
  readonly withdrawnAt: Date | null
  readonly reason: string
}
const edition = sql`select e.id, e.year::int as year, e.version::int as version, e.created_at as "createdAt", e.by_person as "byId", e.body,
    p.created_at as "publishedAt", w.created_at as "withdrawnAt", coalesce(w.reason, '') as reason
  from evaluation.edition e left join evaluation.edition_step p on p.edition_id = e.id and p.turn = 1
    left join evaluation.edition_step w on w.edition_id = e.id and w.turn = 2`

/** Newest year first. */
export async function editions(db: Db): Promise<Edition[]> {
  const { rows } = await sql<Edition>`${edition} order by e.year desc, e.version desc limit 200`.execute(db)
  return rows
}
export async function findEdition(db: Db, id: string): Promise<Edition | null> {
  const { rows } = await sql<Edition>`${edition} where e.id::text = ${id}`.execute(db)
  return rows[0] ?? null
}
/** Those of a year that were out once, also where they were withdrawn. */
export async function everPublished(db: Db, year: number): Promise<Edition[]> {
  const { rows } =
    await sql<Edition>`${edition} where e.year = ${year} and p.edition_id is not null order by e.version`.execute(
      db,
    )
  return rows
}

export interface ReleasedTable {
  readonly dataSet: string
  readonly cells: readonly Released[]
  /** As the report is; what left as an extract is exact. */
  readonly isRounded: boolean
}
/** What left of a year, whichever way. */
export async function released(db: Db, year: number): Promise<ReleasedTable[]> {
  const { rows } = await sql<ReleasedTable>`
    select data_set as "dataSet", cells, edition_id is not null as "isRounded" from evaluation.released where year = ${year}
      order by created_at, id`.execute(db)
  return rows
}

/** What anybody may read. */
export interface PublicEdition {
  readonly id: string
  readonly year: number
  readonly version: number
  readonly publishedOn: string
  readonly withdrawnOn: string | null
  readonly reason: string
  /** Null of one that was withdrawn. */
  readonly body: EditionBody | null
}
export async function publicEditions(db: Db): Promise<PublicEdition[]> {
  const { rows } = await sql<PublicEdition>`
    select f.id, f.year::int as year, f.version::int as version, f.published_on::text as "publishedOn", f.withdrawn_on::text as "withdrawnOn",
        f.reason, f.body from evaluation.published_editions() f`.execute(db)
  return rows
}
