import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { Cell } from './rules/published-table.ts'

/** Writing published statistics, as the worker. */
export async function addComparator(
  db: Db,
  list: {
    readonly id: string
    readonly kind: string
    readonly measure: string
    readonly source: string
    readonly licence: string
    readonly vintage: string
    readonly sha256: Buffer
  },
  cells: readonly (Cell & { readonly summed: number | null })[],
): Promise<void> {
  await sql`insert into evaluation.comparator_import (id, kind, measure, source, licence, vintage, file_sha256, rows)
    values (${list.id}::uuid, ${list.kind}, ${list.measure}, ${list.source}, ${list.licence}, ${list.vintage}, ${list.sha256}, ${cells.length})`.execute(
    db,
  )
  const rows = cells.map((cell, at) => ({ ...cell, number: at + 1 }))
  await sql`insert into evaluation.comparator_row (import_id, number, year, quarter, parts, several, is_margin, value, summed)
    select ${list.id}::uuid, r.number, r.year, r.quarter, r.parts, coalesce(array(select jsonb_array_elements_text(r.several)), '{}'), r."isMargin", r.value, r.summed
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r (number int, year smallint, quarter smallint, parts jsonb, several jsonb, "isMargin" boolean, value int, summed int)`.execute(
    db,
  )
}

/** The worker may not read what is kept; the index that lets a file in once answers through a function. */
export async function isComparatorKept(db: Db, sha256: Buffer): Promise<boolean> {
  const { rows } = await sql<{
    kept: boolean
  }>`select evaluation.is_comparator_kept(${sha256}) as kept`.execute(db)
  return rows[0]?.kept ?? false
}

export async function undoComparator(db: Db, importId: string): Promise<number> {
  const { rows } = await sql<{
    count: number
  }>`select evaluation.undo_comparator_import(${importId}::uuid) as count`.execute(db)
  return rows[0]?.count ?? 0
}
