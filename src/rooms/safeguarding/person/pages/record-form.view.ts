import { dateInput, html, input, radios, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { fieldError, postForm, problems } from '#platform/views/form.ts'
import { back } from '../../pages/parts.view.ts'

type Choices = readonly { readonly value: string; readonly text: string }[]

/** What is known of somebody. Everything but three things may stay open. */
export interface RecordFields {
  readonly form: FormState
  readonly value: (name: string) => string
  readonly ageStates: Choices
  readonly genders: Choices
  readonly interpreterWishes: Choices
}
export interface RecordFormModel extends RecordFields {
  readonly action: string
  readonly backHref: string
  readonly heading: string
  readonly submit: string
}

export const recordFormView = (model: RecordFormModel): Html => html`${back(model.backHref, 'Back')}
${problems(model.form)}
<h1 class="govuk-heading-l">${model.heading}</h1>
<p class="govuk-body">Write only what they told you or what a document says. What you do not know stays open: do not ask them twice, and never fill it in.</p>
${postForm({ action: model.action, submit: model.submit, body: recordFields(model) })}`

const choice = (model: RecordFields, name: string, text: string, items: Choices): Html =>
  radios({
    name,
    idPrefix: name,
    fieldset: { legend: { text, classes: 'govuk-fieldset__legend--s' } },
    value: model.value(name),
    items: [...items],
    ...fieldError(model.form, name),
  })

export const recordFields = (
  model: RecordFields,
): Html => html`${input({ id: 'workingName', name: 'workingName', label: { text: 'What do we call them?' }, hint: { text: 'It may be a made-up name. Their own names come later, on a page of their own' }, value: model.value('workingName'), ...fieldError(model.form, 'workingName') })}
${choice(model, 'ageState', 'Are they 18 or older?', model.ageStates)}
${dateInput({
  id: 'birth',
  namePrefix: 'birth',
  fieldset: { legend: { text: 'When were they born?', classes: 'govuk-fieldset__legend--s' } },
  hint: { text: 'As far as it is known: a year alone, a month and a year, or the whole date' },
  day: { value: model.value('birth-day') },
  month: { value: model.value('birth-month') },
  year: { value: model.value('birth-year') },
  ...fieldError(model.form, 'birth'),
})}
${input({ id: 'ageSaid', name: 'ageSaid', label: { text: 'How old do they say they are?' }, classes: 'govuk-input--width-3', inputmode: 'numeric', value: model.value('ageSaid'), ...fieldError(model.form, 'ageSaid') })}
${choice(model, 'gender', 'What is their gender?', model.genders)}
${input({ id: 'languages', name: 'languages', label: { text: 'Which languages do they speak?' }, hint: { text: 'The one they like best first' }, value: model.value('languages'), ...fieldError(model.form, 'languages') })}
${choice(model, 'interpreter', 'Do they want an interpreter?', model.interpreterWishes)}
${input({ id: 'nationality', name: 'nationality', label: { text: 'What is their nationality?' }, value: model.value('nationality'), ...fieldError(model.form, 'nationality') })}`
