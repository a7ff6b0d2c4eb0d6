import { parseCsv } from '#platform/input/csv.ts'
import { TableProblem } from './problem.ts'

/** A table that was pasted or uploaded: its heading, and its rows with the number by which somebody finds them. */
export interface Table {
  readonly heading: readonly string[]
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[]
}
export const mostRows = 5_000
const mostColumns = 30

/** Cells pasted from a spreadsheet are parted by tabs; those of a file by commas or semicolons. */
function separatorOf(text: string): ',' | ';' | '\t' {
  const end = text.search(lineEnd)
  const first = end === -1 ? text : text.slice(0, end)
  if (first.includes('\t')) return '\t'
  return !first.includes(',') && first.includes(';') ? ';' : ','
}
const lineEnd = /[\r\n]/u

/** Rules for a table; every cell is a number, a month or a name, so anything long is a mistake. */
export async function readTable(text: string, field: string): Promise<Table> {
  const rows: { row: number; cells: string[] }[] = []
  const parsed = await parseCsv(
    [Buffer.from(text.startsWith('\uFEFF') ? text.slice(1) : text, 'utf8')],
    {
      encoding: 'utf-8',
      separator: separatorOf(text),
      maxRows: mostRows + 1,
      maxColumns: mostColumns,
      maxCell: 100,
    },
    (cells, row) => {
      rows.push({ row, cells: cells.map((cell) => cell.trim()) })
    },
  )
  if (!parsed.ok) throw new TableProblem(field, parsed.message)
  const [heading, ...rest] = rows
  if (heading === undefined || rest.length === 0)
    throw new TableProblem(field, 'The table has no rows: it needs a heading and a row for each line')
  for (const { row, cells } of rest)
    if (cells.length !== heading.cells.length)
      throw new TableProblem(
        field,
        `Row ${row} has ${cells.length} columns and the heading ${heading.cells.length}`,
      )
  return { heading: heading.cells, rows: rest }
}

/** Where a column stands, whatever its case. */
export function columnOf({ heading }: Table, name: string, field: string): number {
  const at = heading.findIndex((one) => one.toLowerCase() === name.toLowerCase())
  if (at === -1)
    throw new TableProblem(
      field,
      `There is no column called “${name}”. The table has ${heading.map((one) => `“${one}”`).join(', ')}`.slice(
        0,
        400,
      ),
    )
  return at
}

const wholePattern = /^\d{1,9}$/u
const numberPattern = /^\d{1,12}(?:\.\d{1,12})?$/u

export function wholeAt(
  { row, cells }: Table['rows'][number],
  at: number,
  name: string,
  field: string,
): number {
  const words = cells[at] ?? ''
  if (!wholePattern.test(words))
    throw new TableProblem(
      field,
      `Row ${row}, column “${name}”: “${words.slice(0, 30)}” is not a whole number`,
    )
  return Number(words)
}
export function positiveAt(
  { row, cells }: Table['rows'][number],
  at: number,
  name: string,
  field: string,
): number {
  const words = cells[at] ?? ''
  const value = numberPattern.test(words) ? Number(words) : Number.NaN
  if (!(value > 0))
    throw new TableProblem(
      field,
      `Row ${row}, column “${name}”: “${words.slice(0, 30)}” is not a number above 0`,
    )
  return value
}
