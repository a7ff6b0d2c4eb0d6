import type { WriteDb } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { ExtractBody } from './queries.ts'

/** Every write of extracts. Nothing is ever changed. */
export interface NewExtract {
  readonly id: string
  readonly dataSet: string
  readonly fromYear: number
  readonly toYear: number
  readonly kinds: readonly string[]
  readonly secret: string
  readonly manner: 'cells' | 'noise'
  readonly k: number
  readonly l: number
  readonly reason: string
  readonly byId: string
}
export async function insertExtract(tx: WriteDb, row: NewExtract): Promise<void> {
  await sql`
    insert into evaluation.extract (id, data_set, from_year, to_year, kinds, secret, manner, k, l, reason, by_person)
      values (${row.id}::uuid, ${row.dataSet}, ${row.fromYear}, ${row.toYear}, ${row.kinds}::text[], ${row.secret}, ${row.manner}, ${row.k},
        ${row.l}, ${row.reason}, ${row.byId}::uuid)`.execute(tx)
}

/** One at a time: what leaves is compared with all that left before. */
export async function lockLedger(tx: WriteDb): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('evaluation.released', 0))`.execute(tx)
}

export interface NewAnswer {
  readonly extractId: string
  readonly isApproved: boolean
  readonly reason: string
  readonly body: ExtractBody | null
  readonly byId: string
}
/** False where somebody else answered a moment before. */
export async function insertAnswer(tx: WriteDb, row: NewAnswer): Promise<boolean> {
  const { rows } = await sql`
    insert into evaluation.extract_answer (extract_id, is_approved, reason, body, by_person)
      values (${row.extractId}::uuid, ${row.isApproved}, ${row.reason}, ${row.body === null ? null : JSON.stringify(row.body)}::jsonb,
        ${row.byId}::uuid)
      on conflict do nothing returning extract_id`.execute(tx)
  return rows.length === 1
}
