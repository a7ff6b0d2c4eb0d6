import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { Decision } from './review/rules/standing.ts'
import type { Front } from './site.ts'

/** Whose hub this is; null until it is set up. */
export async function frontMatter(db: Db): Promise<Front | null> {
  const { rows } =
    await sql<Front>`select f.name, f.area, f.demonstration from identity.front_matter() f`.execute(db)
  return rows[0] ?? null
}

/** The files that wait with a form, still sealed, in their order. */
export async function draftFiles(db: Db, tokenHash: Buffer): Promise<{ id: string; sealed: Buffer }[]> {
  const { rows } = await sql<{ id: string; sealed: Buffer }>`
    select f.id, f.sealed from portal.load_draft_files(${tokenHash}) f order by f."position"`.execute(db)
  return rows
}

/** What stands of the speakers' decisions, newest first, as the public site may know it: without who decided. */
export interface PublishedWording extends Decision {
  readonly language: string
  readonly key: string
}
export async function publishedWording(db: Db): Promise<PublishedWording[]> {
  const { rows } = await sql<PublishedWording>`
    select w.language, w.key, w.decision, w.is_effective as "isEffective", encode(w.source_hash, 'hex') as "sourceHash",
        encode(w.seen_hash, 'hex') as "seenHash", w.text, w.decided_on::text as on
      from portal.published_wording() w order by w.position desc`.execute(db)
  return rows
}

/** How many decisions there are: another number means new ones. */
export async function wordingCount(db: Db): Promise<number> {
  const { rows } = await sql<{ count: string }>`select portal.wording_count() as count`.execute(db)
  return Number(rows[0]?.count ?? 0)
}
