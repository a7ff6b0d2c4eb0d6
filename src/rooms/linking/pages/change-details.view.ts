import { details, html, input, radios, type Html } from '@article4/govuk-html'
import { valueOf, type FormState } from '#platform/forms.ts'
import { markBidi } from '#platform/input/text.ts'
import { asWritten, fieldError, postForm, problems } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, bullets, plain, quoted } from './parts.view.ts'

export interface ChangeDetailsModel {
  readonly form: FormState
  readonly action: string
  readonly backHref: string
  readonly kind: string
  readonly shown: string
  readonly found: string
  readonly text: string
  readonly version: string
  readonly fields: readonly { readonly name: string; readonly label: string; readonly value: string }[]
  readonly reasons: readonly { readonly value: string; readonly text: string }[]
  /** What was said before, the newest first. */
  readonly before: readonly {
    readonly version: string
    readonly said: readonly string[]
    readonly until: string
    readonly why: string
  }[]
}

export const changeDetailsView = (
  model: ChangeDetailsModel,
): Html => html`${back(model.backHref, 'Back to the text')}
${problems(model.form)}
<h1 class="govuk-heading-l govuk-!-text-break-word">What is said of ${plain(model.shown)} (${model.kind.toLowerCase()})</h1>
<p class="govuk-body">Confirmed by the words ${quoted(model.found)}. Enter only what the text says of it, in the words of the text. Empty a field to take back what it says.</p>
<p class="govuk-body">Decisions about it stand. Where the change makes a pair much more or much less likely, people are asked to look at it again.</p>
${details({ summaryText: 'Read the text', html: asWritten(markBidi(model.text)) })}
${postForm({
  action: model.action,
  submit: 'Change it',
  body: html`<input type="hidden" name="version" value="${model.version}">
${model.fields.map((field) =>
  input({
    id: field.name,
    name: field.name,
    label: { text: field.label },
    value: field.value,
    ...fieldError(model.form, field.name),
  }),
)}
${radios({
  name: 'reason',
  idPrefix: 'reason',
  fieldset: { legend: { text: 'Why is it changed?', classes: 'govuk-fieldset__legend--s' } },
  value: valueOf(model.form, 'reason'),
  items: [...model.reasons],
  ...fieldError(model.form, 'reason'),
})}`,
})}
${model.before.length === 0 ? null : history(model)}`

const history = (
  model: ChangeDetailsModel,
): Html => html`<h2 class="govuk-heading-m">What was said before</h2>
${listTable({
  label: 'Earlier versions',
  caption: 'Earlier versions, the newest first',
  isFirstCellHeader: true,
  head: ['Version', 'It said', 'Changed', 'Why'],
  rows: model.before.map((one) => [
    one.version,
    one.said.length === 0 ? 'Nothing' : bullets(one.said.map(plain)),
    one.until,
    one.why,
  ]),
})}`
