import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { AreaRow } from '../rules/boundary-list.ts'
import type { IncidentPlace, IncidentRow } from '../rules/incident-list.ts'

/** Writing published lists, as the worker. A newer list of outlines replaces what an older one said of the same code. */
export interface NewImport {
  readonly id: string
  readonly kind: 'districts' | 'wards' | 'lsoas' | 'incidents'
  readonly source: string
  readonly licence: string
  readonly vintage: string
  readonly sha256: Buffer
  readonly rows: number
  readonly unplaced: number
}

export async function addImport(db: Db, row: NewImport): Promise<void> {
  await sql`insert into risk.geography_import (id, kind, source, licence, vintage, file_sha256, rows, unplaced)
    values (${row.id}::uuid, ${row.kind}, ${row.source}, ${row.licence}, ${row.vintage}, ${row.sha256}, ${row.rows}, ${row.unplaced})`.execute(
    db,
  )
}

export async function addAreas(db: Db, importId: string, rows: readonly AreaRow[]): Promise<void> {
  const given = rows.map((row) => ({
    kind: row.kind,
    code: row.code,
    name: row.name,
    district: row.districtCode,
    ...row.box,
    outline: row.outline,
  }))
  await sql`insert into risk.area (kind, code, name, district_code, west, south, east, north, outline, import_id)
    select r.kind, r.code, r.name, r.district, r.west, r.south, r.east, r.north, r.outline, ${importId}::uuid
      from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as r (kind text, code text, name text, district text,
        west double precision, south double precision, east double precision, north double precision, outline jsonb)
    on conflict (kind, code) do update set name = excluded.name, district_code = excluded.district_code, west = excluded.west,
      south = excluded.south, east = excluded.east, north = excluded.north, outline = excluded.outline, import_id = excluded.import_id`.execute(
    db,
  )
}

export type PlacedIncident = Omit<IncidentRow, 'point' | 'lsoaCode'> &
  IncidentPlace & { readonly row: number; readonly cell: string | null }

export async function addIncidents(db: Db, importId: string, rows: readonly PlacedIncident[]): Promise<void> {
  await sql`insert into risk.incident (import_id, row_number, month, kind, reference, longitude, latitude, cell, lsoa_code, ward_code, district_code)
    select ${importId}::uuid, r."row", r.month, r.kind, r.reference, r.x, r.y, r.cell, r.lsoa, r.ward, r.district
      from unnest(${rows.map((row) => row.row)}::int[], ${rows.map((row) => row.month)}::date[], ${rows.map((row) => row.kind)}::text[],
        ${rows.map((row) => row.reference)}::text[], ${rows.map((row) => row.point?.[0] ?? null)}::float8[],
        ${rows.map((row) => row.point?.[1] ?? null)}::float8[], ${rows.map((row) => row.cell)}::text[],
        ${rows.map((row) => row.lsoaCode)}::text[], ${rows.map((row) => row.wardCode)}::text[], ${rows.map((row) => row.districtCode)}::text[])
        as r ("row", month, kind, reference, x, y, cell, lsoa, ward, district)`.execute(db)
}

/** How many rows went; 0 where there was no such import. */
export async function undoGeography(db: Db, importId: string): Promise<number> {
  const { rows } = await sql<{
    count: number
  }>`select risk.undo_geography_import(${importId}::uuid) as count`.execute(db)
  return rows[0]?.count ?? 0
}
