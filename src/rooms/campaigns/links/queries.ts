import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'

export interface LinkLine {
  readonly code: string
  readonly agencyName: string
  readonly channel: string
  readonly label: string
  readonly page: string
  readonly language: string
  readonly visits: number
  /** The first and last day on which it was opened; null where it never was. */
  readonly firstDay: string | null
  readonly lastDay: string | null
}
export async function linksOf(db: Db, campaignId: string): Promise<LinkLine[]> {
  const { rows } = await sql<LinkLine>`
    select l.code, g.name as "agencyName", l.channel, l.label, l.page, l.language, coalesce(sum(k.visits), 0)::int as visits,
        min(k.day)::text as "firstDay", max(k.day)::text as "lastDay"
      from campaigns.link l join identity.agency g on g.id = l.agency_id left join campaigns.link_count k on k.code = l.code
      where l.campaign_id = ${campaignId}::uuid group by l.code, g.name order by l.created_at, l.code`.execute(
    db,
  )
  return rows
}
