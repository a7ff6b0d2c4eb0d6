import { sql } from '#platform/sql.ts'
import type { Db } from '#platform/db.ts'

/** What is known of places. */
export interface KnownPlace {
  readonly wardName: string | null
  readonly districtCode: string | null
  readonly vintage: string
}

/** Where a postcode lies, by the newest list that has it. */
export async function placeOf(db: Db, postcodeKey: string): Promise<KnownPlace | null> {
  const { rows } = await sql<{ ward: string | null; district: string | null; vintage: string }>`
    select w.name as ward, p.district_code as district, i.vintage from intake.postcode p
      join intake.place_import i on i.id = p.import_id left join intake.ward w on w.code = p.ward_code
      where p.postcode = ${postcodeKey}`.execute(db)
  const row = rows[0]
  return row === undefined ? null : { wardName: row.ward, districtCode: row.district, vintage: row.vintage }
}

export interface PlaceImport {
  readonly id: string
  readonly kind: string
  readonly source: string
  readonly vintage: string
  readonly rows: number
  readonly importedAt: Date
  readonly undoneAt: Date | null
}

export async function placeImports(db: Db): Promise<PlaceImport[]> {
  const { rows } = await sql<{
    id: string
    kind: string
    source: string
    vintage: string
    rows: number
    created_at: Date
    undone_at: Date | null
  }>`
    select i.id, i.kind, i.source, i.vintage, i.rows, i.created_at, i.undone_at from intake.place_import i order by i.created_at desc`.execute(
    db,
  )
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    source: row.source,
    vintage: row.vintage,
    rows: row.rows,
    importedAt: row.created_at,
    undoneAt: row.undone_at,
  }))
}
