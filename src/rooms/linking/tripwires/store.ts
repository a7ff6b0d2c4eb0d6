import type { WriteDb } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'

/** Every write of tripwires. */
export interface NewTripwire {
  readonly id: string
  readonly mentionId: string
  readonly reason: string
  readonly reviewOn: string
  readonly agencyId: string
  readonly personId: string
}

export async function insertTripwire(tx: WriteDb, row: NewTripwire): Promise<void> {
  await sql`insert into linking.tripwire (id, mention_id, reason, agency_id, by_person, review_on)
    values (${row.id}::uuid, ${row.mentionId}::uuid, ${row.reason}, ${row.agencyId}::uuid, ${row.personId}::uuid,
      ${row.reviewOn}::date)`.execute(tx)
}

/** Marks mentions as looked at; those that were before stay so. */
export async function insertSeen(
  tx: WriteDb,
  tripwireId: string,
  mentionIds: readonly string[],
): Promise<void> {
  await sql`insert into linking.tripwire_seen (tripwire_id, mention_id)
    select ${tripwireId}::uuid, m.id from unnest(${[...mentionIds]}::uuid[]) as m (id)
      where not exists (select from linking.tripwire_seen s where s.tripwire_id = ${tripwireId}::uuid and s.mention_id = m.id)`.execute(
    tx,
  )
}

export async function endTripwire(tx: WriteDb, tripwireId: string, at: Date): Promise<void> {
  await sql`update linking.tripwire set ended_at = ${at} where id = ${tripwireId}::uuid and ended_at is null`.execute(
    tx,
  )
}
