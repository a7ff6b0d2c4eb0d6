/**
 * The Human Trafficking Case Data Standard as tables: a first row of field names, a row a case, several codes in one cell with
 * a semicolon between. What is written can be read again without loss. In what comes from elsewhere a code that the standard
 * does not have is refused with its row and column, and what cannot be placed is warned of; nothing is guessed.
 */
export type FieldKind =
  'text' | 'date' | 'number' | 'tick' | 'code' | 'codes' | 'country' | 'countries' | 'language'

export interface Field {
  readonly name: string
  readonly kind: FieldKind
  readonly isDeprecated?: boolean
  readonly values?: readonly string[]
}
export type Value = string | number | boolean | readonly string[]
/** By field name; what is not known is not there. */
export type Case = Readonly<Record<string, Value>>

export interface Place {
  /** As in the file: the row of names is 1. */
  readonly row: number
  /** As a spreadsheet has it: A, B, … AA. */
  readonly column: string
}
export interface Refusal extends Place {
  readonly field: string
  readonly value: string
  readonly why: string
}
export interface Warning extends Place {
  readonly words: string
}
export interface ReadTable {
  readonly cases: readonly Case[]
  /** The row of the file in which each case stands. */
  readonly rows: readonly number[]
  /** The column of each field that the file has; of one that stands twice, the column that wins. */
  readonly columns: ReadonlyMap<string, string>
  readonly refusals: readonly Refusal[]
  readonly warnings: readonly Warning[]
}

export type Cell = string | number | boolean | Date | null
const between = ';'

/** Reads a table. Where anything is refused, nothing of the file should be taken. */
export function readTable(rows: readonly (readonly Cell[])[], fields: readonly Field[]): ReadTable {
  const byName = new Map(fields.map((field) => [field.name.toLowerCase(), field]))
  const header = (rows[0] ?? []).map(textOf)
  const columns = header.map((name) => byName.get(name.toLowerCase()) ?? null)
  const refusals: Refusal[] = []
  const warnings: Warning[] = header.flatMap((name, at) => headerWarning(name, at, columns))
  const cases: Case[] = []
  const standing: number[] = []
  for (const [index, row] of rows.entries()) {
    if (index === 0 || isLabels(index, row, columns)) continue
    const found: Record<string, Value> = {}
    for (const [at, cell] of row.entries()) {
      const text = textOf(cell)
      if (text === '') continue
      const place = { row: index + 1, column: columnName(at) }
      const field = columns[at]
      if (field === undefined || field === null) {
        if (at >= header.length || header[at] === '')
          warnings.push({ ...place, words: `“${short(text)}” stands in a column without a name` })
        continue
      }
      const read = readCell(field, cell, text)
      if ('why' in read) refusals.push({ ...place, field: field.name, value: short(text), why: read.why })
      else found[field.name] = read.value
    }
    if (Object.keys(found).length === 0) continue
    cases.push(found)
    standing.push(index + 1)
  }
  const places = new Map(
    columns.flatMap((field, at) => (field === null ? [] : [[field.name, columnName(at)] as const])),
  )
  return { cases, rows: standing, columns: places, refusals, warnings }
}

function headerWarning(name: string, at: number, columns: readonly (Field | null)[]): Warning[] {
  const place = { row: 1, column: columnName(at) }
  const field = columns[at] ?? null
  if (name === '') return []
  if (field === null)
    return [{ ...place, words: `“${short(name)}” is no field of the standard: nothing of it is read` }]
  if (columns.indexOf(field) < at)
    return [
      {
        ...place,
        words: `${field.name} stands twice: the column further right wins where both have something`,
      },
    ]
  return field.isDeprecated === true
    ? [{ ...place, words: `${field.name} is not used any more in the standard; it is read all the same` }]
    : []
}

/** The published templates have a second row with the labels of the fields: none of it is a case. */
function isLabels(index: number, row: readonly Cell[], columns: readonly (Field | null)[]): boolean {
  if (index !== 1) return false
  const coded = columns.flatMap((field, at) =>
    field !== null &&
    ['code', 'codes', 'date', 'tick', 'number'].includes(field.kind) &&
    textOf(row[at] ?? null) !== ''
      ? [[field, textOf(row[at] ?? null)] as const]
      : [],
  )
  return (
    coded.length > 2 &&
    coded.every(([field, text]) =>
      plainLetters(field.name.replace(/^[a-z]+_/u, '')).startsWith(plainLetters(text).slice(0, 4)),
    )
  )
}
const plainLetters = (text: string): string => text.toLowerCase().replaceAll(/[^a-z]/gu, '')

