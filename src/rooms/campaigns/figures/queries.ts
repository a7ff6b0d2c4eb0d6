import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'

/** Reads of figures. Row security decides which there are. */
export interface FigureLine {
  readonly metric: string
  readonly agencyName: string
  readonly fromDay: string
  readonly toDay: string
  readonly variant: string
  readonly language: string
  readonly value: number
  readonly source: string
  readonly at: Date
  /** As it was entered first; the same as `value` where it was never revised. */
  readonly firstValue: number
  readonly firstAt: Date
  readonly revisions: number
}
const mostRows = 2000

/** What stands of each figure, with what was entered first. */
export async function figuresOf(db: Db, campaignId: string): Promise<FigureLine[]> {
  const { rows } = await sql<FigureLine>`
    select f.metric, g.name as "agencyName", f.from_day::text as "fromDay", f.to_day::text as "toDay", f.variant, f.language,
        f.value::float8 as value, f.source, f.created_at as at, f.first_value::float8 as "firstValue", f.first_at as "firstAt",
        f.entries::int - 1 as revisions
      from (select n.*, first_value(n.value) over (same order by n.created_at, n.id) as first_value,
          first_value(n.created_at) over (same order by n.created_at, n.id) as first_at,
          count(*) over same as entries, row_number() over (same order by n.created_at desc, n.id desc) as age
          from campaigns.figure n where n.campaign_id = ${campaignId}::uuid
          window same as (partition by n.agency_id, n.metric, n.from_day, n.to_day, n.variant, n.language)) f
        join identity.agency g on g.id = f.agency_id
      where f.age = 1 order by f.metric, f.from_day, g.name, f.variant, f.language limit ${mostRows}`.execute(
    db,
  )
  return rows
}

/** Whether the own agency has the campaign or takes part in it now. */
export async function takesPart(db: Db, campaignId: string, agencyId: string): Promise<boolean> {
  const { rows } = await sql<{ takesPart: boolean }>`
    select c.agency_id = ${agencyId}::uuid or ${agencyId}::uuid = any ((select p.partners from campaigns.plan p where p.campaign_id = c.id
        order by p.version desc limit 1)::uuid[]) as "takesPart"
      from campaigns.campaign c where c.id = ${campaignId}::uuid`.execute(db)
  return rows[0]?.takesPart ?? false
}
