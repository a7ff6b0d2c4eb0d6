import { html, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { postForm, problems } from '#platform/views/form.ts'
import { back, fieldsOf, meant, type Choices } from '../../pages/parts.view.ts'

/** Saying who or what threatens somebody, anew or that it holds no more. */
export interface ThreatModel {
  readonly form: FormState
  readonly action: string
  readonly backHref: string
  readonly standing: Choices
  readonly likelihoods: Choices
  readonly severities: Choices
}

export const threatView = (model: ThreatModel): Html => html`${back(model.backHref, 'Keeping them safe')}
${problems(model.form)}
<h1 class="govuk-heading-l">What threatens them</h1>
<p class="govuk-body">Ask them first: they know the people and the places. Roles rather than names: “the man who held her papers”.</p>
${postForm({ action: model.action, submit: 'Note it', body: fields(model) })}`

function fields(model: ThreatModel): Html {
  const { pick, area, choice } = fieldsOf({ form: model.form, known: {} })
  return html`${pick('thread', 'Is it about something that is noted already?', model.standing, 'No, it is new')}
${area('words', 'Who or what threatens them, and with what?')}
${choice('likelihood', 'How likely is it?', model.likelihoods)}
${choice('severity', 'What is at stake?', model.severities)}
${choice('holds', 'Does it still threaten them?', [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No, not any more' },
])}
${meant()}`
}
