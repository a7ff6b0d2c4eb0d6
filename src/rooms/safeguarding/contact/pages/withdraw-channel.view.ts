import { html, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { postForm, problems } from '#platform/views/form.ts'
import { back, fieldsOf } from '../../pages/parts.view.ts'

/** They take a way to reach them back, or it was never theirs. */
export interface WithdrawChannelModel {
  readonly form: FormState
  readonly action: string
  readonly backHref: string
  readonly kind: string
}

export const withdrawChannelView = (
  model: WithdrawChannelModel,
): Html => html`${back(model.backHref, 'How they may be reached')}
${problems(model.form)}
<h1 class="govuk-heading-l">Close a way to reach them</h1>
<p class="govuk-body">${model.kind}. From this moment nobody may use it or see where it leads, also whoever is about to. What was written stays.</p>
${postForm({
  action: model.action,
  submit: 'Close it',
  warning: true,
  body: fieldsOf({ form: model.form, known: {} }).area(
    'note',
    'What did they say, or why is it not to be used?',
  ),
})}`
