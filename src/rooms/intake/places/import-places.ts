import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Database } from '#platform/database.ts'
import { recordEvent } from '#platform/audit.ts'
import { newId } from '#platform/ids.ts'
import { parseCsv } from '#platform/input/csv.ts'
import {
  readPostcodeRow,
  readWards,
  type PostcodeRow,
  type RowProblem,
  type WardRow,
} from '../rules/place-lists.ts'
import { addImport, addPostcodes, addWards } from './store.ts'

/**
 * Reading a published list of places in, run by whoever installs the hub (`article4 import`). First the file is read whole
 * and every row that does not fit is named; nothing is kept unless asked, and then in one transaction.
 */
export interface PlaceList {
  readonly kind: 'postcodes' | 'wards'
  readonly file: string
  readonly source: string
  readonly vintage: string
}
export interface ReadList {
  readonly postcodes: readonly PostcodeRow[]
  readonly wards: readonly WardRow[]
  readonly problems: readonly RowProblem[]
}

export async function readPlaceList(list: PlaceList): Promise<ReadList> {
  if (list.kind === 'wards') {
    const { rows, problems } = readWards(JSON.parse(await readFile(list.file, 'utf8')))
    return { postcodes: [], wards: rows, problems }
  }
  const postcodes: PostcodeRow[] = []
  const problems: RowProblem[] = []
  const parsed = await parseCsv(createReadStream(list.file), { encoding: 'utf-8' }, (cells, row) => {
    const read = readPostcodeRow(cells)
    if (typeof read === 'string') problems.push({ row, problem: read })
    else postcodes.push(read)
  })
  return {
    postcodes,
    wards: [],
    problems: parsed.ok ? problems : [...problems, { row: parsed.row, problem: parsed.message }],
  }
}

const atOnce = 5_000

/** Keeps a list that was read; answers the id of the import, with which it can be undone. */
export async function keepPlaceList(database: Database, list: PlaceList, read: ReadList): Promise<string> {
  const id = newId()
  const rows = read.postcodes.length + read.wards.length
  await database.kysely.transaction().execute(async (tx) => {
    await addImport(tx, { id, kind: list.kind, source: list.source, vintage: list.vintage, rows })
    for (let at = 0; at < read.postcodes.length; at += atOnce)
      await addPostcodes(tx, id, read.postcodes.slice(at, at + atOnce))
    if (read.wards.length > 0) await addWards(tx, id, read.wards)
    await recordEvent(tx, {
      verb: 'collection',
      action: 'intake.import-places',
      decision: 'allowed',
      type: 'place-import',
      id,
      requestId: null,
      detail: { kind: list.kind, vintage: list.vintage, rows },
    })
  })
  return id
}
