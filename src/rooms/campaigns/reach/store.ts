import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { CensusRow } from './rules/census-table.ts'

/** Writing a table of languages, as the worker. */
export async function addLanguages(
  db: Db,
  list: { readonly id: string; readonly source: string; readonly vintage: string; readonly count: number },
  rows: readonly CensusRow[],
): Promise<void> {
  await sql`insert into campaigns.language_import (id, source, vintage, rows)
    values (${list.id}::uuid, ${list.source}, ${list.vintage}, ${list.count})`.execute(db)
  await sql`insert into campaigns.language_place (import_id, code, name, people)
    select ${list.id}::uuid, r.code, r.name, r.people
      from unnest(${rows.map((row) => row.code)}::text[], ${rows.map((row) => row.name)}::text[], ${rows.map((row) => row.people)}::int[])
        as r (code, name, people)`.execute(db)
  const lines = rows.flatMap((row) => row.lines.map((one) => ({ ...one, code: row.code })))
  await sql`insert into campaigns.language_count (import_id, code, line, people)
    select ${list.id}::uuid, r.code, r.line, r.people
      from unnest(${lines.map((row) => row.code)}::text[], ${lines.map((row) => row.line)}::text[], ${lines.map((row) => row.people)}::int[])
        as r (code, line, people)`.execute(db)
}

export async function undoLanguages(db: Db, importId: string): Promise<number> {
  const { rows } = await sql<{
    count: number
  }>`select campaigns.undo_language_import(${importId}::uuid) as count`.execute(db)
  return rows[0]?.count ?? 0
}
