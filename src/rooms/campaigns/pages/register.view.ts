import { html, insetText, warningText, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { postForm, problems } from '#platform/views/form.ts'
import { designs, directions } from '../rules/codes.ts'
import { back, choiceField, longField, plain, textField } from './parts.view.ts'

/** Registering the newest plan, and ending a campaign. */
export interface RegisterModel {
  readonly form: FormState
  readonly backHref: string
  readonly name: string
  readonly version: string
  /** The plan in a few lines. */
  readonly plan: readonly string[]
}

export const registerView = (model: RegisterModel): Html => html`${back(model.backHref, 'The campaign')}
${problems(model.form)}
<span class="govuk-caption-l govuk-!-text-break-word">${plain(model.name)}</span>
<h1 class="govuk-heading-l">Register the plan</h1>
<p class="govuk-body">It is fixed now by what the campaign will be judged, before anybody knows how it went. A registration cannot be changed or taken back.</p>
${insetText({ html: html`<ul class="govuk-list govuk-!-margin-bottom-0">${model.plan.map((line) => html`<li class="govuk-!-text-break-word">${plain(line)}</li>`)}</ul>` })}
${postForm({ action: `${model.backHref}/register`, submit: 'Register it', body: fields(model.form, model.version) })}`

const fields = (
  form: FormState,
  version: string,
): Html => html`<input type="hidden" name="version" value="${version}">
${longField({ form, name: 'outcome', label: 'What will be counted?', hint: 'One number, with where it comes from. For example: reports by the public in a week, from this hub' }, 3)}
${choiceField({ form, name: 'design', label: 'How will the effect be told?' }, designs)}
${choiceField({ form, name: 'direction', label: 'What do you expect?' }, directions)}
${textField({ form, name: 'size', label: 'By how much, in percent?', hint: '0 if you do not know' }, 'govuk-input--width-4')}
${longField({ form, name: 'method', label: 'How will it be worked out?', hint: 'Which weeks before and after, which comparison, what would show that it did not work' }, 4)}
${warningText({ text: 'From here on the plan can be amended only with a reason, and everybody sees both.', iconFallbackText: 'Warning' })}`
