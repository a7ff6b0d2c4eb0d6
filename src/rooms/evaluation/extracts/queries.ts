import type { Released } from '@article4/statistics'
import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { ExtractRow } from './rules/extract.ts'

/** Every read of extracts. */
export interface ExtractBody {
  readonly form: 1
  readonly rows: readonly ExtractRow[]
  readonly dropped: string
  /** What of it goes into the ledger, by year; the database writes it there (`evaluation.release_extract`). */
  readonly ledger: readonly {
    readonly year: number
    readonly cells: readonly Released[]
    readonly epsilon: number | null
  }[]
}
export interface Extract {
  readonly id: string
  readonly createdAt: Date
  readonly dataSet: string
  readonly fromYear: number
  readonly toYear: number
  readonly kinds: readonly string[]
  readonly secret: string
  readonly manner: 'cells' | 'noise'
  readonly k: number
  readonly l: number
  readonly reason: string
  readonly byId: string
  readonly byAgency: string
  readonly answeredAt: Date | null
  readonly isApproved: boolean | null
  readonly answer: string
  readonly body: ExtractBody | null
  readonly epsilon: number | null
}
const extract = sql`select e.id, e.created_at as "createdAt", e.data_set as "dataSet", e.from_year::int as "fromYear", e.to_year::int as "toYear", e.kinds,
    e.secret, e.manner, e.k::int as k, e.l::int as l, e.reason, e.by_person as "byId", p.agency_id as "byAgency", a.created_at as "answeredAt",
    a.is_approved as "isApproved", coalesce(a.reason, '') as answer, a.body,
    (select max(r.epsilon)::float8 from evaluation.released r where r.extract_id = e.id) as epsilon
  from evaluation.extract e join identity.person p on p.id = e.by_person left join evaluation.extract_answer a on a.extract_id = e.id`

/** Newest first. */
export async function extracts(db: Db): Promise<Extract[]> {
  const { rows } = await sql<Extract>`${extract} order by e.created_at desc, e.id limit 200`.execute(db)
  return rows
}
export async function findExtract(db: Db, id: string): Promise<Extract | null> {
  const { rows } = await sql<Extract>`${extract} where e.id::text = ${id}`.execute(db)
  return rows[0] ?? null
}

/** Codes together, large enough; and how many were dropped. For whoever answers it. */
export async function crossed(
  db: Db,
  id: string,
): Promise<{ readonly rows: readonly ExtractRow[]; readonly dropped: number }> {
  const { rows } = await sql<Omit<ExtractRow, 'year'> & { readonly year: number | null }>`
    select c.year, c.codes, c.secret, c.n::int as n from evaluation.crossed(${id}::uuid) c order by c.year, c.codes, c.secret`.execute(
    db,
  )
  return {
    rows: rows.flatMap(({ year, ...row }) => (year === null ? [] : [{ year, ...row }])),
    dropped: rows.find(({ year }) => year === null)?.n ?? 0,
  }
}

/** What left of one data set, whichever way. */
export interface Spent {
  readonly year: number
  readonly cells: readonly Released[]
  readonly epsilon: number | null
  /** As the annual report is. */
  readonly isRounded: boolean
  readonly leftIn: number
}
export async function releasedOf(db: Db, dataSet: string): Promise<Spent[]> {
  const { rows } = await sql<Spent>`
    select year::int as year, cells, epsilon::float8 as epsilon, edition_id is not null as "isRounded", extract(year from created_at at time zone 'Europe/London')::int as "leftIn"
      from evaluation.released where data_set = ${dataSet} order by created_at, id`.execute(db)
  return rows
}
