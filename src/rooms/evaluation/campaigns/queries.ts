import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { Period } from '../rules/periods.ts'
import type { DistrictCount, Plan } from './rules/effect.ts'

/** Reads of what campaigns registered, and of counts by place. Definer functions, which give nothing to whoever may not see figures. */
export async function plans(db: Db): Promise<Plan[]> {
  const { rows } = await sql<Plan>`
    select p.campaign_id as id, (p.registered_at at time zone 'Europe/London')::date::text as "registeredOn", p.starts_on::text as "startsOn",
        p.ends_on::text as "endsOn", p.places, p.languages, p.channels, p.outcome, p.design, p.direction, p.size_percent::int as "sizePercent", p.method,
        p.alongside, p.amendments, p.ended from campaigns.registered_plans() p order by p.starts_on desc, p.campaign_id`.execute(
    db,
  )
  return rows
}

export async function byDistrict(db: Db, { from, to }: Period): Promise<DistrictCount[]> {
  const { rows } = await sql<DistrictCount>`
    select outcome, to_char(month, 'YYYY-MM') as month, district_code as district, n::int as n
      from evaluation.by_district(${from}::date, ${to}::date) order by 1, 2, 3`.execute(db)
  return rows
}

export interface ChannelVisits {
  readonly channel: string
  readonly visits: number
  readonly firstDay: string
  readonly lastDay: string
}
export async function visitsOf(db: Db, campaignId: string): Promise<ChannelVisits[]> {
  const { rows } = await sql<ChannelVisits>`
    select v.channel, sum(v.visits)::int as visits, min(v.day)::text as "firstDay", max(v.day)::text as "lastDay"
      from campaigns.visits_by_day(${campaignId}::uuid) v group by 1 order by 2 desc, 1`.execute(db)
  return rows
}
