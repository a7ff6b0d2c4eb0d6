import type { WriteDb } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { Needs } from './rules/sections.ts'

/** Every write of the review. Nothing is ever changed. */
export interface NewWording {
  readonly id: string
  readonly language: string
  readonly catalogue: 'form' | 'know'
  readonly key: string
  readonly sourceHash: string
  readonly seenHash: string
  readonly decision: 'accept' | 'correct' | 'withdraw' | 'confirm'
  readonly text: string | null
  readonly needs: Needs
  readonly confirms: string | null
  readonly byId: string
}
/** False where somebody else has confirmed the same a moment before. */
export async function insertWording(tx: WriteDb, row: NewWording): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    insert into portal.wording (id, language, catalogue, key, source_hash, seen_hash, decision, text, needs, confirms, by_person)
      values (${row.id}::uuid, ${row.language}, ${row.catalogue}, ${row.key}, decode(${row.sourceHash}, 'hex'), decode(${row.seenHash}, 'hex'),
        ${row.decision}, ${row.text}, ${row.needs}, ${row.confirms}::uuid, ${row.byId}::uuid)
      on conflict (confirms) do nothing returning id`.execute(tx)
  return rows.length === 1
}

export interface NewSpeaker {
  readonly id: string
  readonly personId: string
  readonly language: string
  readonly fromOn: string
  readonly untilOn: string
  readonly grantedBy: string
}
export async function insertSpeaker(tx: WriteDb, row: NewSpeaker): Promise<void> {
  await sql`insert into portal.speaker (id, person_id, language, from_on, until_on, granted_by)
    values (${row.id}::uuid, ${row.personId}::uuid, ${row.language}, ${row.fromOn}::date, ${row.untilOn}::date, ${row.grantedBy}::uuid)`.execute(
    tx,
  )
}
