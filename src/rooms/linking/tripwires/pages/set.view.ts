import { dateInput, html, textarea, type Html } from '@article4/govuk-html'
import { valueOf, type FormState } from '#platform/forms.ts'
import { fieldError, postForm, problems } from '#platform/views/form.ts'
import { back, plain } from '../../subject/pages/parts.view.ts'

/** Asking to be told when a subject is named again. */
export interface SetModel {
  readonly form: FormState
  readonly action: string
  readonly subjectHref: string
  readonly label: string
  readonly mostMonths: number
}

export const setView = (model: SetModel): Html => html`${back(model.subjectHref, 'The subject')}
${problems(model.form)}
<h1 class="govuk-heading-l govuk-!-text-break-word">Tell me when ${plain(model.label)} is named again</h1>
<p class="govuk-body">Only you see that you asked, and only what you may read is told. Nothing changes for anybody else.</p>
${postForm({
  action: model.action,
  submit: 'Tell me',
  body: html`${textarea({ id: 'reason', name: 'reason', rows: 3, label: { text: 'Why?' }, value: valueOf(model.form, 'reason'), ...fieldError(model.form, 'reason') })}
${dateInput({
  id: 'reviewOn',
  namePrefix: 'reviewOn',
  fieldset: {
    legend: { text: 'When will you look whether you still need it?', classes: 'govuk-fieldset__legend--s' },
  },
  hint: { text: `Within ${model.mostMonths} months` },
  day: { value: valueOf(model.form, 'reviewOn-day') },
  month: { value: valueOf(model.form, 'reviewOn-month') },
  year: { value: valueOf(model.form, 'reviewOn-year') },
  ...fieldError(model.form, 'reviewOn'),
})}`,
})}`
