import type { WriteDb } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { Period } from '../rules/periods.ts'

/** The write of clusters. Nothing is ever changed. */
export interface NewRun extends Period {
  readonly id: string
  readonly seed: number
  readonly replicates: number
  readonly method: string
  readonly inputHash: string
  readonly places: number
  readonly items: number
  readonly found: string
  readonly byId: string
}
/** False where these months with these counts were looked at already. */
export async function insertRun(tx: WriteDb, row: NewRun): Promise<boolean> {
  const { rows } = await sql`
    insert into evaluation.cluster_run (id, from_day, to_day, seed, replicates, method, input_hash, places, items, found, by_person)
      values (${row.id}::uuid, ${row.from}::date, ${row.to}::date, ${row.seed}, ${row.replicates}, ${row.method}, ${row.inputHash}, ${row.places},
        ${row.items}, ${row.found}::jsonb, ${row.byId}::uuid)
      on conflict do nothing returning id`.execute(tx)
  return rows.length === 1
}
