import { html, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { postForm, problems } from '#platform/views/form.ts'
import { endings } from '../rules/codes.ts'
import { back, choiceField, longField, plain } from './parts.view.ts'

/** Ending a campaign. */
export interface EndModel {
  readonly form: FormState
  readonly backHref: string
  readonly name: string
}

export const endView = ({ form, backHref, name }: EndModel): Html => html`${back(backHref, 'The campaign')}
${problems(form)}
<span class="govuk-caption-l govuk-!-text-break-word">${plain(name)}</span>
<h1 class="govuk-heading-l">End the campaign</h1>
${postForm({
  action: `${backHref}/end`,
  submit: 'End it',
  body: html`${choiceField({ form, name: 'kind', label: 'How does it end?' }, endings)}
${longField({ form, name: 'words', label: 'What was learned, or why is it withdrawn?', hint: 'What the next campaign should do otherwise. What did not work helps most' }, 8)}`,
})}`
