import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { Design, Direction, Ending, Stage } from './rules/codes.ts'
import type { Place } from './rules/places.ts'
import type { State } from './states.ts'

/** Reads of campaigns and plans. Row security decides which there are. */
export interface Campaign {
  readonly id: string
  readonly agencyId: string
  readonly agencyName: string
  readonly name: string
  /** The newest version, and its days. */
  readonly version: number
  readonly startsOn: string
  readonly endsOn: string
  readonly isRegistered: boolean
  readonly state: State
}
export const mostRows = 300
const campaignColumns = sql`c.id, c.agency_id as "agencyId", g.name as "agencyName", c.name, p.version, p.starts_on::text as "startsOn",
    p.ends_on::text as "endsOn", r.campaign_id is not null as "isRegistered",
    coalesce(e.kind, case when r.campaign_id is null then 'draft' else 'registered' end) as state`
const campaignSources = sql`campaigns.campaign c join identity.agency g on g.id = c.agency_id
    join lateral (select n.version, n.starts_on, n.ends_on from campaigns.plan n where n.campaign_id = c.id order by n.version desc limit 1) p on true
    left join campaigns.registration r on r.campaign_id = c.id left join campaigns.ending e on e.campaign_id = c.id`

export async function campaigns(db: Db): Promise<Campaign[]> {
  const { rows } = await sql<Campaign>`
    select ${campaignColumns} from ${campaignSources} order by p.starts_on desc, c.name, c.id limit ${mostRows}`.execute(
    db,
  )
  return rows
}
export async function findCampaign(db: Db, id: string): Promise<Campaign | null> {
  const { rows } =
    await sql<Campaign>`select ${campaignColumns} from ${campaignSources} where c.id = ${id}::uuid`.execute(
      db,
    )
  return rows[0] ?? null
}

export interface Message {
  readonly variant: 'A' | 'B' | 'C' | 'D'
  readonly words: string
}
/** What a plan says, whichever version. */
export interface PlanWords extends Readonly<Record<Stage, string>> {
  readonly aim: string
  readonly audiences: readonly string[]
  readonly sectors: readonly string[]
  readonly startsOn: string
  readonly endsOn: string
  readonly costPence: number
  readonly languages: readonly string[]
  readonly channels: readonly string[]
  readonly partners: readonly string[]
  readonly places: readonly Place[]
  readonly messages: readonly Message[]
  readonly alongside: string
}
export interface Plan extends PlanWords {
  readonly version: number
  /** Why it was amended; null before a registration. */
  readonly reason: string | null
  readonly by: string
  readonly at: Date
}
/** Every version, newest first. */
export async function plansOf(db: Db, campaignId: string): Promise<Plan[]> {
  const { rows } = await sql<Plan>`
    select p.version, p.aim, p.audiences, p.sectors, p.starts_on::text as "startsOn", p.ends_on::text as "endsOn", p.cost_pence as "costPence",
        p.languages, p.channels, p.partners, p.places, p.messages, p.inputs, p.outputs, p.out_takes as "outTakes", p.outcomes, p.impact,
        p.alongside, p.reason, b.name as by, p.created_at as at
      from campaigns.plan p join identity.person b on b.id = p.by_person
      where p.campaign_id = ${campaignId}::uuid order by p.version desc`.execute(db)
  return rows
}

export interface Registration {
  readonly version: number
  readonly outcome: string
  readonly design: Design
  readonly direction: Direction
  /** 0 where no size was said. */
  readonly sizePercent: number
  readonly method: string
  readonly by: string
  readonly at: Date
}
export async function registrationOf(db: Db, campaignId: string): Promise<Registration | null> {
  const { rows } = await sql<Registration>`
    select r.version, r.outcome, r.design, r.direction, r.size_percent as "sizePercent", r.method, b.name as by, r.created_at as at
      from campaigns.registration r join identity.person b on b.id = r.by_person where r.campaign_id = ${campaignId}::uuid`.execute(
    db,
  )
  return rows[0] ?? null
}

export interface EndingRow {
  readonly kind: Ending
  readonly words: string
  readonly by: string
  readonly at: Date
}
export async function endingOf(db: Db, campaignId: string): Promise<EndingRow | null> {
  const { rows } = await sql<EndingRow>`
    select e.kind, e.words, b.name as by, e.created_at as at
      from campaigns.ending e join identity.person b on b.id = e.by_person where e.campaign_id = ${campaignId}::uuid`.execute(
    db,
  )
  return rows[0] ?? null
}
