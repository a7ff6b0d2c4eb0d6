import { createReadStream } from 'node:fs'
import type { Database } from '#platform/database.ts'
import { recordEvent } from '#platform/audit.ts'
import { newId } from '#platform/ids.ts'
import { parseCsv } from '#platform/input/csv.ts'
import { readHead, readRow, type CensusRow, type CensusTable } from './rules/census-table.ts'
import { addLanguages } from './store.ts'

/**
 * Reading the Census table of main languages in, run by whoever installs the hub (`article4 import languages`): read whole first, with every
 * row that does not fit; kept only when asked, in one transaction.
 */
export interface LanguageList {
  readonly file: string
  readonly source: string
  readonly vintage: string
  /** Codes or names of the districts of the partnership's area. */
  readonly districts: readonly string[]
}

export async function readLanguageList(list: Pick<LanguageList, 'file' | 'districts'>): Promise<CensusTable> {
  const rows: CensusRow[] = []
  const problems: { readonly row: number; readonly problem: string }[] = []
  const fail = (row: number, problem: string): void => void problems.push({ row, problem })
  const missing = new Set(list.districts.map((one) => one.toLowerCase()))
  let columns: ReturnType<typeof readHead> | null = null
  const parsed = await parseCsv(
    createReadStream(list.file),
    { encoding: 'utf-8', maxColumns: 400, maxCell: 400 },
    (cells, row) => {
      if (columns === null) {
        columns = readHead(cells)
        if (typeof columns === 'string') fail(row, columns)
        return
      }
      if (typeof columns === 'string') return
      const named = [cells[columns.code], cells[columns.name]].map((text) => (text ?? '').toLowerCase())
      const wanted = named.filter((text) => missing.has(text))
      if (wanted.length === 0) return
      for (const one of wanted) missing.delete(one)
      const read = readRow(cells, columns)
      if (typeof read === 'string') fail(row, read)
      else rows.push(read)
    },
  )
  if (!parsed.ok) fail(parsed.row, parsed.message)
  else for (const one of missing) fail(0, `There is no district ${one} in the table`)
  return { rows, problems }
}

/** Keeps a table that was read; answers the id with which it can be taken back. */
export async function keepLanguageList(
  database: Database,
  list: LanguageList,
  rows: readonly CensusRow[],
): Promise<string> {
  const id = newId()
  const count = rows.reduce((sum, { lines }) => sum + lines.length, 0)
  await database.kysely.transaction().execute(async (tx) => {
    await addLanguages(tx, { id, source: list.source, vintage: list.vintage, count }, rows)
    await recordEvent(tx, {
      verb: 'collection',
      action: 'campaigns.import-languages',
      decision: 'allowed',
      type: 'language-import',
      id,
      requestId: null,
      detail: { vintage: list.vintage, rows: count },
    })
  })
  return id
}
