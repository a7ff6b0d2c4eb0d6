import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { Period } from '../rules/periods.ts'

/** Who stands on which lists: how many, and what people know of the lists. */
export interface HistoryCount {
  /** Bits of the six lists, as `counts.list_of` numbers them. */
  readonly history: number
  readonly n: number
}
/** How surely two mentions must be one to be counted as one person (`counts.histories_at`). */
export type Links = 'strict' | 'decided' | 'loose'
export interface Linked {
  readonly counts: readonly HistoryCount[]
  /** So many pairs of mentions hold these people together. */
  readonly pairs: number
}
export async function linkedHistories(
  db: Db,
  { from, to }: Period,
): Promise<{ readonly [links in Links]: Linked }> {
  const { rows } = await sql<HistoryCount & { readonly links: Links; readonly pairs: number }>`
    select links, history, n::int as n, pairs::int as pairs from evaluation.histories_by_links(${from}::date, ${to}::date)`.execute(
    db,
  )
  const of = (links: Links): Linked => {
    const own = rows.filter((row) => row.links === links)
    return { counts: own.map(({ history, n }) => ({ history, n })), pairs: own[0]?.pairs ?? 0 }
  }
  return { strict: of('strict'), decided: of('decided'), loose: of('loose') }
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
