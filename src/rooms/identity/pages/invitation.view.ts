import { button, details, html, input, passwordInput, type Html } from '@article4/govuk-html'
import { valueOf, type FormState } from '#platform/forms.ts'
import { fieldError, postForm, problems } from '#platform/views/form.ts'

export interface InvitationModel {
  readonly form: FormState
  readonly name: string
  readonly email: string
  readonly agency: string
  readonly partnership: string
  readonly passwordAction: string
  readonly passkeyAction: string
  readonly passkeyBegin: string
  /** The secret in groups of four, to be typed. */
  readonly secret: string
  /** The same key as an address that apps and password managers can take in. */
  readonly appAddress: string
  readonly shortest: number
}

/** How to sign in from now on: a passkey where the script runs, or a password with a code. */
export function invitationView(model: InvitationModel): Html {
  return html`${problems(model.form)}
<h1 class="govuk-heading-l">Choose how to sign in</h1>
<p class="govuk-body">This link is for <strong>${model.name}</strong>, ${model.agency}, as a member of ${model.partnership}. If that is not you, close this page and tell whoever gave you the link.</p>
<form method="post" action="${model.passkeyAction}" data-passkey-begin="${model.passkeyBegin}" hidden novalidate>
<h2 class="govuk-heading-m">A passkey, best</h2>
<p class="govuk-body">Your phone, computer or security key signs you in with your finger, face or PIN. Nothing to remember, and it cannot be tricked by a false page.</p>
<input type="hidden" name="challenge"><input type="hidden" name="credential">
${input({
  id: 'label',
  name: 'label',
  label: { text: 'A name for this device, for your own list' },
  hint: { text: 'Such as “work phone”. You can leave it empty.' },
  classes: 'govuk-input--width-20',
  value: valueOf(model.form, 'label'),
  ...fieldError(model.form, 'label'),
})}
${button({ text: 'Set up a passkey' })}
<p class="govuk-body" role="status" data-passkey-status></p>
</form>
<h2 class="govuk-heading-m">A password with a code from an app</h2>
${postForm({
  action: model.passwordAction,
  submit: 'Save and sign in',
  body: passwordFields(model),
})}`
}

function passwordFields(model: InvitationModel): Html {
  return html`<input type="text" name="username" value="${model.email}" autocomplete="username" hidden>
${passwordInput({
  id: 'password',
  name: 'password',
  label: { text: 'Choose a password' },
  hint: {
    text: `${model.shortest} characters or more. Several words with spaces between them are best; no digits or signs are needed.`,
  },
  autocomplete: 'new-password',
  ...fieldError(model.form, 'password'),
})}
<h3 class="govuk-heading-s">Add this account to your authenticator app</h3>
<p class="govuk-body">In the app choose to add an account by hand and type this key. Keep it to yourself.</p>
<p class="govuk-body govuk-!-font-weight-bold" id="secret"><code>${model.secret}</code></p>
${details({ summaryText: 'My app wants an address', html: html`<p class="app-as-written">${model.appAddress}</p>` })}
${input({
  id: 'code',
  name: 'code',
  label: { text: 'Code that the app shows now' },
  hint: { text: '6 digits' },
  inputmode: 'numeric',
  autocomplete: 'one-time-code',
  classes: 'govuk-input--width-10',
  spellcheck: false,
  ...fieldError(model.form, 'code'),
})}`
}
