/**
 * The Census table of main languages (TS024), as it is published for local authorities: a line of names, then a district a line.
 *
 * The trap: some columns are groups of others. "South Asian language" counts whoever stands under "South Asian language: Urdu" again. A column
 * is a group if another begins with its name and a colon; groups and the total are used to check, and never kept. Every person is in exactly
 * one of the other columns: their sum is the total, to the person, or the row is refused.
 */
export interface CensusRow {
  readonly code: string
  readonly name: string
  readonly people: number
  readonly lines: readonly { readonly line: string; readonly people: number }[]
}
export interface CensusTable {
  readonly rows: readonly CensusRow[]
  readonly problems: readonly { readonly row: number; readonly problem: string }[]
}
interface Columns {
  readonly name: number
  readonly code: number
  readonly total: number
  readonly leaves: readonly Column[]
  readonly groups: readonly Column[]
}
interface Column {
  readonly line: string
  readonly at: number
}

const prefix = 'Main language (detailed): '
const totalStart = `${prefix}Total`
const whole = /^\d{1,9}$/
const districtCode = /^[EW]0[6-9]\d{6}$/

/** Reads the head of the table; a sentence where it is another table. */
export function readHead(head: readonly string[]): Columns | string {
  const [name, code] = [head.indexOf('geography'), head.indexOf('geography code')]
  const total = head.findIndex((text) => text.startsWith(totalStart))
  if (name === -1 || code === -1 || total === -1)
    return 'This is not the table of main languages (TS024): its first line has other names'
  const lines = head.flatMap((text, at) =>
    text.startsWith(prefix) && at !== total ? [{ line: text.slice(prefix.length), at }] : [],
  )
  const isGroup = ({ line }: Column): boolean => lines.some((other) => other.line.startsWith(`${line}: `))
  const twice = lines.find(({ line }, at) => lines.findIndex((other) => other.line === line) !== at)
  if (twice !== undefined) return `A column stands twice: ${twice.line}`
  return {
    name,
    code,
    total,
    leaves: lines.filter((column) => !isGroup(column)),
    groups: lines.filter((column) => isGroup(column)),
  }
}

/** One district; a sentence where its numbers do not fit together. */
export function readRow(cells: readonly string[], columns: Columns): CensusRow | string {
  const code = cells[columns.code] ?? ''
  const name = cells[columns.name] ?? ''
  if (!districtCode.test(code)) return `"${code.slice(0, 20)}" is no code of a district`
  const at = (column: number): number | null => {
    const text = cells[column] ?? ''
    return whole.test(text) ? Number(text) : null
  }
  const people = at(columns.total)
  const lines = columns.leaves.map(({ line, at: column }) => ({ line, people: at(column) }))
  const counted = lines.flatMap((one) =>
    one.people === null ? [] : [{ line: one.line, people: one.people }],
  )
  if (people === null || counted.length < lines.length) return `${name}: a number is missing`
  if (sum(counted) !== people)
    return `${name}: the languages make ${sum(counted)} people, and the total says ${people}`
  const wrong = columns.groups.find(
    ({ line, at: column }) => sum(counted.filter((one) => one.line.startsWith(`${line}: `))) !== at(column),
  )
  return wrong === undefined
    ? { code, name, people, lines: counted }
    : `${name}: "${wrong.line}" is not the sum of what stands under it`
}

const sum = (lines: readonly { readonly people: number }[]): number =>
  lines.reduce((total, { people }) => total + people, 0)
