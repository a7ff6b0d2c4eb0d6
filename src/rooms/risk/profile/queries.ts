import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'

/** A sign that stands, with its words and the text it was ticked in. */
export interface SignInText {
  /** `original` or `release`, and its id. */
  readonly text: string
  readonly itemId: string
  readonly releaseId: string | null
  readonly code: string
  readonly quote: string
  readonly sector: string | null
  readonly postcode: string | null
  readonly wardCode: string | null
  readonly districtCode: string | null
}

/** Every sign that stands in these items and that the asking person may see, also what speaks against (`CTR-`). */
export async function signsInTexts(db: Db, itemIds: readonly string[]): Promise<SignInText[]> {
  if (itemIds.length === 0) return []
  const { rows } = await sql<SignInText>`
    select coalesce('release ' || o.release_id, 'original ' || o.item_id) as text, o.item_id as "itemId", o.release_id as "releaseId",
        o.code, o.quote, o.sector, o.postcode, o.ward_code as "wardCode", o.district_code as "districtCode"
      from risk.observation o
      where o.item_id = any (${[...itemIds]}::uuid[])
        and not exists (select from risk.withdrawal x where x.observation_id = o.id)
        and (o.release_id is null or exists (select from intelligence.release r where r.id = o.release_id and r.recalled_at is null))
      order by o.item_id, o.code, o.id`.execute(db)
  return rows
}
