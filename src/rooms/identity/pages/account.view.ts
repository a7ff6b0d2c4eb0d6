import { button, html, input, summaryList, warningText, type Html } from '@article4/govuk-html'
import { valueOf, type FormState } from '#platform/forms.ts'
import { fieldError, problems } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'

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
${listTable({
  label: 'Where you are signed in',
  caption: 'Where you are signed in',
  head: ['Since', 'Last seen', 'With', 'Which'],
  rows: model.sessions.map((one) => [one.since, one.seen, one.method, one.isThis]),
})}
${
  model.endOthersAction === null
    ? null
    : html`<form method="post" action="${model.endOthersAction}" novalidate>${button({ text: 'Sign out everywhere else', classes: 'govuk-button--secondary', preventDoubleClick: true })}</form>`
}
${model.invitations.length === 0 ? null : invitationTable(model.invitations)}`
}

const signInAgain = html`<p class="govuk-body">To add or remove a passkey, <a class="govuk-link" href="/sign-in?then=/account">sign in again</a> first.</p>`

const passkeyTable = (passkeys: AccountModel['passkeys']): Html =>
  listTable({
    label: 'Passkeys',
    caption: 'Passkeys',
    isFirstCellHeader: true,
    head: ['Name', 'Added', 'Last used', 'Remove'],
    rows: passkeys.map((one) => [
      one.label,
      one.added,
      one.used,
      html`<form method="post" action="${one.removeAction}" novalidate><button class="govuk-button govuk-button--secondary app-row-button">Remove<span class="govuk-visually-hidden"> ${one.label}</span></button></form>`,
    ]),
  })

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
${listTable({
  label: 'Links made for you',
  caption: 'Links made for you',
  head: ['Made', 'By', 'Used or replaced'],
  rows: invitations.map((one) => [one.made, one.by, one.used]),
})}`
