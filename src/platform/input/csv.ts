/**
 * CSV out and in (RFC 4180).
 *
 * Out: a spreadsheet runs a cell that begins with = + - or @, or with a control character before one, so text that
 * begins so gets an apostrophe in front. All text is quoted, also where RFC 4180 does not ask for it: in countries
 * where the separator is a semicolon, an unquoted `a;=1+1` would become two cells, the second of them live.
 */
import { TextDecoder } from 'node:util'

export type CsvValue = string | number | null

/** One cell. A number is written as a number; text can never be a formula; null is an empty cell. */
export function csvCell(value: CsvValue): string {
  if (value === null) return ''
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error('A cell cannot hold a number that is not finite')
    return String(value)
  }
  const inert = liveStarts.has(value.charAt(0)) ? `'${value}` : value
  return `"${inert.replaceAll('"', '""')}"`
}

/** ASVS 1.2.10: = + - @ TAB CR NUL; line feed and the full-width forms besides, which some programs read alike. */
const liveStarts: ReadonlySet<string> = new Set('=+-@\t\r\n\0\uff1d\uff0b\uff0d\uff20')

/** One line of a file, with its line end. */
export function csvRow(cells: readonly CsvValue[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

/** What a file of another office may be written in. Stated by the person who brings it, never guessed. */
export const csvEncodings = ['utf-8', 'windows-1252', 'utf-16le'] as const
export type CsvEncoding = (typeof csvEncodings)[number]

export type CsvRule = {
  readonly encoding: CsvEncoding
  readonly separator?: ',' | ';' | '\t'
  readonly maxRows?: number
  readonly maxCell?: number
  readonly maxColumns?: number
}

export type CsvReason =
  'not-readable' | 'too-many-rows' | 'too-many-columns' | 'cell-too-long' | 'stray-quote' | 'open-quote'

export type ParsedCsv =
  | { readonly ok: true; readonly rows: number }
  | { readonly ok: false; readonly reason: CsvReason; readonly row: number; readonly message: string }

type Handler = (cells: string[], row: number) => void | Promise<void>

/**
 * Reads a CSV file in pieces and hands over each row as it is complete, with its number in the file, from 1. Waits for the
 * handler, so that memory holds one row and one piece. Empty rows are passed over, and counted: a number is where somebody
 * looks. Stops at the first problem.
 */
export async function parseCsv(
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  rule: CsvRule,
  onRow: Handler,
): Promise<ParsedCsv> {
  const decoder = new TextDecoder(rule.encoding, { fatal: true })
  const reader = newReader(rule)
  const feed = async (text: string) => {
    for (const character of text) {
      take(reader, character)
      const cells = reader.ready
      if (cells === null || reader.problem !== null) continue
      reader.ready = null
      await onRow(cells, reader.rows + reader.passedOver)
    }
  }
  for await (const chunk of chunks) {
    const text = decode(decoder, chunk)
    if (text === null) return failed('not-readable', reader)
    await feed(text)
    if (reader.problem !== null) return failed(reader.problem, reader)
  }
  const rest = decode(decoder, null)
  if (rest === null) return failed('not-readable', reader)
  await feed(rest)
  if (reader.state === 'quoted') return failed('open-quote', reader)
  endRow(reader)
  if (reader.problem !== null) return failed(reader.problem, reader)
  if (reader.ready !== null) await onRow(reader.ready, reader.rows + reader.passedOver)
  return { ok: true, rows: reader.rows }
}

/** The text of one piece, or null when its bytes do not fit the encoding. Null as the piece ends the file. */
function decode(decoder: TextDecoder, chunk: Uint8Array | null): string | null {
  try {
    return chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true })
  } catch {
    return null
  }
}

/** Where the reader is: before a cell, in a plain one, in a quoted one, or behind a quote that may close it. */
type State = 'start' | 'plain' | 'quoted' | 'quote'

type Reader = {
  readonly separator: string
  readonly limits: { readonly rows: number; readonly cell: number; readonly columns: number }
  state: State
  cell: string
  cells: string[]
  rows: number
  passedOver: number
  afterReturn: boolean
  hadQuote: boolean
  ready: string[] | null
  problem: CsvReason | null
}

function newReader(rule: CsvRule): Reader {
  return {
    separator: rule.separator ?? ',',
    limits: { rows: rule.maxRows ?? 50_000, cell: rule.maxCell ?? 10_000, columns: rule.maxColumns ?? 500 },
    state: 'start',
    cell: '',
    cells: [],
    rows: 0,
    passedOver: 0,
    afterReturn: false,
    hadQuote: false,
    ready: null,
    problem: null,
  }
}

function take(reader: Reader, character: string): void {
  if (reader.problem !== null) return
  const followsReturn = reader.afterReturn
  reader.afterReturn = false
  if (reader.state === 'quoted') {
    if (character === '"') reader.state = 'quote'
    else add(reader, character)
  } else if (character === '"') {
    takeQuote(reader)
  } else if (character === reader.separator) {
    endCell(reader)
  } else if (character === '\r' || character === '\n') {
    // CR LF is one line end; the row ended at the CR.
    if (character === '\n' && followsReturn) return
    reader.afterReturn = character === '\r'
    endRow(reader)
  } else if (reader.state === 'quote') {
    reader.problem = 'stray-quote'
  } else {
    reader.state = 'plain'
    add(reader, character)
  }
}

function takeQuote(reader: Reader): void {
  if (reader.state === 'plain') {
    reader.problem = 'stray-quote'
    return
  }
  if (reader.state === 'quote') add(reader, '"')
  reader.hadQuote = true
  reader.state = 'quoted'
}

function add(reader: Reader, character: string): void {
  reader.cell += character
  if (reader.cell.length > reader.limits.cell) reader.problem = 'cell-too-long'
}

function endCell(reader: Reader): void {
  reader.cells.push(reader.cell)
  reader.cell = ''
  reader.state = 'start'
  if (reader.cells.length >= reader.limits.columns) reader.problem = 'too-many-columns'
}

function endRow(reader: Reader): void {
  const isEmpty = reader.cells.length === 0 && reader.cell === '' && !reader.hadQuote
  reader.hadQuote = false
  if (isEmpty) {
    reader.passedOver += 1
    return
  }
  if (reader.rows === reader.limits.rows) {
    reader.problem = 'too-many-rows'
    return
  }
  reader.ready = [...reader.cells, reader.cell]
  reader.cells = []
  reader.cell = ''
  reader.state = 'start'
  reader.rows += 1
}

function failed(reason: CsvReason, reader: Reader): ParsedCsv {
  const row = reader.passedOver + (reason === 'too-many-rows' ? reader.rows : reader.rows + 1)
  const { limits } = reader
  const sentences: Record<CsvReason, string> = {
    'not-readable': `Row ${row} contains characters that do not fit the encoding you chose.`,
    'too-many-rows': `The file has more than ${limits.rows.toLocaleString('en-GB')} rows. Split it into smaller files.`,
    'too-many-columns': `Row ${row} has more than ${limits.columns} columns.`,
    'cell-too-long': `Row ${row} has a cell with more than ${limits.cell.toLocaleString('en-GB')} characters.`,
    'stray-quote': `Row ${row} has a quotation mark where none may be.`,
    'open-quote': `Row ${row} has a quotation mark that is never closed.`,
  }
  return { ok: false, reason, row, message: sentences[reason] }
}
