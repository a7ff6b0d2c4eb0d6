import { html, textarea, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { fieldError, postForm, problems } from '#platform/views/form.ts'
import { back } from '../../pages/parts.view.ts'

export interface EndMemberModel {
  readonly form: FormState
  readonly action: string
  readonly backHref: string
  readonly heading: string
  readonly isSelf: boolean
  readonly reason: string
}

export const endMemberView = (
  model: EndMemberModel,
): Html => html`${back(model.backHref, 'Who works with them')}
${problems(model.form)}
<h1 class="govuk-heading-l">${model.heading}</h1>
<p class="govuk-body">${model.isSelf ? 'You will not see the record any more, from your next page on.' : 'They will not see the record any more, from their next page on.'} What was written stays.</p>
${postForm({
  action: model.action,
  submit: model.isSelf ? 'Leave it' : 'Remove them',
  warning: true,
  body: textarea({
    id: 'reason',
    name: 'reason',
    rows: 3,
    label: { text: 'Why?' },
    value: model.reason,
    ...fieldError(model.form, 'reason'),
  }),
})}`
