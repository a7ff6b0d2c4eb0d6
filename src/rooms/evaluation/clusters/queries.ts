import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { Period } from '../rules/periods.ts'
import type { Found, WardCount } from './rules/gather.ts'

/** Reads of items by ward, and of the looks that were taken. */
export async function itemsByWard(db: Db, { from, to }: Period): Promise<WardCount[]> {
  const { rows } = await sql<WardCount>`
    select to_char(month, 'YYYY-MM') as month, ward_code as ward, n::int as n from evaluation.items_by_ward(${from}::date, ${to}::date)
      order by 2, 1`.execute(db)
  return rows
}

export interface ClusterRun {
  readonly id: string
  readonly ranOn: string
  readonly from: string
  readonly to: string
  readonly seed: number
  readonly replicates: number
  readonly method: string
  readonly inputHash: string
  readonly places: number
  readonly items: number
  readonly found: Found
}
/** Newest first. */
export async function clusterRuns(db: Db): Promise<ClusterRun[]> {
  const { rows } = await sql<ClusterRun>`
    select id, (created_at at time zone 'Europe/London')::date::text as "ranOn", from_day::text as "from", to_day::text as "to", seed, replicates, method,
        input_hash as "inputHash", places, items, found from evaluation.cluster_run order by to_day desc, created_at desc, id limit 120`.execute(
    db,
  )
  return rows
}
