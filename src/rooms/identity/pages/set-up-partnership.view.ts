import { backLink, html, input, type Html } from '@article4/govuk-html'
import { valueOf, type FormState } from '#platform/forms.ts'
import { fieldError, postForm, problems } from '#platform/views/form.ts'
import { agencyFields } from './agency-fields.ts'

export interface SetUpPartnershipModel {
  readonly form: FormState
  readonly action: string
  readonly backHref: string
}

/** Partnership, first agency, first administrator. */
export function setUpPartnershipView({ form, action, backHref }: SetUpPartnershipModel): Html {
  return html`${backLink({ text: 'Back', href: backHref })}
${problems(form)}
<h1 class="govuk-heading-l">Set up our partnership</h1>
${postForm({
  action,
  submit: 'Continue',
  body: html`<h2 class="govuk-heading-m">The partnership</h2>
${input({ id: 'name', name: 'name', label: { text: 'What it is called' }, value: valueOf(form, 'name'), ...fieldError(form, 'name') })}
${input({
  id: 'area',
  name: 'area',
  label: { text: 'The area it works in' },
  hint: { text: 'Such as a county or a police force area. People who report see it.' },
  value: valueOf(form, 'area'),
  ...fieldError(form, 'area'),
})}
<h2 class="govuk-heading-m">The first agency</h2>
<p class="govuk-body">Public reports go to this agency’s desk.</p>
${agencyFields({ form, prefix: 'agency-' })}
<h2 class="govuk-heading-m">The first administrator</h2>
<p class="govuk-body">Usually you. On the next page they choose how to sign in.</p>
${input({
  id: 'person-name',
  name: 'person-name',
  label: { text: 'Full name' },
  autocomplete: 'name',
  value: valueOf(form, 'person-name'),
  ...fieldError(form, 'person-name'),
})}
${input({
  id: 'email',
  name: 'email',
  type: 'email',
  label: { text: 'Work e-mail address' },
  hint: { text: 'The name to sign in with. Nothing is sent to it.' },
  autocomplete: 'email',
  spellcheck: false,
  value: valueOf(form, 'email'),
  ...fieldError(form, 'email'),
})}`,
})}`
}
