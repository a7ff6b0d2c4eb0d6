import type { WriteDb } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'

/** What the worker does by the clock. The database deletes and writes the event; the worker itself can delete nothing. */
export async function tidy(tx: WriteDb): Promise<void> {
  await sql`select identity.tidy()`.execute(tx)
}
