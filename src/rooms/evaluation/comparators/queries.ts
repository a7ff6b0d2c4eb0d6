import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { ComparatorKind, ComparatorMeasure } from './rules/published-table.ts'
import type { PublishedCell, TableSource } from './rules/published.ts'

/** Every read of published statistics. */
export interface ComparatorImport {
  readonly id: string
  readonly readOn: Date
  readonly kind: ComparatorKind
  readonly measure: ComparatorMeasure
  readonly source: string
  readonly licence: string
  readonly vintage: string
  readonly rows: number
  readonly unknown: number
  readonly margins: number
  readonly combined: number
}
/** What is kept, newest editions first. */
export async function comparatorImports(db: Db): Promise<ComparatorImport[]> {
  const { rows } = await sql<ComparatorImport>`
    select i.id, i.created_at as "readOn", i.kind, i.measure, i.source, i.licence, i.vintage, i.rows,
        (count(*) filter (where r.value is null))::int as unknown, (count(*) filter (where r.is_margin))::int as margins,
        (count(*) filter (where cardinality(r.several) > 1))::int as combined
      from evaluation.comparator_import i join evaluation.comparator_row r on r.import_id = i.id where i.undone_at is null
      group by i.id order by i.measure, i.vintage desc, i.created_at desc, i.id limit 500`.execute(db)
  return rows
}

export interface Difference {
  readonly importId: string
  readonly year: number
  readonly quarter: number
  readonly parts: Readonly<Record<string, string>>
  readonly value: number
  readonly summed: number
}
/** Totals that are not what the rows under them come to. */
export async function comparatorDifferences(db: Db): Promise<Difference[]> {
  const { rows } = await sql<Difference>`
    select r.import_id as "importId", r.year::int as year, r.quarter::int as quarter, r.parts, r.value, r.summed
      from evaluation.comparator_row r join evaluation.comparator_import i on i.id = r.import_id and i.undone_at is null
      where r.is_margin and r.value <> r.summed order by i.measure, r.year desc, r.quarter, r.number limit 200`.execute(
    db,
  )
  return rows
}

/** Where the tables of these measures are from, the first edition first. */
export async function sourcesOf(db: Db, measures: readonly ComparatorMeasure[]): Promise<TableSource[]> {
  const { rows } = await sql<TableSource>`
    select i.source, i.licence, i.vintage from evaluation.comparator_import i
      where i.undone_at is null and i.measure = any (${[...measures]}) group by 1, 2, 3 order by i.vintage, i.source limit 500`.execute(
    db,
  )
  return rows
}

/** Every cell of one measure of all editions, the first edition first. */
export async function cellsOfMeasure(db: Db, measure: ComparatorMeasure): Promise<PublishedCell[]> {
  const { rows } = await sql<PublishedCell>`
    select r.import_id as "importId", i.vintage, r.year::int as year, r.quarter::int as quarter, r.parts, r.several, r.is_margin as "isMargin",
        r.value, r.summed
      from evaluation.comparator_row r join evaluation.comparator_import i on i.id = r.import_id and i.undone_at is null
      where i.measure = ${measure} order by i.vintage, i.created_at, i.id, r.number limit 50000`.execute(db)
  return rows
}

export interface IncidentCount {
  readonly month: string
  readonly district: string
  readonly kind: string
  readonly n: number
}
/** What the police published, by month, district and kind. */
export async function publishedIncidents(db: Db): Promise<IncidentCount[]> {
  const { rows } = await sql<IncidentCount>`
    select to_char(month, 'YYYY-MM') as month, district, kind, n::int as n from evaluation.published_incidents()`.execute(
    db,
  )
  return rows
}
export interface PublishedSource extends TableSource {
  readonly rows: number
}
export async function publishedSources(db: Db): Promise<PublishedSource[]> {
  const { rows } =
    await sql<PublishedSource>`select source, licence, vintage, rows from evaluation.published_sources()`.execute(
      db,
    )
  return rows
}
export async function itemsByDistrict(
  db: Db,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<Omit<IncidentCount, 'kind'>[]> {
  const { rows } = await sql<Omit<IncidentCount, 'kind'>>`
    select to_char(month, 'YYYY-MM') as month, district, n::int as n from evaluation.items_by_district(${from}::date, ${to}::date)`.execute(
    db,
  )
  return rows
}
