import { backLink, dateInput, html, input, radios, tag, type Html } from '@article4/govuk-html'
import { valueOf, type FormState } from '#platform/forms.ts'
import { markBidi } from '#platform/input/text.ts'
import { fieldError } from '#platform/views/form.ts'

/** Pieces that several pages of deconfliction share. They arrange; nothing is decided here. */
export const back = (href: string, text: string): Html => backLink({ href, text })

/** A line that somebody wrote, with hidden direction marks made visible. */
export const plain = (words: string): string => markBidi(words)

export const codeTag = (text: string, colour: string): Html => tag({ text, classes: `govuk-tag--${colour}` })

export interface DeskLine {
  readonly name: string
  readonly phone: string
}
/** A desk to call, so that a phone calls it at a touch. */
export const deskLine = ({ name, phone }: DeskLine): Html =>
  html`<span class="govuk-!-text-break-word">${plain(name)}</span>: <a class="govuk-link govuk-!-font-weight-bold" href="tel:${phone.replaceAll(/[^+\d]/g, '')}">${plain(phone)}</a>`

export interface Choice {
  readonly value: string
  readonly text: string
  readonly hint: string
}

export const choice = (form: FormState, name: string, legend: string, items: readonly Choice[]): Html =>
  radios({
    name,
    idPrefix: name,
    fieldset: { legend: { text: legend, classes: 'govuk-fieldset__legend--s' } },
    value: valueOf(form, name),
    items: items.map(({ value, text, hint }) => ({
      value,
      text,
      ...(hint === '' ? {} : { hint: { text: hint } }),
    })),
    ...fieldError(form, name),
  })

export const line = (
  form: FormState,
  name: string,
  label: string,
  { hint = '', otherwise = '', classes = '' } = {},
): Html =>
  input({
    id: name,
    name,
    label: { text: label, classes: 'govuk-label--s' },
    ...(hint === '' ? {} : { hint: { text: hint } }),
    ...(classes === '' ? {} : { classes }),
    value: valueOf(form, name, otherwise),
    ...fieldError(form, name),
  })

/** `otherwise`: a day that stands there before anybody typed, as `2026-03-29`. */
export const day = (
  form: FormState,
  name: string,
  legend: string,
  { hint = '', otherwise = '' } = {},
): Html => {
  const [year = '', month = '', date = ''] = otherwise.split('-').map((part) => part.replace(/^0/, ''))
  return dateInput({
    id: name,
    namePrefix: name,
    fieldset: { legend: { text: legend, classes: 'govuk-fieldset__legend--s' } },
    ...(hint === '' ? {} : { hint: { text: hint } }),
    day: { value: valueOf(form, `${name}-day`, date) },
    month: { value: valueOf(form, `${name}-month`, month) },
    year: { value: valueOf(form, `${name}-year`, year) },
    ...fieldError(form, name),
  })
}

/** What a question or an interest is about: the same fields on both forms. */
export const thing = (
  form: FormState,
  kinds: readonly Choice[],
): Html => html`${choice(form, 'kind', 'What is it about?', kinds)}
${line(form, 'words', 'Postcode, full name, telephone number or number plate', { hint: 'One thing only' })}
${line(form, 'building', 'Building number', { hint: 'Only for a place. Empty: the whole postcode', classes: 'govuk-input--width-5' })}
${day(form, 'born', 'Birthday', { hint: 'Only for a person, if it is known' })}`
