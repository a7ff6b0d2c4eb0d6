import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { Period } from '../rules/periods.ts'
import type { DistrictCount } from './rules/effect.ts'
import type { Plan, PlanPlace } from './rules/plan.ts'
import { isWard, type WardPlace } from './rules/places.ts'

/** Reads of what campaigns registered, and of counts by place. Definer functions, which give nothing to whoever may not see figures. */
export async function plans(db: Db): Promise<Plan[]> {
  const { rows } = await sql<Plan>`
    select p.campaign_id as id, p.name, (p.registered_at at time zone 'Europe/London')::date::text as "registeredOn", p.starts_on::text as "startsOn",
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

/** Of places that are wards: which district holds each, and items by ward; reports are counted by no ward. */
export async function wardsOf(db: Db, places: readonly PlanPlace[]): Promise<WardPlace[]> {
  const codes = places.filter(isWard).map(({ code }) => code)
  const { rows } = await sql<WardPlace>`
    select ward_code as ward, district_code as district, wards from evaluation.wards(${codes}::text[])`.execute(
    db,
  )
  return rows
}
export async function itemsOfWards(
  db: Db,
  places: readonly PlanPlace[],
  { from, to }: Period,
): Promise<DistrictCount[]> {
  const codes = places.filter(isWard).map(({ code }) => code)
  if (codes.length === 0) return []
  const { rows } = await sql<DistrictCount>`
    select 'items' as outcome, to_char(month, 'YYYY-MM') as month, ward_code as district, n::int as n
      from evaluation.items_by_ward(${from}::date, ${to}::date) where ward_code = any (${codes}::text[]) order by 2, 3`.execute(
    db,
  )
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
