import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { Place } from '../rules/places.ts'

/** Who speaks what, by the newest table that was not taken back. */
export interface SpeakersLine {
  readonly code: string
  readonly line: string
  readonly people: number
}
export interface LanguageTable {
  readonly source: string
  readonly vintage: string
  readonly places: readonly { readonly code: string; readonly name: string; readonly people: number }[]
  readonly lines: readonly SpeakersLine[]
}
export async function languageTable(db: Db): Promise<LanguageTable | null> {
  const { rows } = await sql<{ id: string; source: string; vintage: string }>`
    select i.id, i.source, i.vintage from campaigns.language_import i where i.undone_at is null order by i.created_at desc, i.id desc limit 1`.execute(
    db,
  )
  const [list] = rows
  if (list === undefined) return null
  const places = await sql<{ code: string; name: string; people: number }>`
    select p.code, p.name, p.people from campaigns.language_place p where p.import_id = ${list.id}::uuid order by p.name`.execute(
    db,
  )
  const lines = await sql<SpeakersLine>`
    select n.code, n.line, n.people from campaigns.language_count n where n.import_id = ${list.id}::uuid order by n.code, n.line`.execute(
    db,
  )
  return { source: list.source, vintage: list.vintage, places: places.rows, lines: lines.rows }
}

/** What campaigns of a period reach for, by their newest plans. Those that were withdrawn reach nobody. */
export interface ReachingPlan {
  readonly campaignId: string
  readonly name: string
  readonly sectors: readonly string[]
  readonly languages: readonly string[]
  readonly channels: readonly string[]
  readonly places: readonly Place[]
}
export async function plansBetween(db: Db, from: string, to: string): Promise<ReachingPlan[]> {
  const { rows } = await sql<ReachingPlan>`
    select c.id as "campaignId", c.name, p.sectors, p.languages, p.channels, p.places
      from campaigns.campaign c
        join lateral (select n.* from campaigns.plan n where n.campaign_id = c.id order by n.version desc limit 1) p on true
      where p.starts_on <= ${to}::date and p.ends_on >= ${from}::date
        and not exists (select from campaigns.ending e where e.campaign_id = c.id and e.kind = 'withdrawn')
      order by p.starts_on, c.id`.execute(db)
  return rows
}
