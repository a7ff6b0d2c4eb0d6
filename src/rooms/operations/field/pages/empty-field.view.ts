import { button, html, input, warningText, type Html } from '@article4/govuk-html'
import { emptyForm } from '#platform/forms.ts'
import { fieldsOf, kinds, type Kind } from '../rules/entries.ts'
import { encounterWarning, entryField } from './parts.view.ts'

/**
 * The page that a telephone keeps: empty. It has the forms and no word of any operation; `assets/scripts/field.js` fills it from what
 * is sealed on the telephone. Each template is one thing that it can show.
 */
export interface EmptyFieldModel {
  /** How the telephone locks, as `reference/operations/field.json` has it. */
  readonly rules: Readonly<Record<string, number>>
  /** The fields of each kind, so that the script has no list of its own. */
  readonly fields: typeof fieldsOf
}

export const emptyFieldView = (
  model: EmptyFieldModel,
): Html => html`<div data-field data-field-rules="${JSON.stringify(model.rules)}" data-field-fields="${JSON.stringify(model.fields)}">
<div role="status" class="govuk-body" data-field-status></div>
<div data-field-shown>
<h1 class="govuk-heading-l">The field</h1>
<p class="govuk-body">This page works without a network, and for that it needs a script. Without one, write on the operation’s own page while you have a network.</p>
<p class="govuk-body"><a class="govuk-link" href="/">Go to the first page</a></p>
</div>
${template(
  'nothing',
  html`<p class="govuk-body">No operation is on this telephone. Open the operation’s field on the site and take it with you from there.</p>
<p class="govuk-body"><a class="govuk-link" href="/">Go to the first page</a></p>`,
)}
${template('elsewhere', html`<p class="govuk-body">The field is open in another window of this telephone. Close it there, and load this page again.</p>`)}
${template('unable', html`<p class="govuk-body">This browser cannot keep anything sealed. Write on the operation’s own page while you have a network.</p>`)}
${template(
  'forgotten',
  html`<p class="govuk-body">Everything of the operation was forgotten on this telephone. What was sent before is at the hub.</p>
<p class="govuk-body"><a class="govuk-link" href="/">Go to the first page</a></p>`,
)}
${template('set-up', setUp(model))}
${template(
  'unlock',
  html`<p class="govuk-body">An operation is on this telephone, locked.</p>
<form novalidate data-field-form="unlock">
${input({ id: 'code', name: 'code', type: 'password', label: { text: 'Your code', classes: 'govuk-label--s' }, autocomplete: 'off' })}
${button({ text: 'Unlock' })}
</form>
<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">I do not know the code any more</span></summary><div class="govuk-details__text">
<p class="govuk-body">Nobody can open it without the code. You can forget what is here, and take the operation with you again. What was not sent is lost then.</p>
<button type="button" class="govuk-button govuk-button--warning" data-field-do="forget">Forget what is here</button></div></details>`,
)}
${template('home', home())}
${template(
  'entry',
  html`<p class="govuk-body"><button type="button" class="govuk-back-link app-button-link" data-field-do="home">The field</button></p>
<div data-field-part="apart"></div>
<dl class="govuk-summary-list" data-field-part="lines"></dl>
<button type="button" class="govuk-button govuk-button--secondary" data-field-do="change">Add to it or change it</button>
<div data-field-part="earlier"></div>`,
)}
${kinds.map((kind) => template(`form-${kind}`, entryForm(kind)))}
</div>`

const template = (name: string, body: Html): Html =>
  html`<template data-field-template="${name}">${body}</template>`

const setUp = ({
  rules,
}: EmptyFieldModel): Html => html`<p class="govuk-body">The operation is kept on this telephone for a day, sealed under a code that only you know. The hub does not learn it, and nobody can open what is here without it.</p>
${warningText({ text: 'Do not use the code with which you unlock the telephone itself.', iconFallbackText: 'Warning' })}
<form novalidate data-field-form="set-up">
${input({ id: 'name', name: 'name', label: { text: 'What do you call this telephone?', classes: 'govuk-label--s' }, hint: { text: 'So that you find it when it is lost, like: work telephone' }, attributes: { maxlength: '40' } })}
${input({ id: 'code', name: 'code', type: 'password', label: { text: 'A code', classes: 'govuk-label--s' }, hint: { text: `At least ${rules['codeCharacters'] ?? 10} characters. Three words that have nothing to do with each other are good` }, autocomplete: 'off' })}
${input({ id: 'again', name: 'again', type: 'password', label: { text: 'The code again', classes: 'govuk-label--s' }, autocomplete: 'off' })}
${button({ text: 'Take it with me' })}
</form>`

const home = (): Html => html`<dl class="govuk-summary-list" data-field-part="brief"></dl>
<div data-field-part="plan"></div>
<p class="govuk-body"><button type="button" class="govuk-button" data-field-do="encounter">Log an encounter</button>
<button type="button" class="govuk-button govuk-button--secondary" data-field-do="decision">Log a decision</button></p>
<div data-field-part="refused"></div>
<h2 class="govuk-heading-m">What was written</h2>
<ul class="govuk-list app-field-list" data-field-part="entries"></ul>
<h2 class="govuk-heading-m">Checklist</h2>
<ul class="govuk-list app-field-list" data-field-part="checks"></ul>
<h2 class="govuk-heading-m">Who is on it</h2>
<ul class="govuk-list govuk-list--bullet" data-field-part="places"></ul>
<p class="govuk-body"><button type="button" class="govuk-button govuk-button--secondary" data-field-do="send">Send now</button>
<button type="button" class="govuk-button govuk-button--secondary" data-field-do="lock">Lock</button></p>
<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">I am done with this operation</span></summary><div class="govuk-details__text">
<p class="govuk-body" data-field-part="unsent"></p>
<button type="button" class="govuk-button govuk-button--warning" data-field-do="forget">Forget what is here</button></div></details>`

const entryForm = (
  kind: Kind,
): Html => html`<p class="govuk-body"><button type="button" class="govuk-back-link app-button-link" data-field-do="home">The field</button></p>
${kind === 'encounter' ? encounterWarning() : null}
<form novalidate data-field-form="entry">
${fieldsOf[kind].map((field) => entryField(emptyForm, field, ''))}
${button({ text: 'Save it' })}
</form>`
