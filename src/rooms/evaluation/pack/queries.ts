import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'

/** A comparison that somebody stood by. */
export interface SignedCard {
  readonly measure: string
  readonly baseFrom: string
  readonly baseTo: string
  readonly from: string
  readonly to: string
  readonly verdict: string
  readonly limits: string
  readonly method: string
  readonly signedAt: Date
}
/** What stands of each card that was signed by the end of a day, newest first. */
export async function signedCards(db: Db, until: string): Promise<SignedCard[]> {
  const { rows } = await sql<SignedCard>`
    select c.measure, c.base_from::text as "baseFrom", c.base_to::text as "baseTo", c.from_day::text as "from", c.to_day::text as "to",
        s.verdict, c.limits, s.method, s.created_at as "signedAt"
      from evaluation.card c join lateral (select n.verdict, n.method, n.created_at from evaluation.signature n where n.card_id = c.id
        order by n.version desc limit 1) s on true
      where c.to_day <= ${until}::date order by s.created_at desc, c.id limit 50`.execute(db)
  return rows
}
