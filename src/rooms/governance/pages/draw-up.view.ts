import { backLink, checkboxes, dateInput, html, input, radios, type Html } from '@article4/govuk-html'
import { valueOf, type FormBody, type FormState } from '#platform/forms.ts'
import { fieldError, postForm, problems } from '#platform/views/form.ts'
import * as terms from '../rules/terms.ts'

export interface DrawUpModel {
  readonly form: FormState
  readonly ownAgency: string
  /** The agencies that can be named besides one's own. */
  readonly agencies: readonly terms.Term[]
  /** What the fields hold: what was typed, or the terms of an older agreement. */
  readonly values: FormBody
}

/** The form for a new agreement, in one page: it is written at a desk, with the old one beside it. */
export const drawUpView = (model: DrawUpModel): Html => html`
${backLink({ text: 'Agreements', href: '/agreements' })}
${problems(model.form)}
<h1 class="govuk-heading-l">Draw up an agreement</h1>
<p class="govuk-body">Nothing is shared until you and another party have signed. After that the text cannot be changed.</p>
${
  model.agencies.length === 0
    ? html`<p class="govuk-body">There is no other agency in this partnership yet. An agreement needs two.</p>`
    : postForm({ action: '/agreements/new', submit: 'Draw up', body: fields(model) })
}`

const fields = (model: DrawUpModel): Html => html`
${textField(model, 'title', { label: 'Title', hint: 'How both sides will call it', classes: '' })}
${choices(model, 'parties', { legend: 'Parties', hint: `${model.ownAgency} is always a party. Choose the others.` }, model.agencies)}
${choices(model, 'purposes', { legend: 'Purposes', hint: 'What it may be used for, and nothing else' }, terms.purposes)}
${choices(model, 'bases', { legend: 'Legal bases', hint: 'Under the UK GDPR' }, terms.legalBases)}
${choices(
  model,
  'conditions',
  {
    legend: 'Conditions for special category and criminal data (optional)',
    hint: 'Data Protection Act 2018, Schedule 1. Needed where health, ethnicity or offences may be shared',
  },
  terms.specialConditions,
)}
${choices(model, 'gateways', { legend: 'Gateways relied on (optional)', hint: 'Powers and duties to share' }, terms.gateways)}
${choices(model, 'classes', { legend: 'What may be shared', hint: 'Choose as little as the purposes need' }, terms.dataClasses)}
${one(model, 'regime', 'Data protection regime', terms.regimes)}
${textField(model, 'retention', { label: 'How long it may be kept, in months', hint: '72 months is 6 years', classes: 'govuk-input--width-4' })}
${one(model, 'onward', 'May it be passed on to others?', terms.onwardSharing)}
${day(model, 'starts', 'Start date', 'For example, 1 12 2026')}
${day(model, 'review', 'Review date', 'Within a year of the start. Sharing closes as this day begins')}`

/** A code's hint stands in the form alone; the text that is signed has the label only. */
function textField(
  model: DrawUpModel,
  name: string,
  words: { readonly label: string; readonly hint: string; readonly classes: string },
): Html {
  return input({
    id: name,
    name,
    label: { text: words.label, classes: 'govuk-label--m' },
    hint: { text: words.hint },
    classes: words.classes,
    ...(words.classes === '' ? {} : { inputmode: 'numeric' as const }),
    value: valueOf({ values: model.values, errors: [] }, name),
    ...fieldError(model.form, name),
  })
}

function choices(
  model: DrawUpModel,
  name: string,
  words: { readonly legend: string; readonly hint: string },
  items: readonly terms.Term[],
): Html {
  return checkboxes({
    name,
    idPrefix: name,
    classes: 'govuk-checkboxes--small',
    fieldset: { legend: { text: words.legend, classes: 'govuk-fieldset__legend--m' } },
    hint: { text: words.hint },
    values: many(model.values[name]),
    items: items.map(item),
    ...fieldError(model.form, name),
  })
}

function one(model: DrawUpModel, name: string, legend: string, items: readonly terms.Term[]): Html {
  return radios({
    name,
    idPrefix: name,
    classes: 'govuk-radios--small',
    fieldset: { legend: { text: legend, classes: 'govuk-fieldset__legend--m' } },
    value: many(model.values[name])[0] ?? null,
    items: items.map(item),
    ...fieldError(model.form, name),
  })
}

const item = (term: terms.Term): { value: string; text: string; hint?: { text: string } } => ({
  value: term.value,
  text: term.text,
  ...(term.hint === undefined ? {} : { hint: { text: term.hint } }),
})

/** The first box has the field's own name as id, so that the link in the error summary lands in it. */
function day(model: DrawUpModel, name: string, legend: string, hint: string): Html {
  const value = (part: string): string => valueOf({ values: model.values, errors: [] }, `${name}-${part}`)
  return dateInput({
    id: `${name}-date`,
    namePrefix: name,
    fieldset: { legend: { text: legend, classes: 'govuk-fieldset__legend--m' } },
    hint: { text: hint },
    day: { id: name, name: 'day', value: value('day') },
    month: { name: 'month', value: value('month') },
    year: { name: 'year', value: value('year') },
    ...fieldError(model.form, name),
  })
}

function many(value: FormBody[string]): readonly string[] {
  if (value === undefined) return []
  return typeof value === 'string' ? [value] : value
}
