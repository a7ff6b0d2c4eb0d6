import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { AreaKind } from '../rules/boundary-list.ts'
import type { Outline } from '../rules/outline.ts'

/** Reads of what was imported: open reference data, for everybody who is signed in. */
export interface StoredArea {
  readonly kind: AreaKind
  readonly code: string
  readonly name: string
  readonly districtCode: string
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
  readonly outline: Outline
}
export async function areasOf(db: Db, kinds: readonly AreaKind[]): Promise<StoredArea[]> {
  const { rows } = await sql<StoredArea>`
    select a.kind, a.code, a.name, a.district_code as "districtCode", a.west, a.south, a.east, a.north, a.outline
      from risk.area a where a.kind = any (${[...kinds]}::text[]) order by a.kind, a.code`.execute(db)
  return rows
}

export interface ImportNote {
  readonly id: string
  readonly kind: string
  readonly source: string
  readonly licence: string
  readonly vintage: string
  readonly rows: number
  readonly unplaced: number
}
/** The imports that stand, of these kinds; of outlines those that an area is still from. */
export async function importNotes(db: Db, kinds: readonly string[]): Promise<ImportNote[]> {
  const { rows } = await sql<ImportNote>`
    select i.id, i.kind, i.source, i.licence, i.vintage, i.rows, i.unplaced from risk.geography_import i
      where i.undone_at is null and i.kind = any (${[...kinds]}::text[])
        and (i.kind = 'incidents' or exists (select from risk.area a where a.import_id = i.id))
      order by i.kind, i.vintage, i.id`.execute(db)
  return rows
}

/** Whether this very file is kept already. */
export async function isKept(db: Db, sha256: Buffer): Promise<boolean> {
  const { rows } = await sql`select from risk.geography_import i
    where i.file_sha256 = ${sha256} and i.kind = 'incidents' and i.undone_at is null`.execute(db)
  return rows.length > 0
}

/** Published incidents of a span of months, counted by what names their place. Null is no place of that kind. */
export interface IncidentCount {
  readonly place: string | null
  readonly districtCode: string | null
  /** Whether the file says where it is, be it a place that no outline here has. */
  readonly isPlaced: boolean
  readonly count: number
}
export async function countIncidents(
  db: Db,
  by: 'ward' | 'cell',
  span: { readonly from: string; readonly to: string },
): Promise<IncidentCount[]> {
  const { rows } = await sql<IncidentCount>`
    select ${by === 'ward' ? sql`i.ward_code` : sql`i.cell`} as place, i.district_code as "districtCode",
        i.longitude is not null or i.lsoa_code is not null as "isPlaced", count(*)::int as count
      from risk.incident i where i.month >= ${span.from}::date and i.month < ${span.to}::date
      group by 1, 2, 3 order by 1, 2, 3`.execute(db)
  return rows
}

/** The years of which there are incidents, newest first. */
export async function incidentYears(db: Db): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct extract(year from i.month)::int as year from risk.incident i order by 1 desc`.execute(db)
  return rows.map((row) => row.year)
}

/** Where postcodes lie, in National Grid metres, by the list that intake keeps. */
export async function gridOf(
  db: Db,
  postcodes: readonly string[],
): Promise<ReadonlyMap<string, { readonly easting: number; readonly northing: number }>> {
  if (postcodes.length === 0) return new Map()
  const { rows } = await sql<{ postcode: string; easting: number; northing: number }>`
    select p.postcode, p.easting, p.northing from intake.postcode p
      where p.postcode = any (${[...postcodes]}::text[]) and p.easting is not null and p.northing is not null`.execute(
    db,
  )
  return new Map(rows.map(({ postcode, ...grid }) => [postcode, grid]))
}

/** The vintage of the postcodes; null where there is no list. */
export async function postcodeVintage(db: Db): Promise<{ source: string; vintage: string } | null> {
  const { rows } = await sql<{ source: string; vintage: string }>`
    select i.source, i.vintage from intake.place_import i
      where i.kind = 'postcodes' and i.undone_at is null order by i.vintage desc, i.created_at desc, i.id limit 1`.execute(
    db,
  )
  return rows[0] ?? null
}
