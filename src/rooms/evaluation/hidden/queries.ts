import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { Period } from '../rules/periods.ts'

/** Who stands on which lists: how many, and what people know of the lists. */
export interface HistoryCount {
  /** Bits of the six lists, as `counts.list_of` numbers them. */
  readonly history: number
  readonly n: number
}
export async function historyCounts(db: Db, { from, to }: Period): Promise<HistoryCount[]> {
  const { rows } = await sql<HistoryCount>`
    select history, n::int as n from evaluation.histories(${from}::date, ${to}::date)`.execute(db)
  return rows
}

export type Said = 'yes' | 'no' | 'not-known'
export interface ListFact {
  readonly version: number
  readonly saidOn: Date
  readonly feed: Said
  readonly same: Said
  readonly measured: Said
  readonly reason: string
}
/** Every version, newest first. */
export async function listFacts(db: Db): Promise<ListFact[]> {
  const { rows } = await sql<ListFact>`
    select version::int as version, created_at as "saidOn", feed, same, measured, reason from evaluation.list_fact
      where about = 'potential-victims' order by version desc limit 100`.execute(db)
  return rows
}
