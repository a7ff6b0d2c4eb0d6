import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'

/** Reads of tripwires. Row security gives each person their own, for a purpose, and nobody anybody else's. */
export interface Tripwire {
  readonly id: string
  readonly mentionId: string
  readonly reason: string
  readonly createdAt: Date
  readonly reviewOn: string
}

/** Those that are set, the first to be reviewed first. */
export async function ownTripwires(db: Db): Promise<Tripwire[]> {
  const { rows } = await sql<Tripwire>`
    select t.id, t.mention_id as "mentionId", t.reason, t.created_at as "createdAt", t.review_on::text as "reviewOn"
      from linking.tripwire t where t.ended_at is null order by t.review_on, t.id`.execute(db)
  return rows
}

/** One of their own, ended or not. */
export async function findTripwire(db: Db, tripwireId: string): Promise<{ readonly id: string } | null> {
  const { rows } = await sql<{ id: string }>`
    select t.id from linking.tripwire t where t.id = ${tripwireId}::uuid`.execute(db)
  return rows[0] ?? null
}

/** What was looked at, by tripwire. */
export async function seenOf(
  db: Db,
  tripwireIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { rows } = await sql<{ tripwireId: string; mentionId: string }>`
    select s.tripwire_id as "tripwireId", s.mention_id as "mentionId" from linking.tripwire_seen s
      where s.tripwire_id = any (${[...tripwireIds]}::uuid[])`.execute(db)
  const seen = new Map<string, Set<string>>(tripwireIds.map((id) => [id, new Set<string>()]))
  for (const row of rows) seen.get(row.tripwireId)?.add(row.mentionId)
  return seen
}
