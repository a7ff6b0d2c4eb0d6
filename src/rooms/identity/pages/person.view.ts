import { backLink, button, html, input, insetText, summaryList, type Html } from '@article4/govuk-html'
import { listTable } from '#platform/views/list-table.ts'
import { valueOf, type FormState } from '#platform/forms.ts'
import { fieldError, postForm, problems } from '#platform/views/form.ts'

export interface PersonModel {
  readonly form: FormState
  readonly name: string
  readonly role: string
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly rights: readonly { readonly text: string; readonly hint: string; readonly value: string }[]
  readonly endRightAction: string | null
  readonly asked: readonly string[]
  /** Null for somebody who has left: nothing can be changed any more. */
  readonly change: { readonly action: string; readonly askHref: string } | null
  /** Null where the administrator looks at their own entry. */
  readonly endings: {
    readonly linkAction: string
    readonly linkText: string
    readonly linkHint: string
    readonly leaveHref: string
  } | null
}

/** One colleague: what they hold, and what an administrator can do about it. */
export function personView(model: PersonModel): Html {
  return html`${backLink({ text: 'Back to people', href: '/administration/people' })}
${problems(model.form)}
<h1 class="govuk-heading-l">${model.name}</h1>
${summaryList({ rows: model.facts.map((fact) => ({ key: { text: fact.label }, value: { text: fact.value } })) })}
<h2 class="govuk-heading-m">Rights</h2>
${model.rights.length === 0 ? html`<p class="govuk-body">None.</p>` : rightsTable(model)}
${model.asked.length === 0 ? null : insetText({ html: html`Waiting for an administrator of another agency: ${model.asked.join(', ')}.` })}
${
  model.change === null
    ? null
    : html`${button({ text: 'Ask for a right', href: model.change.askHref, classes: 'govuk-button--secondary' })}
<h2 class="govuk-heading-m">Name and role</h2>
${postForm({
  action: model.change.action,
  submit: 'Save',
  body: html`${input({ id: 'name', name: 'name', label: { text: 'Full name' }, value: valueOf(model.form, 'name', model.name), ...fieldError(model.form, 'name') })}
${input({ id: 'role', name: 'role', label: { text: 'Role' }, value: valueOf(model.form, 'role', model.role), ...fieldError(model.form, 'role') })}`,
})}`
}
${
  model.endings === null
    ? null
    : html`<h2 class="govuk-heading-m">A new link to sign in</h2>
<p class="govuk-body">${model.endings.linkHint}</p>
<form method="post" action="${model.endings.linkAction}" novalidate>${button({ text: model.endings.linkText, classes: 'govuk-button--secondary', preventDoubleClick: true })}</form>
<h2 class="govuk-heading-m">Leaving</h2>
<p class="govuk-body"><a class="govuk-link" href="${model.endings.leaveHref}">This person leaves: end the account and hand everything over</a></p>`
}`
}

const rightsTable = (model: PersonModel): Html =>
  listTable({
    label: 'Rights',
    caption: 'Rights',
    isFirstCellHeader: true,
    head: ['Right', 'What it allows', 'Take away'],
    rows: model.rights.map((right) => [right.text, right.hint, takeAway(model.endRightAction, right)]),
  })

const takeAway = (action: string | null, right: PersonModel['rights'][number]): Html =>
  action === null
    ? html`–`
    : html`<form method="post" action="${action}" novalidate><button class="govuk-button govuk-button--secondary app-row-button" name="right" value="${right.value}">Take away<span class="govuk-visually-hidden"> ${right.text}</span></button></form>`
