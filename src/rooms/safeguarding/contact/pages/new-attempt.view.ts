import { html, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { postForm, problems } from '#platform/views/form.ts'
import { back, fieldsOf, plain, type Choices } from '../../pages/parts.view.ts'

/** Setting out to contact somebody: what they said, and why now. */
export interface NewAttemptModel {
  readonly form: FormState
  readonly action: string
  readonly backHref: string
  readonly kind: string
  readonly terms: readonly string[]
  /** Why it is closed today; null where it is open. */
  readonly closed: string | null
  readonly purposes: Choices
}

export const newAttemptView = (
  model: NewAttemptModel,
): Html => html`${back(model.backHref, 'How they may be reached')}
${problems(model.form)}
<h1 class="govuk-heading-l">Contact them: ${model.kind}</h1>
<ul class="govuk-list govuk-list--bullet">${model.terms.map((line) => html`<li class="govuk-!-text-break-word">${plain(line)}</li>`)}</ul>
${
  model.closed === null
    ? null
    : html`<p class="govuk-body govuk-!-font-weight-bold">It is closed. ${model.closed}. If you go on, it is refused and logged.</p>`
}
<p class="govuk-body">When you go on, it is asked whether all of this holds now, and your attempt is logged. If it holds, the next page shows where to, for half an hour.</p>
${postForm({
  action: model.action,
  submit: 'Go on',
  body: fieldsOf({ form: model.form, known: {} }).choice(
    'purpose',
    'Why do you contact them?',
    model.purposes,
  ),
})}`
