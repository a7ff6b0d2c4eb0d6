import { html, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { postForm, problems } from '#platform/views/form.ts'
import { back, choice, day, line, thing, type Choice } from './parts.view.ts'

/** Registering an interest. */
export interface RegisterModel {
  readonly form: FormState
  readonly kinds: readonly Choice[]
  readonly answers: readonly Choice[]
  readonly covert: readonly Choice[]
  readonly today: string
  /** Whether the partnership has a common desk. */
  readonly hasCommon: boolean
}

export const registerView = (
  model: RegisterModel,
): Html => html`${back('/deconfliction/interests', 'What we are interested in')}
${problems(model.form)}
<h1 class="govuk-heading-l">Register an interest</h1>
<p class="govuk-body">From the first to the last day, whoever asks about this very thing is told to hold or whom to call. You are told who asked.</p>
${model.hasCommon ? null : html`<p class="govuk-body">The partnership has named no common desk yet: where your desk may not be named, others are told to hold.</p>`}
${postForm({
  action: '/deconfliction/interests/new',
  submit: 'Register it',
  body: html`${thing(model.form, model.kinds)}
${choice(model.form, 'answer', 'What are others told?', model.answers)}
${line(model.form, 'deskName', 'Desk', { hint: 'A desk or team, never a person’s name' })}
${line(model.form, 'deskPhone', 'Telephone of the desk', { classes: 'govuk-input--width-20' })}
${choice(model.form, 'covert', 'May our desk be named?', model.covert)}
${day(model.form, 'fromDay', 'From', { otherwise: model.today })}
${day(model.form, 'untilDay', 'Until', { hint: 'The last day. Nobody who asks is told it' })}
${day(model.form, 'reviewDay', 'When will you look whether it is still needed?', { hint: 'Within 6 months. To keep it longer, register it anew and end this one' })}`,
})}`
