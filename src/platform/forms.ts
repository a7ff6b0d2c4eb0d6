import { cleanText, type TextReason } from './input/text.ts'

/**
 * Reading a form. Every error is found at once, in plain words, beside its field; what was typed is kept. A reader
 * collects as it goes: ask for each field in the order of the page, then call `result`, which lists what is wrong in that
 * order, whenever it was found.
 */
export type FormBody = Readonly<Record<string, string | readonly string[] | undefined>>

export interface FieldError {
  /** The field's name; null for what concerns the whole form. */
  readonly field: string | null
  readonly text: string
}

export type Parsed<Input> =
  | { readonly ok: true; readonly input: Input }
  | { readonly ok: false; readonly errors: readonly FieldError[] }

/** What a page shows again when a form came back with errors. */
export interface FormState {
  readonly values: FormBody
  readonly errors: readonly FieldError[]
}
export const emptyForm: FormState = { values: {}, errors: [] }

export interface TextRule {
  /** The error when it is missing; without it the field may be empty. */
  readonly required?: string
  readonly max?: number
  readonly multiline?: boolean
  readonly label?: string
}

/** Reads one form body field by field. */
export function readForm(body: FormBody) {
  const errors: FieldError[] = []
  const asked: string[] = []
  const one = (name: string): string => {
    const value = body[name]
    return typeof value === 'string' ? value : (value?.[0] ?? '')
  }
  const askFor = (name: string): void => void (asked.includes(name) || asked.push(name))
  const fail = (field: string | null, text: string): void => {
    if (field !== null) askFor(field)
    errors.push({ field, text })
  }

  return {
    fail,
    /** Text, cleaned by the input rules and trimmed. Empty text is `''`. */
    text(name: string, rule: TextRule = {}): string {
      askFor(name)
      const cleaned = cleanText(one(name), { max: rule.max ?? 200, multiline: rule.multiline ?? false })
      if (!cleaned.ok) {
        fail(name, textProblem(cleaned.reason, rule))
        return ''
      }
      const text = cleaned.value.trim()
      if (text === '' && rule.required !== undefined) fail(name, rule.required)
      return text
    },
    /** One of a closed list. */
    choice<const Value extends string>(name: string, from: readonly Value[], required: string): Value {
      askFor(name)
      const value = one(name)
      const found = from.find((candidate) => candidate === value)
      if (found === undefined) fail(name, required)
      return found ?? (from[0] as Value)
    },
    /** One of a closed list, or nothing. */
    optionalChoice<const Value extends string>(name: string, from: readonly Value[]): Value | null {
      askFor(name)
      return from.find((candidate) => candidate === one(name)) ?? null
    },
    /** Any of a closed list; values that are not in it are dropped. */
    choices<const Value extends string>(name: string, from: readonly Value[], required?: string): Value[] {
      askFor(name)
      const raw = body[name]
      const given: readonly string[] = typeof raw === 'string' ? [raw] : (raw ?? [])
      const chosen = from.filter((candidate) => given.includes(candidate))
      if (chosen.length === 0 && required !== undefined) fail(name, required)
      return chosen
    },
    /** A day from three boxes `name-day`, `name-month`, `name-year`, as `2026-03-29`; null when all are empty. */
    day(name: string, required?: string): string | null {
      askFor(name)
      const parts = ['day', 'month', 'year'].map((part) => one(`${name}-${part}`).trim())
      if (parts.every((part) => part === '')) {
        if (required !== undefined) fail(name, required)
        return null
      }
      const day = realDay(parts)
      if (day === null) fail(name, 'Enter a real date, like 27 3 2026')
      return day
    },
    result<Input>(build: () => Input): Parsed<Input> {
      if (errors.length === 0) return { ok: true, input: build() }
      // What concerns the whole form comes first.
      const place = ({ field }: FieldError): number => (field === null ? -1 : asked.indexOf(field))
      return { ok: false, errors: errors.toSorted((a, b) => place(a) - place(b)) }
    },
  }
}

function textProblem(reason: TextReason, rule: TextRule): string {
  const label = rule.label ?? 'This'
  if (reason === 'too-long')
    return `${label} must be ${(rule.max ?? 200).toLocaleString('en-GB')} characters or fewer`
  return `${label} has a character that cannot be stored. Type it again without it`
}

/** A calendar day that exists, or null. */
function realDay(parts: readonly string[]): string | null {
  if (!parts.every((part) => /^\d{1,4}$/.test(part))) return null
  const [day, month, year] = parts.map(Number) as [number, number, number]
  const date = new Date(Date.UTC(year, month - 1, day))
  const real =
    year >= 1900 &&
    date.getUTCFullYear() === year &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day
  return real ? date.toISOString().slice(0, 10) : null
}

/** The error of one field, for the view. */
export const errorOf = (form: FormState, field: string): string | null =>
  form.errors.find((error) => error.field === field)?.text ?? null

/** What was typed in one field, for the view. */
export function valueOf(form: FormState, field: string, otherwise = ''): string {
  const value = form.values[field]
  if (value === undefined) return otherwise
  return typeof value === 'string' ? value : (value[0] ?? otherwise)
}
