import { html, warningText, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { postForm, problems } from '#platform/views/form.ts'
import { back, fieldsOf, type Choices, type Filled } from '../../pages/parts.view.ts'

/** What a service offers. There is no field for an address. */
export interface ServiceFormModel {
  readonly form: FormState
  readonly action: string
  readonly backHref: string
  readonly heading: string
  readonly known: Filled['known']
  readonly kinds: Choices
  readonly genders: Choices
  readonly children: Choices
  readonly fundings: Choices
  readonly accesses: Choices
}

export const serviceFormView = (model: ServiceFormModel): Html => html`${back(model.backHref, 'Back')}
${problems(model.form)}
<h1 class="govuk-heading-l">${model.heading}</h1>
${warningText({ text: 'Never write where it is. Everybody who works with people, at every agency, reads this.', iconFallbackText: 'Warning' })}
${postForm({ action: model.action, submit: 'Keep it', body: fields(model) })}`

function fields(model: ServiceFormModel): Html {
  const { line, area, choice, choices } = fieldsOf(model)
  return html`${line('name', 'What is it called?')}
${line('area', 'Which area?', 'A county or a part of one: “north of Midshire”')}
${line('dutyLine', 'What is the number of its duty line?', undefined, 'govuk-input--width-20')}
${choices('offers', 'What does it help with?', model.kinds)}
${choices('genders', 'For whom is it?', model.genders)}
${choice('children', 'May children come?', model.children)}
${choice('funds', 'Does immigration status matter?', model.fundings)}
${choices('access', 'What else can it do?', model.accesses)}
${line('languages', 'Which languages are spoken there?')}
${area('note', 'Anything else to know before ringing')}
${choice('isOpen', 'Does it take people now?', [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No, it is closed or takes nobody' },
])}`
}
