import { html, radios, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { fieldError, postForm, problems } from '#platform/views/form.ts'
import { back, quoted } from './parts.view.ts'

/** A tick that does not stand any more, and why. */
export interface WithdrawModel {
  readonly form: FormState
  readonly action: string
  readonly itemHref: string
  readonly urn: string
  readonly words: string
  readonly quote: string
  readonly reason: string
  readonly reasons: readonly { readonly value: string; readonly text: string }[]
}

export const withdrawView = (model: WithdrawModel): Html => html`${back(model.itemHref, 'Back to its signs')}
${problems(model.form)}
<h1 class="govuk-heading-l">Withdraw a sign from item ${model.urn}</h1>
<p class="govuk-body">${model.words}, ticked in ${quoted(model.quote)}</p>
<p class="govuk-body">The tick stays in the record and does not count any more. Whoever saw it sees that it was withdrawn, and for which of these reasons.</p>
${postForm({
  action: model.action,
  submit: 'Withdraw it',
  warning: true,
  body: radios({
    name: 'reason',
    idPrefix: 'reason',
    fieldset: { legend: { text: 'Why does it not stand?', classes: 'govuk-fieldset__legend--s' } },
    value: model.reason,
    items: [...model.reasons],
    ...fieldError(model.form, 'reason'),
  }),
})}`
