import {
  checkboxes,
  dateInput,
  html,
  input,
  radios,
  summaryList,
  textarea,
  type Html,
} from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { asWritten, fieldError, postForm, problems } from '#platform/views/form.ts'
import { back, meant, plain } from '../../pages/parts.view.ts'

/** The answers of one section. */
export interface Field {
  readonly id: string
  readonly ask: string
  readonly hint: string
  readonly kind: 'radios' | 'checkboxes' | 'tick' | 'date' | 'text' | 'line'
  readonly options: readonly { readonly value: string; readonly text: string }[]
  readonly values: readonly string[]
  /** A part of a date. */
  readonly value: (name: string) => string
}
export interface SectionModel {
  readonly form: FormState
  readonly action: string
  readonly backHref: string
  readonly reference: string
  readonly title: string
  readonly seen: string
  /** False where it was sent or has ended: it is read, and not changed any more. */
  readonly isOpen: boolean
  readonly sent: readonly { readonly ask: string; readonly answer: string }[]
  readonly derived: readonly {
    readonly ask: string
    readonly answer: string
    readonly from: string
    readonly href: string
  }[]
  readonly fields: readonly Field[]
}

export const sectionView = (model: SectionModel): Html => html`${back(model.backHref, 'The referral')}
${problems(model.form)}
<span class="govuk-caption-l">${model.reference}</span>
<h1 class="govuk-heading-l">${model.title}</h1>
<p class="govuk-body">${model.isOpen ? 'Write down what they tell you. Nobody has to answer everything in one conversation, and what you save can be changed until it is sent.' : 'This was sent or has ended. It is not changed any more.'}</p>
${
  model.derived.length === 0
    ? null
    : summaryList({
        rows: model.derived.map((one) => ({
          key: { text: one.ask },
          value: { text: one.answer },
          actions: { items: [{ href: one.href, text: one.from }] },
        })),
      })
}
${
  // What somebody typed while another sent it is still there to be copied.
  !model.isOpen && model.form.errors.length === 0
    ? model.sent.map(
        (one) => html`<h2 class="govuk-heading-s">${one.ask}</h2>
<div class="govuk-body govuk-!-text-break-word">${asWritten(plain(one.answer))}</div>`,
      )
    : write(model)
}`

const write = (model: SectionModel): Html =>
  model.fields.length === 0
    ? html`<p class="govuk-body">Nothing else is asked here now.</p>`
    : postForm({
        action: model.action,
        submit: 'Save',
        body: html`<input type="hidden" name="seen" value="${model.seen}">
${model.fields.map((one) => html`<input type="hidden" name="shown" value="${one.id}">${field(model.form, one)}`)}
${model.fields.some((one) => one.kind === 'text') ? meant() : null}`,
      })

function field(form: FormState, one: Field): Html {
  const hint = one.hint === '' ? {} : { hint: { text: plain(one.hint) } }
  const error = fieldError(form, one.id)
  const legend = { legend: { text: one.ask, classes: 'govuk-fieldset__legend--s' } }
  const label = { text: one.ask, classes: 'govuk-label--s' }
  const [value = ''] = one.values
  switch (one.kind) {
    case 'radios':
      return radios({
        name: one.id,
        idPrefix: one.id,
        fieldset: legend,
        value,
        items: [...one.options],
        ...hint,
        ...error,
      })
    case 'checkboxes':
      return checkboxes({
        name: one.id,
        idPrefix: one.id,
        fieldset: legend,
        values: one.values,
        items: [...one.options],
        ...hint,
        ...error,
      })
    case 'tick':
      return checkboxes({
        name: one.id,
        idPrefix: one.id,
        items: [{ value: one.id === 'documents' ? 'given' : 'yes', text: one.ask, checked: value !== '' }],
        ...hint,
        ...error,
      })
    case 'date':
      return dateInput({
        id: one.id,
        namePrefix: one.id,
        fieldset: legend,
        day: { value: one.value(`${one.id}-day`) },
        month: { value: one.value(`${one.id}-month`) },
        year: { value: one.value(`${one.id}-year`) },
        ...hint,
        ...error,
      })
    case 'text':
      return textarea({
        id: one.id,
        name: one.id,
        rows: 4,
        label,
        value: one.values.join('\n'),
        ...hint,
        ...error,
      })
    case 'line':
      return input({ id: one.id, name: one.id, label, autocomplete: 'off', value, ...hint, ...error })
  }
}
