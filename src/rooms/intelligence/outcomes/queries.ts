import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'

/** What became of items that somebody used, and how often what came from a source was found to be what. */
export interface ItemOutcome {
  readonly outcome: string
  readonly answer: string
  readonly at: Date
}
export async function outcomesOf(db: Db, itemId: string): Promise<ItemOutcome[]> {
  const { rows } = await sql<ItemOutcome>`
    select n.outcome, n.answer, n.created_at as at from (
      select distinct on (o.use_id) o.outcome, o.answer, o.created_at from intelligence.item_outcome o
        where o.item_id = ${itemId}::uuid order by o.use_id, o.version desc) n
      order by n.created_at`.execute(db)
  return rows
}

export interface SourceRecord {
  readonly outcome: string
  readonly times: number
}
export async function sourceRecord(db: Db, itemId: string): Promise<SourceRecord[]> {
  const { rows } = await sql<SourceRecord>`
    select r.outcome, r.times from intelligence.source_record(${itemId}::uuid) r`.execute(db)
  return rows
}
