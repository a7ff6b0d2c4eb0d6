import { sql } from 'kysely'
import type { WriteDb } from './db.ts'

/** Something that happened, told by id. It commits with the change it tells of, or not at all. */
export interface Fact {
  readonly name: string
  readonly subjectId: string
  /** Ids and codes only. */
  readonly payload?: Readonly<Record<string, string | number | boolean | null | readonly string[]>>
}

export async function publish(tx: WriteDb, fact: Fact): Promise<void> {
  await sql`select outbox.publish(${fact.name}, ${fact.subjectId}::uuid, ${JSON.stringify(fact.payload ?? {})}::jsonb)`.execute(
    tx,
  )
}
