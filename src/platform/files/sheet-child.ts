/**
 * Reads the spreadsheet that a stranger made, in a process of its own (see `clean-child.ts`): the file from standard input, its
 * cells as JSON to standard output, the rest with the exit code.
 */
import { readXlsx } from 'hucre/xlsx'
import { exitCodes } from './exit-codes.ts'
import { mostSheetRows } from './limits.ts'

type Cell = string | number | boolean | null

async function main(): Promise<number> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
  const book = await readXlsx(new Uint8Array(Buffer.concat(chunks)), { maxRows: mostSheetRows + 1 })
  const sheets = book.sheets.map(({ name, rows }) => ({
    name,
    rows: withoutEmptyEnd(rows.map((row) => row.map(cellOf))),
  }))
  const text = JSON.stringify(sheets)
  await new Promise<void>((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()))
  })
  return exitCodes.done
}

/** A day is written as one; a moment of a day stays a moment, for the reader to refuse. */
function cellOf(cell: unknown): Cell {
  if (cell instanceof Date) {
    if (Number.isNaN(cell.getTime())) return null
    const moment = cell.toISOString()
    return moment.endsWith('T00:00:00.000Z') ? moment.slice(0, 10) : moment
  }
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? cell : null
}

function withoutEmptyEnd(rows: Cell[][]): Cell[][] {
  const last = rows.findLastIndex((row) => row.some((cell) => cell !== null && cell !== ''))
  return rows.slice(0, last + 1)
}

process.exitCode = await main().catch(() => exitCodes.unreadable)
