/**
 * Reading one field of a posted form. One function per kind of field; each gives a value, or nothing, or errors that are
 * catalogue keys.
 */
import { cleanText } from '#platform/input/text.ts'
import type {
  ChecksField,
  ChoiceField,
  DateField,
  Field,
  LinesField,
  PartialDate,
  TextField,
} from './fields.ts'

/** A posted form as the body parser gives it. */
export type Form = Readonly<Record<string, string | readonly string[] | undefined>>

/** What was typed, for showing again. */
export type Kept = Readonly<Record<string, string | readonly string[]>>

/** One thing to put right: the field it stands beside, and the catalogue key (with values) that says what. */
export interface FieldError {
  readonly field: string
  readonly key: string
  readonly values?: Readonly<Record<string, string | number>>
}

/** A field as read: a value, nothing (left empty), or errors. */
export interface ReadResult {
  readonly value?: string | readonly string[] | PartialDate
  readonly errors: readonly FieldError[]
}

const nothing: ReadResult = { errors: [] }

/** Read one field from a posted form. */
export function readField(field: Field, form: Form): ReadResult {
  if (field.kind === 'choice') return readChoice(field, form)
  if (field.kind === 'checks') return readChecks(field, form)
  if (field.kind === 'text') return readText(field, form)
  if (field.kind === 'lines') return readLines(field, form)
  return readDate(field, form)
}

function readChoice(field: ChoiceField, form: Form): ReadResult {
  const posted = allOf(form, field.name).filter((value) => value !== '')
  const [value] = posted
  if (value === undefined) return nothing
  if (posted.length > 1 || !field.values.includes(value)) return failed(field.name, 'error.choice')
  return { value, errors: [] }
}

function readChecks(field: ChecksField, form: Form): ReadResult {
  const posted = new Set(allOf(form, field.name).filter((value) => value !== ''))
  if (posted.size === 0) return nothing
  const known = field.values.filter((value) => posted.has(value))
  return known.length === posted.size ? { value: known, errors: [] } : failed(field.name, 'error.choice')
}

function readText(field: TextField, form: Form): ReadResult {
  const posted = allOf(form, field.name).join('\n').trim()
  if (posted === '') return nothing
  const cleaned = cleanText(posted, { max: field.max, multiline: field.multiline })
  if (!cleaned.ok)
    return failed(field.name, `error.${cleaned.reason}`, reasonValues(cleaned.reason, field.max))
  return cleaned.value === '' ? nothing : { value: cleaned.value, errors: [] }
}

function readLines(field: LinesField, form: Form): ReadResult {
  const posted = allOf(form, field.name)
    .join('\n')
    .split(/\r\n|[\r\n\u2028\u2029]/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (posted.length === 0) return nothing
  if (posted.length > field.maxLines)
    return failed(field.name, 'error.too-many-lines', { max: field.maxLines, count: posted.length })
  const cleaned = posted.map((line) => cleanText(line, { max: field.maxEach, multiline: false }))
  const refusal = cleaned.find((line) => !line.ok)
  if (refusal !== undefined) {
    const key = refusal.reason === 'too-long' ? 'error.line-too-long' : `error.${refusal.reason}`
    return failed(field.name, key, reasonValues(refusal.reason, field.maxEach))
  }
  return { value: cleaned.flatMap((line) => (line.ok ? [line.value] : [])), errors: [] }
}

/** A year alone, a month with its year, or a whole date. A date to come is allowed: "they will be moved on the 5th". */
function readDate(field: DateField, form: Form): ReadResult {
  const [day, month, year] = ['day', 'month', 'year'].map((part) =>
    latinDigits(allOf(form, `${field.name}-${part}`).join(' ').trim()),
  )
  if (!day && !month && !year) return nothing
  if (!year || (day && !month)) return failed(field.name, `error.${field.name}.incomplete`)
  const date = partialDate(day, month, year)
  return date === null ? failed(field.name, `error.${field.name}.not-real`) : { value: date, errors: [] }
}

function partialDate(day: string | undefined, month: string | undefined, year: string): PartialDate | null {
  if (!/^\d{4}$/u.test(year) || Number(year) < 1900 || Number(year) > 2100) return null
  if (!month) return { year: Number(year) }
  if (!/^\d{1,2}$/u.test(month) || Number(month) < 1 || Number(month) > 12) return null
  if (!day) return { year: Number(year), month: Number(month) }
  if (!/^\d{1,2}$/u.test(day) || Number(day) < 1) return null
  const daysInMonth = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  if (Number(day) > daysInMonth) return null
  return { year: Number(year), month: Number(month), day: Number(day) }
}

/** An Arabic or Persian keyboard types its own digits; a date typed with them is a date. */
function latinDigits(value: string): string {
  return value.replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
}

function allOf(form: Form, name: string): readonly string[] {
  if (!Object.hasOwn(form, name)) return []
  const value = form[name]
  if (value === undefined) return []
  return typeof value === 'string' ? [value] : value
}

function reasonValues(reason: string, max: number): Readonly<Record<string, number>> | undefined {
  return reason === 'too-long' ? { max } : undefined
}

function failed(field: string, key: string, values?: Readonly<Record<string, string | number>>): ReadResult {
  return { errors: [values === undefined ? { field, key } : { field, key, values }] }
}
