import { sql } from '#platform/sql.ts'
import type { Db } from '#platform/db.ts'
import type { PostcodeRow, WardRow } from '../rules/place-lists.ts'

/** Writing lists of places, as the worker. A newer list replaces what an older one said of the same code. */
export async function addImport(
  db: Db,
  list: { id: string; kind: 'postcodes' | 'wards'; source: string; vintage: string; rows: number },
): Promise<void> {
  await sql`insert into intake.place_import (id, kind, source, vintage, rows)
    values (${list.id}::uuid, ${list.kind}, ${list.source}, ${list.vintage}, ${list.rows})`.execute(db)
}

export async function addPostcodes(db: Db, importId: string, rows: readonly PostcodeRow[]): Promise<void> {
  await sql`insert into intake.postcode (postcode, ward_code, district_code, easting, northing, import_id)
    select r.postcode, r.ward, r.district, r.easting, r.northing, ${importId}::uuid
      from unnest(${rows.map((row) => row.postcode)}::text[], ${rows.map((row) => row.wardCode)}::text[],
        ${rows.map((row) => row.districtCode)}::text[], ${rows.map((row) => row.easting)}::int[], ${rows.map((row) => row.northing)}::int[])
        as r (postcode, ward, district, easting, northing)
    on conflict (postcode) do update set ward_code = excluded.ward_code, district_code = excluded.district_code,
      easting = excluded.easting, northing = excluded.northing, import_id = excluded.import_id`.execute(db)
}

export async function addWards(db: Db, importId: string, rows: readonly WardRow[]): Promise<void> {
  await sql`insert into intake.ward (code, name, district_code, import_id)
    select r.code, r.name, r.district, ${importId}::uuid
      from unnest(${rows.map((row) => row.code)}::text[], ${rows.map((row) => row.name)}::text[], ${rows.map((row) => row.districtCode)}::text[])
        as r (code, name, district)
    on conflict (code) do update set name = excluded.name, district_code = excluded.district_code, import_id = excluded.import_id`.execute(
    db,
  )
}

export async function undoImport(db: Db, importId: string): Promise<number> {
  const { rows } = await sql<{
    count: number
  }>`select intake.undo_place_import(${importId}::uuid) as count`.execute(db)
  return rows[0]?.count ?? 0
}
