import type { WriteDb } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { EditionBody } from './rules/edition.ts'

/** Every write of editions. Nothing is ever changed. */
export interface NewEdition {
  readonly id: string
  readonly year: number
  readonly version: number
  readonly body: EditionBody
  readonly definition: string
  readonly byId: string
}
/** False where somebody else drew up this version a moment before. */
export async function insertEdition(tx: WriteDb, row: NewEdition): Promise<boolean> {
  const { rows } = await sql`
    insert into evaluation.edition (id, year, version, body, definition, by_person)
      values (${row.id}::uuid, ${row.year}, ${row.version}, ${JSON.stringify(row.body)}::jsonb, ${row.definition}::date, ${row.byId}::uuid)
      on conflict (year, version) do nothing returning id`.execute(tx)
  return rows.length === 1
}

export interface NewStep {
  readonly editionId: string
  readonly turn: 1 | 2
  readonly action: 'publish' | 'withdraw'
  readonly reason: string
  readonly byId: string
}
export type Stepped = 'done' | 'meanwhile' | 'stale'
export async function insertStep(tx: WriteDb, row: NewStep): Promise<Stepped> {
  try {
    const { rows } = await sql`
      insert into evaluation.edition_step (edition_id, turn, action, reason, by_person)
        values (${row.editionId}::uuid, ${row.turn}, ${row.action}, ${row.reason}, ${row.byId}::uuid)
        on conflict do nothing returning turn`.execute(tx)
    return rows.length === 1 ? 'done' : 'meanwhile'
  } catch (error) {
    const constraint = error instanceof Error && 'constraint' in error ? error.constraint : null
    if (constraint === 'edition_drawn_up_last') return 'stale'
    throw error
  }
}
