import { button, html, input, insetText, passwordInput, type Html } from '@article4/govuk-html'
import { valueOf, type FormState } from '#platform/forms.ts'
import { fieldError, postForm, problems } from '#platform/views/form.ts'

export interface SignInModel {
  readonly form: FormState
  /** Where to go afterwards, a path of this site. */
  readonly then: string
  readonly isSetUp: boolean
  readonly isDemonstration: boolean
}

/** A passkey first, where the script runs; a password and a code for everybody. */
export function signInView({ form, then, isSetUp, isDemonstration }: SignInModel): Html {
  return html`${problems(form)}
<h1 class="govuk-heading-l">Sign in</h1>
${isSetUp ? null : insetText({ text: 'Nobody has set this hub up yet. Open the link that was printed when it was started.' })}
${isDemonstration ? insetText({ html: html`This is a demonstration. <a class="govuk-link" href="/demonstration">Choose whom to sign in as</a>.` }) : null}
<form method="post" action="/sign-in/passkey" data-passkey-begin="/sign-in/passkey/begin" hidden novalidate>
<input type="hidden" name="then" value="${then}"><input type="hidden" name="challenge"><input type="hidden" name="credential">
${button({ text: 'Sign in with a passkey' })}
<p class="govuk-body" role="status" data-passkey-status></p>
<h2 class="govuk-heading-m">Without a passkey</h2>
</form>
${postForm({
  action: '/sign-in',
  submit: 'Sign in',
  body: html`<input type="hidden" name="then" value="${then}">
${input({
  id: 'email',
  name: 'email',
  type: 'email',
  label: { text: 'Work e-mail address' },
  autocomplete: 'username',
  spellcheck: false,
  value: valueOf(form, 'email'),
  ...fieldError(form, 'email'),
})}
${passwordInput({ id: 'password', name: 'password', label: { text: 'Password' }, autocomplete: 'current-password', ...fieldError(form, 'password') })}
${input({
  id: 'code',
  name: 'code',
  label: { text: 'Code from your authenticator app' },
  hint: { text: '6 digits. Each code works once.' },
  inputmode: 'numeric',
  autocomplete: 'one-time-code',
  classes: 'govuk-input--width-10',
  spellcheck: false,
  ...fieldError(form, 'code'),
})}`,
})}
<p class="govuk-body">Lost your passkey, password or app? Ask your agency’s administrator for a new link, and tell them if a device may be in other hands.</p>`
}
