import { button, html, input, summaryList, table, warningText, type Html } from '@article4/govuk-html'
import { valueOf, type FormState } from '#platform/forms.ts'
import { fieldError, problems } from '#platform/views/form.ts'

export interface AccountModel {
  readonly form: FormState
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly warning: string | null
  readonly rights: readonly string[]
  readonly passkeys: readonly {
    readonly label: string
    readonly added: Html
    readonly used: Html
    readonly removeAction: string
  }[]
  readonly password: string
  /** Null when the last sign-in is too long ago to add one. */
  readonly addAction: string | null
  readonly addBegin: string
  readonly sessions: readonly {
    readonly since: Html
    readonly seen: Html
    readonly method: string
    readonly isThis: string
  }[]
  readonly endOthersAction: string | null
  readonly invitations: readonly { readonly made: Html; readonly by: string; readonly used: Html }[]
}

/** One's own account. */
export function accountView(model: AccountModel): Html {
  return html`${problems(model.form)}
<h1 class="govuk-heading-l">Your account</h1>
${model.warning === null ? null : warningText({ text: model.warning, iconFallbackText: 'Warning' })}
${summaryList({ rows: model.facts.map((fact) => ({ key: { text: fact.label }, value: { text: fact.value } })) })}
<h2 class="govuk-heading-m">What you may do</h2>
${
  model.rights.length === 0
    ? html`<p class="govuk-body">You hold no right.</p>`
    : html`<ul class="govuk-list govuk-list--bullet">${model.rights.map((right) => html`<li>${right}</li>`)}</ul>`
}
<h2 class="govuk-heading-m">Passkeys</h2>
${model.passkeys.length === 0 ? html`<p class="govuk-body">You have none.</p>` : passkeyTable(model.passkeys)}
<p class="govuk-body">${model.password}</p>
${model.addAction === null ? signInAgain : addForm(model, model.addAction)}
<h2 class="govuk-heading-m">Where you are signed in</h2>
<div class="app-table-wrap" tabindex="0" role="region" aria-label="Where you are signed in">${table({
    caption: 'Where you are signed in',
    captionClasses: 'govuk-visually-hidden',
    head: [{ text: 'Since' }, { text: 'Last seen' }, { text: 'With' }, { text: 'Which' }],
    rows: model.sessions.map((one) => [
      { html: one.since },
      { html: one.seen },
      { text: one.method },
      { text: one.isThis },
    ]),
  })}</div>
${
  model.endOthersAction === null
    ? null
    : html`<form method="post" action="${model.endOthersAction}" novalidate>${button({ text: 'Sign out everywhere else', classes: 'govuk-button--secondary', preventDoubleClick: true })}</form>`
}
${model.invitations.length === 0 ? null : invitationTable(model.invitations)}`
}

const signInAgain = html`<p class="govuk-body">To add or remove a passkey, <a class="govuk-link" href="/sign-in?then=/account">sign in again</a> first.</p>`

const passkeyTable = (passkeys: AccountModel['passkeys']): Html =>
  html`<div class="app-table-wrap" tabindex="0" role="region" aria-label="Passkeys">${table({
    caption: 'Passkeys',
    captionClasses: 'govuk-visually-hidden',
    firstCellIsHeader: true,
    head: [{ text: 'Name' }, { text: 'Added' }, { text: 'Last used' }, { text: 'Remove' }],
    rows: passkeys.map((one) => [
      { text: one.label },
      { html: one.added },
      { html: one.used },
      {
        html: html`<form method="post" action="${one.removeAction}" novalidate><button class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">Remove<span class="govuk-visually-hidden"> ${one.label}</span></button></form>`,
      },
    ]),
  })}</div>`

const addForm = (model: AccountModel, action: string): Html =>
  html`<form method="post" action="${action}" data-passkey-begin="${model.addBegin}" hidden novalidate>
<input type="hidden" name="challenge"><input type="hidden" name="credential">
${input({
  id: 'label',
  name: 'label',
  label: { text: 'A name for the device you add' },
  hint: { text: 'Such as “work phone”' },
  classes: 'govuk-input--width-20',
  value: valueOf(model.form, 'label'),
  ...fieldError(model.form, 'label'),
})}
${button({ text: 'Add a passkey' })}
<p class="govuk-body" role="status" data-passkey-status></p>
</form>`

const invitationTable = (invitations: AccountModel['invitations']): Html =>
  html`<h2 class="govuk-heading-m">Links made for you</h2>
<p class="govuk-body">Whoever has such a link can sign in as you, once. If you did not ask for one, tell your information governance lead.</p>
<div class="app-table-wrap" tabindex="0" role="region" aria-label="Links made for you">${table({
    caption: 'Links made for you',
    captionClasses: 'govuk-visually-hidden',
    head: [{ text: 'Made' }, { text: 'By' }, { text: 'Used or replaced' }],
    rows: invitations.map((one) => [{ html: one.made }, { text: one.by }, { html: one.used }]),
  })}</div>`
