/**
 * From what a browser posted to answers, or to every error at once with everything that was typed kept.
 *
 * Nothing is changed behind a person's back: text that cannot be stored is refused with a plain message (security rule 5.4),
 * a choice that was never offered is refused, and a field hidden by another answer is left out of the answers while its
 * words stay in `kept`, so that going back and forth loses nothing within a page.
 */
import { postedNames } from './fields.ts'
import type { Answers, Field, PartialDate, StepId } from './fields.ts'
import { readField } from './read-field.ts'
import type { FieldError, Form, Kept } from './read-field.ts'
import { isAsked, isRequired, stepOf } from './steps.ts'
import type { Step } from './steps.ts'

/** The outcome of reading one page's post. */
export type Parsed =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly errors: readonly FieldError[]; readonly kept: Kept }

/** Read one step's post. `answers` holds that one step; merge it with `withAnswers`. */
export function parseStep(stepId: StepId, form: Form): Parsed {
  const step = stepOf(stepId)
  const { values, errors } = readValues(step, form)
  if (errors.length > 0) return { ok: false, errors, kept: keptOf(step.fields, form) }
  return { ok: true, answers: { [stepId]: values } }
}

/** What was typed in these fields, exactly, for showing again. */
export function keptOf(fields: readonly Field[], form: Form): Kept {
  const names = fields.flatMap(postedNames).filter((name) => Object.hasOwn(form, name))
  return Object.fromEntries(names.map((name) => [name, form[name] ?? '']))
}

/** Stored answers as form values, for showing a page again that was answered before. */
export function formValues(stepId: StepId, answers: Answers): Kept {
  return formOf(stepId, answers[stepId] ?? {})
}

/** The same from one step's values of whatever shape; what does not look like a value is left out. */
export function formOf(stepId: StepId, values: Readonly<Record<string, unknown>>): Kept {
  return Object.fromEntries(stepOf(stepId).fields.flatMap((field) => fieldValues(field, values[field.name])))
}

function readValues(step: Step, form: Form) {
  const errors: FieldError[] = []
  const values: Record<string, unknown> = {}
  for (const field of step.fields) {
    if (!isAsked(field, values)) continue
    const read = readField(field, form)
    errors.push(...read.errors)
    if (read.value !== undefined) values[field.name] = read.value
    else if (read.errors.length === 0 && isRequired(field, values))
      errors.push({ field: field.name, key: `error.${field.name}.required` })
  }
  const isOneGiven =
    step.needsOneOf.length === 0 || step.needsOneOf.some((name) => values[name] !== undefined)
  const first = step.needsOneOf[0]
  if (!isOneGiven && errors.length === 0 && first !== undefined)
    errors.push({ field: first, key: `error.${step.id}.required` })
  return { values, errors }
}

function fieldValues(field: Field, value: unknown): [string, string | string[]][] {
  if (value === undefined) return []
  if (isPartialDate(value)) return dateValues(field.name, value)
  if (typeof value === 'string') return [[field.name, value]]
  if (!Array.isArray(value)) return []
  const list = value.map(String)
  return [[field.name, field.kind === 'lines' ? list.join('\n') : list]]
}

function isPartialDate(value: unknown): value is PartialDate {
  return typeof value === 'object' && value !== null && 'year' in value && typeof value.year === 'number'
}

function dateValues(name: string, { day, month, year }: PartialDate): [string, string][] {
  const parts: [string, number | undefined][] = [
    [`${name}-day`, day],
    [`${name}-month`, month],
    [`${name}-year`, year],
  ]
  return parts.flatMap(([part, value]) => (value === undefined ? [] : [[part, String(value)]]))
}
