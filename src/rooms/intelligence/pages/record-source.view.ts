import { html, input, insetText, textarea, type Html } from '@article4/govuk-html'
import { valueOf, type FormState } from '#platform/forms.ts'
import { fieldError, postForm, problems } from '#platform/views/form.ts'
import { back } from './parts.view.ts'

/** Where a source is written down: alone on its page, without one word of the item. */
export interface RecordSourceModel {
  readonly form: FormState
  readonly action: string
  readonly itemHref: string
  readonly urn: string
  readonly pseudonym: string | null
}

export function recordSourceView(model: RecordSourceModel): Html {
  return html`${back(model.itemHref, 'Back to the item')}
${problems(model.form)}
<h1 class="govuk-heading-l">The source of item ${model.urn}</h1>
${model.pseudonym === null ? form(model) : html`<p class="govuk-body">It is recorded as <strong>${model.pseudonym}</strong>. Only a source custodian can open it, for a reason.</p>`}`
}

const form = (
  model: RecordSourceModel,
): Html => html`${insetText({ text: 'What you write here is sealed as you save it. You cannot read it again; a custodian can, one source at a time, for a written reason.' })}
${postForm({
  action: model.action,
  submit: 'Seal and save',
  body: html`${textarea({ id: 'who', name: 'who', rows: 5, label: { text: 'Who did it come from?' }, hint: { text: 'Name, how to reach them safely, and what would put them at risk' }, value: valueOf(model.form, 'who'), autocomplete: 'off', ...fieldError(model.form, 'who') })}
${input({ id: 'pseudonym', name: 'pseudonym', classes: 'govuk-input--width-10', label: { text: 'Pseudonym, if this source has one already' }, hint: { text: 'Like SRC-7K3Q. Leave empty for somebody new' }, value: valueOf(model.form, 'pseudonym'), autocomplete: 'off', ...fieldError(model.form, 'pseudonym') })}`,
})}`
