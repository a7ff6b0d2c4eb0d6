import {
  characterCount,
  checkboxes,
  dateInput,
  html,
  input,
  radios,
  textarea,
  type Html,
} from '@article4/govuk-html'
import { errorOf, valueOf, type FormState } from '#platform/forms.ts'
import { fieldError } from '#platform/views/form.ts'
import { exploitationTypes, itemPurposes, markings, priorities } from '../rules/codes.ts'
import { refusedMarkings } from '../rules/marking.ts'

/** The fields of an item's words; `initial` stands in them until something was typed. */
export interface ItemFields {
  readonly form: FormState
  readonly initial: Readonly<Record<string, string>>
  readonly kinds: readonly string[]
  readonly purposes: readonly string[]
}

export function itemFields(model: ItemFields): Html {
  const { form } = model
  const value = (name: string): string => valueOf(form, name, model.initial[name] ?? '')
  return html`<input type="hidden" name="seen" value="${model.initial['seen'] ?? '0'}">
${input({ id: 'title', name: 'title', label: { text: 'Title' }, hint: { text: 'One line. No name of a person or of the source' }, value: value('title'), ...fieldError(form, 'title') })}
${characterCount({ id: 'text', name: 'text', maxlength: 20000, threshold: 90, rows: 10, label: { text: 'What is known' }, hint: { text: 'Who, what, where, when, why, how. One matter only. Never who it came from, never a tactic' }, value: value('text'), ...fieldError(form, 'text') })}
${textarea({ id: 'provenance', name: 'provenance', rows: 3, label: { text: 'How it is known' }, hint: { text: 'Seen, heard, told by somebody, found in a document. Not by whom' }, value: value('provenance'), ...fieldError(form, 'provenance') })}
${checkboxes({
  name: 'exploitationTypes',
  idPrefix: 'exploitationTypes',
  fieldset: { legend: { text: 'Kind of exploitation', classes: 'govuk-fieldset__legend--s' } },
  items: exploitationTypes.map((kind) => ({
    value: kind.value,
    text: kind.text,
    checked: model.kinds.includes(kind.value),
    ...(kind.value === 'unknown'
      ? { conditional: { html: unknownReason(form, value('unknownReason')) } }
      : {}),
  })),
  ...fieldError(form, 'exploitationTypes'),
})}
${checkboxes({
  name: 'purposes',
  idPrefix: 'purposes',
  fieldset: { legend: { text: 'For which purposes may it be used?', classes: 'govuk-fieldset__legend--s' } },
  items: itemPurposes.map((purpose) => ({ ...purpose, checked: model.purposes.includes(purpose.value) })),
  ...fieldError(form, 'purposes'),
})}
${dateInput({
  id: 'occurredOn',
  namePrefix: 'occurredOn',
  fieldset: {
    legend: { text: 'When did it happen? (if a day is known)', classes: 'govuk-fieldset__legend--s' },
  },
  day: { value: value('occurredOn-day') },
  month: { value: value('occurredOn-month') },
  year: { value: value('occurredOn-year') },
  ...fieldError(form, 'occurredOn'),
})}
${input({ id: 'occurredWords', name: 'occurredWords', label: { text: 'When, in words' }, hint: { text: 'For example: most mornings since the summer' }, value: value('occurredWords'), ...fieldError(form, 'occurredWords') })}
${radios({
  name: 'priority',
  idPrefix: 'priority',
  fieldset: { legend: { text: 'Priority', classes: 'govuk-fieldset__legend--s' } },
  value: value('priority'),
  items: priorities.map(({ value: code, text, hint }) => ({ value: code, text, hint: { text: hint } })),
  ...fieldError(form, 'priority'),
})}
${radios({
  name: 'marking',
  idPrefix: 'marking',
  fieldset: { legend: { text: 'Marking', classes: 'govuk-fieldset__legend--s' } },
  hint: { text: 'Nothing above OFFICIAL-SENSITIVE may be entered. If it is marked higher, stop here' },
  value: value('marking'),
  items: [...markings, ...refusedMarkings],
  ...fieldError(form, 'marking'),
})}`
}

const unknownReason = (form: FormState, value: string): Html =>
  input({
    id: 'unknownReason',
    name: 'unknownReason',
    label: { text: 'Why is it not known yet?' },
    value,
    ...(errorOf(form, 'unknownReason') === null ? {} : fieldError(form, 'unknownReason')),
  })
