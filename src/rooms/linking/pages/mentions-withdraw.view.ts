import { html, radios, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { valueOf } from '#platform/forms.ts'
import { fieldError, postForm, problems } from '#platform/views/form.ts'
import { back, plain, quoted } from './parts.view.ts'

export interface MentionsWithdrawModel {
  readonly form: FormState
  readonly action: string
  readonly backHref: string
  readonly kind: string
  readonly shown: string
  readonly found: string
  readonly reasons: readonly { readonly value: string; readonly text: string }[]
}

export const mentionsWithdrawView = (
  model: MentionsWithdrawModel,
): Html => html`${back(model.backHref, 'Back to the text')}
${problems(model.form)}
<h1 class="govuk-heading-l govuk-!-text-break-word">Withdraw ${plain(model.shown)} (${model.kind.toLowerCase()})</h1>
<p class="govuk-body">Confirmed by the words ${quoted(model.found)}. It stays in the history; it counts in no subject and no link any more.</p>
${postForm({
  action: model.action,
  submit: 'Withdraw it',
  warning: true,
  body: radios({
    name: 'reason',
    idPrefix: 'reason',
    fieldset: { legend: { text: 'Why?', classes: 'govuk-fieldset__legend--s' } },
    value: valueOf(model.form, 'reason'),
    items: [...model.reasons],
    ...fieldError(model.form, 'reason'),
  }),
})}`
