import type { WriteDb } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { CardPlan } from './rules/plan.ts'

/** Every write of cards. Nothing is ever changed. */
export async function insertCard(
  tx: WriteDb,
  row: Omit<CardPlan, 'createdOn'> & { readonly id: string; readonly byId: string },
): Promise<void> {
  await sql`
    insert into evaluation.card (id, measure, part, base_from, base_to, from_day, to_day, since, compare, chosen, campaign_id, limits, review_on, by_person)
      values (${row.id}::uuid, ${row.measure}, ${row.part}, ${row.base.from}::date, ${row.base.to}::date, ${row.now.from}::date, ${row.now.to}::date,
        ${row.since}::date, ${row.compare}, ${row.chosen}, ${row.campaignId}::uuid, ${row.limits}, ${row.reviewOn}::date, ${row.byId}::uuid)`.execute(
    tx,
  )
}

export interface NewSignature {
  readonly cardId: string
  readonly version: number
  readonly verdict: string
  readonly result: string
  readonly inputHash: string
  readonly method: string
  readonly byId: string
}
/** False where somebody else signed a moment before. */
export async function insertSignature(tx: WriteDb, row: NewSignature): Promise<boolean> {
  const { rows } = await sql`
    insert into evaluation.signature (card_id, version, verdict, result, input_hash, method, by_person)
      values (${row.cardId}::uuid, ${row.version}, ${row.verdict}, ${row.result}::jsonb, ${row.inputHash}, ${row.method}, ${row.byId}::uuid)
      on conflict do nothing returning version`.execute(tx)
  return rows.length === 1
}
