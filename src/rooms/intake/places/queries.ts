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
