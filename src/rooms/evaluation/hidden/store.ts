import type { WriteDb } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { Said } from './queries.ts'

export interface NewListFact {
  readonly version: number
  readonly feed: Said
  readonly same: Said
  readonly measured: Said
  readonly reason: string
  readonly byId: string
}
/** False where somebody else said something in the meantime. */
export async function insertListFact(tx: WriteDb, row: NewListFact): Promise<boolean> {
  const { rows } = await sql`
    insert into evaluation.list_fact (version, feed, same, measured, reason, by_person)
      values (${row.version}, ${row.feed}, ${row.same}, ${row.measured}, ${row.reason}, ${row.byId}::uuid)
      on conflict do nothing returning version`.execute(tx)
  return rows.length === 1
}
