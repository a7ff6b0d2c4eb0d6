import { csvRow, parseCsv } from '#platform/input/csv.ts'
import { readSheets } from '#platform/files/read-sheet.ts'
import { readTable, writeTable, type Case, type Cell, type Field, type ReadTable } from './rules/htcds.ts'

/**
 * Files of the case data standard, in and out: a table (CSV), a list of cases (JSON), a spreadsheet (the published template, or
 * any other with the names of the fields in a row). What a file is, is seen by how it begins, never by what it is called.
 */
export type CaseFile =
  { readonly ok: true; readonly table: ReadTable } | { readonly ok: false; readonly problem: string }

/** Fields that say under what a row travels. They are ours, and not of the case: reading passes them over. */
export const stampFields = ['ext_a4_Marking', 'ext_a4_TakenBy'] as const

export const fileBytes = 2 * 1024 * 1024
export const mostCases = 1000
const mostCell = 4000

export async function readCaseFile(
  file: { readonly bytes: Uint8Array; readonly isTooLarge?: boolean } | null,
  fields: readonly Field[],
): Promise<CaseFile> {
  if (file === null) return bad('Choose a file')
  if (file.isTooLarge === true || file.bytes.length > fileBytes)
    return bad('The file is larger than 2 MB. Divide it')
  if (file.bytes.length === 0) return bad('The file is empty')
  const rows = await rowsOf(file.bytes, fields)
  if (typeof rows === 'string') return bad(rows)
  if (rows.some((row) => row.some((cell) => typeof cell === 'string' && cell.length > mostCell)))
    return bad('One cell of the file holds more than 4,000 characters')
  const table = readTable(withoutStamp(rows), fields)
  if (table.cases.length > mostCases) return bad('The file has more than 1,000 cases. Divide it')
  if (table.cases.length === 0 && table.refusals.length === 0)
    return bad(
      'No case was found in the file. Its first row must have the names of the fields, like prs_FirstName',
    )
  return { ok: true, table }
}

const bad = (problem: string): CaseFile => ({ ok: false, problem })

type Rows = readonly (readonly Cell[])[]

async function rowsOf(bytes: Uint8Array, fields: readonly Field[]): Promise<Rows | string> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return rowsOfBook(bytes, fields)
  const start = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart()
  return start.startsWith('[') || start.startsWith('{') ? rowsOfJson(bytes) : rowsOfCsv(bytes)
}

/** The sheet whose first row has the most names of fields. */
async function rowsOfBook(bytes: Uint8Array, fields: readonly Field[]): Promise<Rows | string> {
  const read = await readSheets(bytes)
  if (!read.ok)
    return {
      unreadable: 'The spreadsheet could not be read. Save it as XLSX or CSV and try again',
      'too-long': 'A sheet of the file has more than 5,000 rows. Divide it',
      busy: 'Files cannot be read just now. Try again in a few minutes',
    }[read.reason]
  const names = new Set(fields.map((field) => field.name.toLowerCase()))
  const known = (rows: Rows): number =>
    (rows[0] ?? []).filter((cell) => names.has(String(cell).toLowerCase())).length
  const [best] = read.sheets.toSorted((one, other) => known(other.rows) - known(one.rows))
  return best?.rows ?? []
}

async function rowsOfCsv(bytes: Uint8Array): Promise<Rows | string> {
  const rows: string[][] = []
  const text = new TextDecoder().decode(bytes.subarray(0, 2000))
  const head = text.slice(0, text.indexOf('\n'))
  const separator = ([',', ';', '\t'] as const).toSorted(
    (one, other) => head.split(other).length - head.split(one).length,
  )[0]
  const read = await parseCsv(
    [bytes],
    { encoding: 'utf-8', separator: separator ?? ',', maxRows: 5000, maxCell: mostCell, maxColumns: 300 },
    (cells, row) => {
      // Empty lines are passed over, and the numbers of the others stay those of the file.
      while (rows.length < row - 1) rows.push([])
      rows.push(cells.map(alive))
    },
  )
  return read.ok ? rows : `Row ${read.row} of the file cannot be read: ${read.message}`
}

/** Our own files have an apostrophe before what a spreadsheet would take for a formula, and before one that was there. */
const isMadeInert = (cell: string): boolean => /^'+[=+\-@\t\r\n\0\uff1d\uff0b\uff0d\uff20]/u.test(cell)
const alive = (cell: string): string => (isMadeInert(cell) ? cell.slice(1) : cell)
const inert = (cell: string | number): string | number =>
  typeof cell === 'string' && isMadeInert(cell) ? `'${cell}` : cell

/** A list of cases, each an object of fields. */
function rowsOfJson(bytes: Uint8Array): Rows | string {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return 'The file is no JSON: it is cut off or damaged'
  }
  const list = Array.isArray(value)
    ? value
    : isObject(value) && Array.isArray(value['cases'])
      ? value['cases']
      : null
  if (list === null) return 'The file has no list of cases'
  const names = [...new Set(list.flatMap((one) => (isObject(one) ? Object.keys(one) : [])))]
  if (names.length > 300) return 'The file has more than 300 fields'
  const rows: Cell[][] = [names]
  for (const [at, one] of list.entries()) {
    if (!isObject(one)) return `Case ${at + 1} of the file is no case: it must be an object of fields`
    const cells = names.map((name) => cellOf(one[name]))
    const wrong = cells.findIndex((cell) => cell === undefined)
    if (wrong >= 0)
      return `Case ${at + 1} of the file: ${names[wrong]?.slice(0, 60)} is neither a text, a number, yes or no, nor a list`
    rows.push(cells.map((cell) => cell ?? null))
  }
  return rows
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
function cellOf(value: unknown): Cell | undefined {
  if (value === undefined || value === null) return null
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return Array.isArray(value) && value.every((one) => typeof one === 'string' && !one.includes(';'))
    ? value.join(';')
    : undefined
}

function withoutStamp(rows: Rows): Rows {
  const stamps = (rows[0] ?? []).flatMap((name, at) =>
    stampFields.some((stamp) => stamp.toLowerCase() === String(name).trim().toLowerCase()) ? [at] : [],
  )
  // Emptied, not taken out: a refusal names the column as it is in the file.
  return rows.map((row) => row.map((cell, at) => (stamps.includes(at) ? null : cell)))
}

export const formats = {
  csv: { type: 'text/csv; charset=utf-8', words: 'A table (CSV)' },
  json: { type: 'application/json', words: 'A list (JSON)' },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    words: 'A spreadsheet (XLSX)',
  },
} as const
export type Format = keyof typeof formats

export interface Stamp {
  readonly marking: string
  readonly takenBy: string
}

/** The stamp stands in every row: rows are cut out and pasted elsewhere, and a heading does not go with them. */
export async function writeCaseFile(
  format: Format,
  cases: readonly Case[],
  fields: readonly Field[],
  stamp: Stamp,
): Promise<Uint8Array> {
  const stamped = { [stampFields[0]]: stamp.marking, [stampFields[1]]: stamp.takenBy }
  if (format === 'json')
    return new TextEncoder().encode(
      `${JSON.stringify(
        cases.map((one) => ({ ...one, ...stamped })),
        null,
        1,
      )}\n`,
    )
  const rows = writeTable(cases, fields).map((row, at) =>
    at === 0 ? [...row, ...stampFields] : [...row, stamp.marking, stamp.takenBy],
  )
  if (format === 'csv') return new TextEncoder().encode(rows.map((row) => csvRow(row.map(inert))).join(''))
  const { writeXlsx } = await import('hucre/xlsx')
  return writeXlsx({ sheets: [{ name: 'Cases', rows }] })
}
