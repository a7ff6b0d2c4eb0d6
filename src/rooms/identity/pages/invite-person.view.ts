import { backLink, html, input, type Html } from '@article4/govuk-html'
import { valueOf, type FormState } from '#platform/forms.ts'
import { fieldError, postForm, problems } from '#platform/views/form.ts'

export interface InvitePersonModel {
  readonly form: FormState
  readonly heading: string
  readonly intro: string
  readonly action: string
  readonly backHref: string
  readonly backText: string
  readonly asksRole: boolean
}

/** Whom to invite: a colleague, or the first administrator of an agency that is let in. */
export function invitePersonView({ form, ...model }: InvitePersonModel): Html {
  return html`${backLink({ text: model.backText, href: model.backHref })}
${problems(form)}
<h1 class="govuk-heading-l">${model.heading}</h1>
<p class="govuk-body">${model.intro}</p>
${postForm({
  action: model.action,
  submit: 'Make the link',
  body: html`${input({ id: 'name', name: 'name', label: { text: 'Full name' }, value: valueOf(form, 'name'), ...fieldError(form, 'name') })}
${input({
  id: 'email',
  name: 'email',
  type: 'email',
  label: { text: 'Work e-mail address' },
  hint: { text: 'The name to sign in with. Nothing is sent to it.' },
  spellcheck: false,
  value: valueOf(form, 'email'),
  ...fieldError(form, 'email'),
})}
${model.asksRole ? input({ id: 'role', name: 'role', label: { text: 'Role (optional)' }, value: valueOf(form, 'role'), ...fieldError(form, 'role') }) : null}`,
})}`
}
