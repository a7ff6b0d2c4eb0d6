/**
 * The words of each question, chosen for the person who is asked. Pages arrange what this gives and decide nothing: which
 * wording fits someone telling about their own life, which signs to offer, how a date reads.
 */
import type { CatalogueKey, Words } from '../content/catalogue.ts'
import { fieldsOf } from './fields.ts'
import type { Answers, Field, PartialDate, StepId } from './fields.ts'
import type { FieldError } from './read-field.ts'
import { reference } from './reference.ts'
import { signsOffered } from './reference-rules.ts'
import { stepOf, steps } from './steps.ts'

export interface OptionWords {
  readonly value: string
  readonly text: string
  readonly hint?: string
}

/** A field with its words. `options` is empty for text, lines and dates. */
export interface FieldWords {
  readonly field: Field
  readonly label: string
  readonly hint?: string
  readonly options: readonly OptionWords[]
}

/** A page's question, its hint, and its fields in order. */
export interface StepWords {
  readonly id: StepId
  readonly title: string
  readonly hint?: string
  readonly fields: readonly FieldWords[]
}

/** One line of "check your answers". `isLater` lines may be added but are not owed. */
export interface SummaryRow {
  readonly stepId: StepId
  readonly label: string
  readonly values: readonly string[]
  readonly isGiven: boolean
  readonly isLater: boolean
}

/** The words of one page. */
export function stepWords(stepId: StepId, answers: Answers, t: Words): StepWords {
  const title = say(t, `step.${stepId}.title`, answers) ?? ''
  const fields = fieldsOf(stepId).map((field) => fieldWords(field, answers, t))
  return { id: stepId, title, ...hintOf(t, `step.${stepId}.hint`, answers), fields }
}

/** The words of one field, as the operator's screen needs them too. */
export function fieldWords(field: Field, answers: Answers, t: Words): FieldWords {
  const label = say(t, `field.${field.name}.label`, answers) ?? field.name
  const options = valuesOffered(field, answers).map((value) => optionWords(field, value, answers, t))
  return { field, label, ...hintOf(t, `field.${field.name}.hint`, answers), options }
}

/** An error as a sentence. */
export function errorText({ key, values }: FieldError, t: Words): string {
  return isKey(t, key) ? t(key, values) : t('error.choice')
}

/** Every answer that will be sent, in order, and what was left out. */
export function summary(answers: Answers, t: Words): readonly SummaryRow[] {
  const asked = steps.filter((step) => step.id !== 'check' && step.appliesTo(answers))
  return asked.flatMap((step) => {
    const stored: Readonly<Record<string, unknown>> = answers[step.id] ?? {}
    const row = { stepId: step.id, isLater: step.isLater(answers) }
    const given = step.fields.flatMap((field) => {
      const values = valueTexts(field, stored[field.name], answers, t)
      const label = say(t, `field.${field.name}.label`, answers) ?? field.name
      return values.length === 0 ? [] : [{ ...row, label, values, isGiven: true }]
    })
    if (given.length > 0) return given
    return [
      { ...row, label: emptyLabel(step.id, answers, t), values: [t('common.not-given')], isGiven: false },
    ]
  })
}

/** A step with one field is known by the field, one with several by its question. */
function emptyLabel(stepId: StepId, answers: Answers, t: Words): string {
  const [only, ...more] = stepOf(stepId).fields
  const key = only !== undefined && more.length === 0 ? `field.${only.name}.label` : `step.${stepId}.title`
  return say(t, key, answers) ?? ''
}

function valuesOffered(field: Field, answers: Answers): readonly string[] {
  if (field.name === 'signs') return signsOffered(reference, answers.setting?.setting, answers.signs?.signs)
  return field.kind === 'choice' || field.kind === 'checks' ? field.values : []
}

function optionWords(field: Field, value: string, answers: Answers, t: Words): OptionWords {
  const key = optionKey(field, value)
  return { value, text: say(t, key, answers) ?? value, ...hintOf(t, `${key}.hint`, answers) }
}

/** Places and signs come from the reference files, so their words are under their own codes. */
function optionKey(field: Field, value: string): string {
  if (field.name === 'setting') return `setting.${value}`
  return field.name === 'signs' ? `sign.${value}` : `option.${field.name}.${value}`
}

function valueTexts(field: Field, value: unknown, answers: Answers, t: Words): readonly string[] {
  if (value === undefined) return []
  if (isDate(value)) return [dateText(value, t)]
  const list = Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : []
  if (field.kind === 'text' || field.kind === 'lines') return list
  return list.map((each) => optionWords(field, each, answers, t).text)
}

/** A date as precisely as it was given, with the language's own month names and Latin digits. */
function dateText({ year, month, day }: PartialDate, t: Words): string {
  if (month === undefined) return String(year)
  const shape = { month: 'long', year: 'numeric', timeZone: 'UTC', numberingSystem: 'latn' } as const
  const format = new Intl.DateTimeFormat(
    t.language.locale,
    day === undefined ? shape : { ...shape, day: 'numeric' },
  )
  return format.format(new Date(Date.UTC(year, month - 1, day ?? 1)))
}

function isDate(value: unknown): value is PartialDate {
  return typeof value === 'object' && value !== null && 'year' in value
}

function hintOf(t: Words, key: string, answers: Answers): { readonly hint?: string } {
  const hint = say(t, key, answers)
  return hint === null ? {} : { hint }
}

/** The message under a key, in its form for the person themselves where there is one. */
function say(t: Words, key: string, answers: Answers): string | null {
  const own = `${key}.self`
  if (answers.start?.relation === 'self' && isKey(t, own)) return t(own)
  return isKey(t, key) ? t(key) : null
}

function isKey(t: Words, key: string): key is CatalogueKey {
  return t.has(key)
}
