import {
  backLink,
  checkboxes,
  dateInput,
  html,
  input,
  radios,
  select,
  textarea,
  type Html,
} from '@article4/govuk-html'
import { markBidi } from '#platform/input/text.ts'
import { valueOf, type FormState } from '#platform/forms.ts'
import { fieldError } from '#platform/views/form.ts'
import type { Choice } from '../rules/codes.ts'

/** Pieces that several pages of the room share. They arrange; nothing is decided here. */
export const back = (href: string, text: string): Html => backLink({ href, text })

/** A line of plain text somebody wrote, with hidden direction marks made visible. */
export const plain = (words: string): string => markBidi(words)

export const link = (href: string, text: string): Html =>
  html`<p class="govuk-body"><a class="govuk-link" href="${href}">${text}</a></p>`

export interface Field {
  readonly form: FormState
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly otherwise?: string
}
const hintOf = (hint: string | undefined) => (hint === undefined ? {} : { hint: { text: hint } })

export const textField = ({ form, name, label, hint, otherwise = '' }: Field, classes = ''): Html =>
  input({
    id: name,
    name,
    label: { text: label, classes: 'govuk-label--s' },
    classes,
    value: valueOf(form, name, otherwise),
    ...hintOf(hint),
    ...fieldError(form, name),
  })

export const longField = ({ form, name, label, hint, otherwise = '' }: Field, rows = 4): Html =>
  textarea({
    id: name,
    name,
    rows,
    label: { text: label, classes: 'govuk-label--s' },
    value: valueOf(form, name, otherwise),
    ...hintOf(hint),
    ...fieldError(form, name),
  })

export const choiceField = (
  { form, name, label, hint, otherwise = '' }: Field,
  from: readonly Choice[],
): Html =>
  radios({
    name,
    idPrefix: name,
    fieldset: { legend: { text: label, classes: 'govuk-fieldset__legend--s' } },
    value: valueOf(form, name, otherwise),
    items: [...from],
    ...hintOf(hint),
    ...fieldError(form, name),
  })

export const manyField = (
  { form, name, label, hint }: Omit<Field, 'otherwise'>,
  from: readonly Choice[],
  chosen: readonly string[],
): Html =>
  checkboxes({
    name,
    idPrefix: name,
    classes: 'govuk-checkboxes--small',
    fieldset: { legend: { text: label, classes: 'govuk-fieldset__legend--s' } },
    values: [...chosen],
    items: [...from],
    ...hintOf(hint),
    ...fieldError(form, name),
  })

/** `otherwise` as 2026-03-29. */
export function dayField({ form, name, label, hint, otherwise = '' }: Field): Html {
  const [year = '', month = '', day = ''] = otherwise
    .split('-')
    .map((part) => (part === '' ? '' : String(Number(part))))
  return dateInput({
    id: name,
    namePrefix: name,
    fieldset: { legend: { text: label, classes: 'govuk-fieldset__legend--s' } },
    values: {
      day: valueOf(form, `${name}-day`, day),
      month: valueOf(form, `${name}-month`, month),
      year: valueOf(form, `${name}-year`, year),
    },
    ...hintOf(hint),
    ...fieldError(form, name),
  })
}

export const listField = (
  { form, name, label, hint, otherwise = '' }: Field,
  from: readonly Choice[],
): Html =>
  select({
    id: name,
    name,
    label: { text: label, classes: 'govuk-label--s' },
    value: valueOf(form, name, otherwise),
    items: [{ value: '', text: 'Choose one' }, ...from.map(({ value, text }) => ({ value, text }))],
    ...hintOf(hint),
    ...fieldError(form, name),
  })
