import { dateInput, html, type Html } from '@article4/govuk-html'
import { valueOf, type FormState } from '#platform/forms.ts'
import { fieldError, postForm, problems } from '#platform/views/form.ts'
import { deliveries } from '../rules/codes.ts'
import { back, choiceField, longField, plain, textField } from './parts.view.ts'

/** Adding something to read to a course, and planning a day of it. */
export interface CourseFormModel {
  readonly form: FormState
  readonly backHref: string
  /** The course's. */
  readonly title: string
  readonly what: 'material' | 'plan'
}

export const courseFormView = (model: CourseFormModel): Html => html`${back(model.backHref, 'The course')}
${problems(model.form)}
<span class="govuk-caption-l govuk-!-text-break-word">${plain(model.title)}</span>
<h1 class="govuk-heading-l">${model.what === 'material' ? 'Add something to read' : 'Plan a day'}</h1>
${postForm({
  action: `${model.backHref}/${model.what}`,
  submit: model.what === 'material' ? 'Add it' : 'Plan it',
  body: model.what === 'material' ? reading(model.form) : day(model.form),
})}`

const reading = (form: FormState): Html => html`${textField({ form, name: 'title', label: 'Title' })}
${longField({ form, name: 'words', label: 'What is to be read again', hint: 'Learners see it once they have answered the questions after the course' }, 12)}`

const day = (form: FormState): Html => html`${dateInput({
  id: 'heldOn',
  namePrefix: 'heldOn',
  fieldset: { legend: { text: 'Which day?', classes: 'govuk-fieldset__legend--s' } },
  values: {
    day: valueOf(form, 'heldOn-day'),
    month: valueOf(form, 'heldOn-month'),
    year: valueOf(form, 'heldOn-year'),
  },
  ...fieldError(form, 'heldOn'),
})}
${textField({ form, name: 'place', label: 'Where is it?', hint: 'A building or a room. No name of a person' })}
${choiceField({ form, name: 'delivery', label: 'How is it given?' }, deliveries)}`
