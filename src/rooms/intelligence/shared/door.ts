import type { Db } from '#platform/db.ts'

/** A released item as later rooms may know it: head and handling, no words. */
export interface ReleasedItem {
  readonly releaseId: string
  readonly itemId: string
  readonly urn: string
  readonly ownerAgencyId: string
  readonly title: string
  readonly grade: string
  readonly handling: 'P' | 'C'
  readonly actionCode: 'A1' | 'A2' | 'A3' | null
  readonly exploitationTypes: readonly string[]
  readonly purposes: readonly string[]
  readonly releasedAt: Date
}

/** Live releases among these ids that the asking person may see; order and number say nothing about the others. */
export async function releasedItems(db: Db, releaseIds: readonly string[]): Promise<ReleasedItem[]> {
  if (releaseIds.length === 0) return []
  const rows = await db
    .selectFrom('intelligence.release as r')
    .select([
      'r.id as releaseId',
      'r.item_id as itemId',
      'r.urn',
      'r.owner_agency_id as ownerAgencyId',
      'r.title',
      'r.grade',
      'r.handling',
    ])
    .select([
      'r.action_code as actionCode',
      'r.exploitation_types as exploitationTypes',
      'r.purposes',
      'r.created_at as releasedAt',
    ])
    .where('r.id', 'in', [...releaseIds])
    .where('r.recalled_at', 'is', null)
    .execute()
  return rows.map((row) => ({
    ...row,
    handling: row.handling === 'C' ? 'C' : 'P',
    actionCode:
      row.actionCode === 'A1' || row.actionCode === 'A2' || row.actionCode === 'A3' ? row.actionCode : null,
  }))
}

export async function releasedItem(db: Db, releaseId: string): Promise<ReleasedItem | null> {
  return (await releasedItems(db, [releaseId]))[0] ?? null
}

/**
 * Whether an own item may be acted on: under A1 only once the originator agreed (BR15). For another agency's item the
 * answer to A1 is always no: its owner decides.
 */
export async function mayActOn(db: Db, releaseId: string): Promise<boolean> {
  const item = await releasedItem(db, releaseId)
  if (item === null) return false
  if (item.actionCode !== 'A1') return true
  const latest = await db
    .selectFrom('intelligence.consultation as c')
    .select('c.answer')
    .where('c.item_id', '=', item.itemId)
    .where('c.about', '=', 'act')
    .orderBy('c.created_at', 'desc')
    .orderBy('c.answer', 'desc')
    .limit(1)
    .executeTakeFirst()
  return latest?.answer === 'agreed'
}
