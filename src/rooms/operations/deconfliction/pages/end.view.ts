import { html, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { postForm, problems } from '#platform/views/form.ts'
import { back, choice, plain, type Choice } from './parts.view.ts'

/** Ending an interest before its last day. */
export interface EndModel {
  readonly form: FormState
  readonly action: string
  readonly words: string
  readonly reasons: readonly Choice[]
}

export const endView = (
  model: EndModel,
): Html => html`${back('/deconfliction/interests', 'What we are interested in')}
${problems(model.form)}
<h1 class="govuk-heading-l">End this interest</h1>
<p class="govuk-body govuk-!-text-break-word">${plain(model.words)}. From now on nobody is told to hold or to call because of it. It stays in your list as ended.</p>
${postForm({ action: model.action, submit: 'End it', body: choice(model.form, 'reason', 'Why does it end?', model.reasons), warning: true })}`
