import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'

/**
 * Reads of sources. They join no item, no words and no report: whoever opens a source sees who, never what (BR19).
 */
export interface SourceHead {
  readonly itemId: string
  readonly pseudonym: string
  readonly ownerAgencyId: string
  readonly createdAt: Date
  readonly by: string
  readonly keyId: string
  readonly sealed: Buffer
}

/** One source, still sealed; only a custodian of its agency gets a row. */
export async function findSource(db: Db, itemId: string): Promise<SourceHead | null> {
  const row = await db
    .selectFrom('intelligence.source as s')
    .innerJoin('identity.person as p', 'p.id', 's.by_person')
    .select([
      's.item_id as itemId',
      's.pseudonym',
      's.owner_agency_id as ownerAgencyId',
      's.created_at as createdAt',
      'p.name as by',
    ])
    .select(['s.key_id as keyId', 's.sealed'])
    .where('s.item_id', '=', itemId)
    .executeTakeFirst()
  return row ?? null
}

export interface SourceRow {
  readonly itemId: string
  readonly pseudonym: string
  readonly createdAt: Date
}
/** The newest hundred sources a custodian keeps, by pseudonym. Older ones are reached from their item's page. */
export async function listSources(db: Db): Promise<SourceRow[]> {
  return db
    .selectFrom('intelligence.source as s')
    .select(['s.item_id as itemId', 's.pseudonym', 's.created_at as createdAt'])
    .orderBy('s.created_at', 'desc')
    .orderBy('s.item_id')
    .limit(100)
    .execute()
}

export interface Opening {
  readonly at: Date
  readonly by: string
  readonly purpose: string
  readonly reason: string
}
/** Who opened a source before, and why: every custodian of the agency sees it. */
export async function openingsOf(db: Db, itemId: string): Promise<Opening[]> {
  const { rows } = await sql<Opening>`
    select o.created_at as at, p.name as by, o.purpose, o.reason from intelligence.source_opening o
      join identity.person p on p.id = o.by_person
      where o.item_id = ${itemId}::uuid order by o.created_at desc limit 100`.execute(db)
  return rows
}

/** The public key that new sources are sealed to. */
export async function newestSourceKey(db: Db): Promise<{ id: string; publicKey: Buffer } | null> {
  const row = await db
    .selectFrom('platform.box_key as k')
    .select(['k.id', 'k.public_key as publicKey'])
    .where('k.use', '=', 'source')
    .where('k.ended_at', 'is', null)
    .orderBy('k.created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

export async function isPseudonymTaken(db: Db, pseudonym: string): Promise<boolean> {
  const { rows } = await sql<{
    taken: boolean
  }>`select intelligence.pseudonym_taken(${pseudonym}) as taken`.execute(db)
  return rows[0]?.taken === true
}
