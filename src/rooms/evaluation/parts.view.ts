import { backLink, html, insetText, select, textarea, type Html } from '@article4/govuk-html'
import { valueOf, type FormState } from '#platform/forms.ts'
import { markBidi } from '#platform/input/text.ts'
import { fieldError } from '#platform/views/form.ts'
import { aboutReports } from './rules/about.ts'
import type { DrillDown } from './rules/kept-in.ts'

/** Pieces that several pages of the room share. They arrange; nothing is decided here. */
export const back = (href: string, text: string): Html => backLink({ href, text })
export const plain = (words: string): string => markBidi(words)
export const link = (href: string, text: string): Html =>
  html`<a class="govuk-link" href="${href}">${text}</a>`

/** Rule 0 of every page with figures. */
export const ruleZero: Html = insetText({ text: aboutReports })

/** When it was worked out, and by what, so that it can be had again. */
export const provenance = (words: string): Html => html`<p class="govuk-body-s">${words}</p>`

/** Where what is counted can be seen one by one: a way there for whoever works there, for what they work for. */
export const wayTo = ({ words, open }: DrillDown): Html =>
  open === null
    ? html`Whoever works there sees which: ${words}.`
    : html`<form method="post" action="/purpose"><input type="hidden" name="then" value="${open.href}">
<button class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0" name="purpose" value="${open.purpose}">${open.text}</button></form>`

export interface Field {
  readonly form: FormState
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly otherwise?: string
}
export const longField = ({ form, name, label, hint, otherwise = '' }: Field, rows = 3): Html =>
  textarea({
    id: name,
    name,
    rows,
    label: { text: label, classes: 'govuk-label--s' },
    value: valueOf(form, name, otherwise),
    ...(hint === undefined ? {} : { hint: { text: hint } }),
    ...fieldError(form, name),
  })
export const choiceField = (
  { form, name, label, hint, otherwise = '' }: Field,
  items: readonly { readonly value: string; readonly text: string }[],
): Html =>
  select({
    id: name,
    name,
    label: { text: label, classes: 'govuk-label--s' },
    items: items.map((item) => ({ ...item, selected: item.value === valueOf(form, name, otherwise) })),
    ...(hint === undefined ? {} : { hint: { text: hint } }),
    ...fieldError(form, name),
  })