type Read = { readonly value: Value } | { readonly why: string }

const readers: Readonly<Record<FieldKind, (field: Field, text: string, cell: Cell) => Read>> = {
  text: (_, text) => ({ value: text }),
  date: (_, text, cell) => readDate(cell, text),
  number: (_, text) => (Number.isFinite(Number(text)) ? { value: Number(text) } : { why: 'is no number' }),
  tick: (_, text) => readTick(text),
  code: (field, text) => readCode(field, text),
  codes: (field, text) => readCodes(field, text),
  country: (_, text) =>
    isShortCode(text) ? { value: text.toUpperCase() } : { why: 'is no country code (ISO 3166)' },
  countries: (_, text) =>
    split(text).every(isShortCode)
      ? { value: split(text).map((one) => one.toUpperCase()) }
      : { why: 'is no list of country codes (ISO 3166)' },
  language: (_, text) =>
    isShortCode(text) ? { value: text.toLowerCase() } : { why: 'is no language code (ISO 639-2)' },
}
const readCell = (field: Field, cell: Cell, text: string): Read => readers[field.kind](field, text, cell)
const isShortCode = (text: string): boolean => /^[A-Za-z]{2,3}$/u.test(text)

function readCode(field: Field, text: string): Read {
  const value = field.values?.find((one) => one.toLowerCase() === text.toLowerCase())
  return value === undefined ? { why: 'is no code of this field' } : { value }
}

function readCodes(field: Field, text: string): Read {
  const codes = split(text).map(
    (one) => field.values?.find((known) => known.toLowerCase() === one.toLowerCase()) ?? null,
  )
  return codes.every((one) => one !== null)
    ? { value: [...new Set(codes)] }
    : { why: 'has a code that this field does not have' }
}
const split = (text: string): string[] =>
  text
    .split(between)
    .map((one) => one.trim())
    .filter((one) => one !== '')

function readTick(text: string): Read {
  const lower = text.toLowerCase()
  if (['true', 'yes', '1', 'x'].includes(lower)) return { value: true }
  return ['false', 'no', '0'].includes(lower) ? { value: false } : { why: 'is neither yes nor no' }
}

/** A day that can be read in one way alone. 03/04/2026 is two days, and is asked about. */
function readDate(cell: Cell, text: string): Read {
  if (cell instanceof Date) return { value: cell.toISOString().slice(0, 10) }
  if (/^\d{4}-\d{2}-\d{2}$/u.test(text)) return realDay(text)
  const [, one = '', other = '', year = ''] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/u.exec(text) ?? []
  if (year === '') return { why: 'is no date: write it as 2026-11-28' }
  if (Number(one) <= 12 && Number(other) <= 12 && one !== other)
    return { why: 'can be two dates: write it as 2026-11-28' }
  const [day, month] = Number(other) > 12 ? [other, one] : [one, other]
  return realDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}
function realDay(day: string): Read {
  const at = new Date(`${day}T00:00:00Z`)
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== day
    ? { why: 'is no day of the calendar' }
    : { value: day }
}

/** The table of these cases: only the fields that any of them has, in the order of the standard. */
export function writeTable(cases: readonly Case[], fields: readonly Field[]): (string | number)[][] {
  const used = fields.filter((field) => cases.some((one) => one[field.name] !== undefined))
  return [
    used.map((field) => field.name),
    ...cases.map((one) => used.map((field) => writeCell(one[field.name]))),
  ]
}
function writeCell(value: Value | undefined): string | number {
  if (value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'number' || typeof value === 'string') return value
  return value.join(between)
}

const textOf = (cell: Cell): string => {
  if (cell === null) return ''
  return cell instanceof Date ? cell.toISOString() : String(cell).trim()
}
const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text)

/** 0 is A, 26 is AA. */
export function columnName(at: number): string {
  const letter = String.fromCodePoint(65 + (at % 26))
  return at < 26 ? letter : `${columnName(Math.floor(at / 26) - 1)}${letter}`
}
