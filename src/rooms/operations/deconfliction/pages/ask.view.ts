import { html, warningText, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { postForm, problems } from '#platform/views/form.ts'
import { back, day, line, thing, type Choice } from './parts.view.ts'

/** One question before a visit, short enough for a phone in a car. */
export interface AskModel {
  readonly form: FormState
  readonly kinds: readonly Choice[]
  readonly today: string
  readonly budget: readonly string[]
}

export const askView = (model: AskModel): Html => html`${back('/deconfliction', 'Before a visit')}
${problems(model.form)}
<h1 class="govuk-heading-l">Ask before a visit</h1>
${warningText({ text: 'If somebody is in danger now, call 999 and do not wait for an answer here.', iconFallbackText: 'Warning' })}
<p class="govuk-body">The answer is clear, hold, or a desk to call, and nothing else. Whoever is interested is told that your agency asked, for which purpose and day.</p>
${postForm({
  action: '/deconfliction/ask',
  submit: 'Ask',
  body: html`${thing(model.form, model.kinds)}
${day(model.form, 'visitDay', 'When is the visit?', { otherwise: model.today })}
${line(model.form, 'reason', 'Why will you visit?', { hint: 'No owner reads this. It stays with your own question' })}`,
})}
<p class="govuk-body-s">${model.budget.join('. ')}. Asking the same again counts.</p>`
