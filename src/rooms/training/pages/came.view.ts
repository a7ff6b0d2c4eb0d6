import { html, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { postForm, problems } from '#platform/views/form.ts'
import type { Choice } from '../rules/codes.ts'
import { back, listField, textField } from './parts.view.ts'

/** How many people of an agency and of a kind of work came. */
export interface CameModel {
  readonly form: FormState
  readonly href: string
  readonly agencies: readonly Choice[]
  readonly roles: readonly Choice[]
}

export const cameView = ({ form, href, agencies, roles }: CameModel): Html => html`${back(href, 'The day')}
${problems(form)}
<h1 class="govuk-heading-l">Count who came</h1>
<p class="govuk-body">Count heads, with no list of names. Said anew, the newest number of an agency and a kind of work stands.</p>
${postForm({
  action: `${href}/came`,
  submit: 'Count them',
  body: html`${listField({ form, name: 'agency', label: 'Which agency?' }, agencies)}
${listField({ form, name: 'role', label: 'What kind of work do they do?' }, roles)}
${textField({ form, name: 'people', label: 'How many came?' }, 'govuk-input--width-3')}`,
})}`
