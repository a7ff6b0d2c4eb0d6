import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { CardResult } from './rules/result.ts'
import type { CardPlan, Chosen } from './rules/plan.ts'

/** Every read of cards. */
export interface StoredCard extends CardPlan {
  readonly id: string
  readonly byId: string
}
interface CardRow {
  readonly id: string
  readonly measure: string
  readonly part: string
  readonly baseFrom: string
  readonly baseTo: string
  readonly fromDay: string
  readonly toDay: string
  readonly since: string
  readonly compare: string
  readonly chosen: Chosen
  readonly campaignId: string | null
  readonly limits: string
  readonly reviewOn: string
  readonly createdOn: string
  readonly byId: string
}
const readCard = ({ baseFrom, baseTo, fromDay, toDay, ...row }: CardRow): StoredCard => ({
  ...row,
  base: { from: baseFrom, to: baseTo },
  now: { from: fromDay, to: toDay },
})
const columns = sql`c.id, c.measure, c.part, c.base_from::text as "baseFrom", c.base_to::text as "baseTo", c.from_day::text as "fromDay",
  c.to_day::text as "toDay", c.since::text as since, c.compare, c.chosen, c.campaign_id as "campaignId", c.limits, c.review_on::text as "reviewOn",
  (c.created_at at time zone 'Europe/London')::date::text as "createdOn", c.by_person as "byId"`

export async function findCard(db: Db, id: string): Promise<StoredCard | null> {
  const { rows } = await sql<CardRow>`
    select ${columns} from evaluation.card c where c.id::text = ${id}`.execute(db)
  return rows[0] === undefined ? null : readCard(rows[0])
}

export interface CardHead extends StoredCard {
  readonly verdict: string | null
  readonly signedOn: string | null
}
/** All of them, newest first: none is ever dropped because of what it says. */
export async function cardHeads(db: Db): Promise<CardHead[]> {
  const { rows } = await sql<CardRow & { verdict: string | null; signedOn: string | null }>`
    select ${columns}, s.verdict, (s.created_at at time zone 'Europe/London')::date::text as "signedOn" from evaluation.card c
      left join lateral (select n.verdict, n.created_at from evaluation.signature n where n.card_id = c.id order by n.version desc limit 1) s on true
      order by c.created_at desc, c.id limit 500`.execute(db)
  return rows.map((row) => ({ ...readCard(row), verdict: row.verdict, signedOn: row.signedOn }))
}

export interface Signature {
  readonly version: number
  readonly verdict: string
  readonly result: CardResult
  readonly inputHash: string
  readonly method: string
  readonly signedOn: string
  readonly byId: string
}
/** The oldest first. */
export async function signaturesOf(db: Db, cardId: string): Promise<Signature[]> {
  const { rows } = await sql<Signature>`
    select s.version::int as version, s.verdict, s.result, s.input_hash as "inputHash", s.method,
        (s.created_at at time zone 'Europe/London')::date::text as "signedOn", s.by_person as "byId"
      from evaluation.signature s where s.card_id = ${cardId}::uuid order by s.version`.execute(db)
  return rows
}

export interface RegisteredPlan {
  readonly campaignId: string
  readonly name: string
  readonly registeredOn: string
  readonly startsOn: string
  readonly endsOn: string
  readonly outcome: string
  readonly amendments: number
}
export async function registeredPlans(db: Db): Promise<RegisteredPlan[]> {
  const { rows } = await sql<RegisteredPlan>`
    select p.campaign_id as "campaignId", p.name, (p.registered_at at time zone 'Europe/London')::date::text as "registeredOn",
        p.starts_on::text as "startsOn", p.ends_on::text as "endsOn", p.outcome, p.amendments
      from campaigns.registered_plans() p order by p.starts_on desc, p.campaign_id`.execute(db)
  return rows
}
