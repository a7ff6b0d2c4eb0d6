import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
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
