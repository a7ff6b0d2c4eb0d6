import type { Db, WriteDb } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'

export interface NewLink {
  readonly code: string
  readonly campaignId: string
  readonly agencyId: string
  readonly channel: string
  readonly label: string
  readonly page: string
  readonly language: string
  readonly byId: string
}
export async function insertLink(tx: WriteDb, row: NewLink): Promise<void> {
  await sql`insert into campaigns.link (code, campaign_id, agency_id, channel, label, page, language, by_person)
    values (${row.code}, ${row.campaignId}::uuid, ${row.agencyId}::uuid, ${row.channel}, ${row.label}, ${row.page}, ${row.language},
      ${row.byId}::uuid)`.execute(tx)
}

export interface Target {
  readonly page: string
  readonly language: string
}
/** Where a link leads; one more visit of this day, if it is counted. */
export async function followLink(db: Db, code: string, isCounted: boolean): Promise<Target | null> {
  const { rows } = await sql<Target>`
    select f.page, f.language from campaigns.follow_link(${code}, ${isCounted}) f`.execute(db)
  return rows[0] ?? null
}
