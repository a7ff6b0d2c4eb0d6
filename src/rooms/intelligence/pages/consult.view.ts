import { html, input, radios, textarea, type Html } from '@article4/govuk-html'
import { valueOf, type FormState } from '#platform/forms.ts'
import { fieldError, postForm, problems } from '#platform/views/form.ts'
import { back } from './parts.view.ts'

/** What the originator was asked, and answered. */
export interface ConsultModel {
  readonly form: FormState
  readonly action: string
  readonly itemHref: string
  readonly urn: string
  readonly subjects: readonly { readonly value: string; readonly text: string }[]
  readonly answers: readonly { readonly value: string; readonly text: string }[]
}

export function consultView(model: ConsultModel): Html {
  const { form } = model
  const choose = (name: string, legend: string, items: ConsultModel['answers']): Html =>
    radios({
      name,
      idPrefix: name,
      fieldset: { legend: { text: legend, classes: 'govuk-fieldset__legend--s' } },
      value: valueOf(form, name),
      items: [...items],
      ...fieldError(form, name),
    })
  return html`${back(model.itemHref, 'Back to the item')}
${problems(form)}
<h1 class="govuk-heading-l">What the originator answered, item ${model.urn}</h1>
<p class="govuk-body">The originator is whoever brought the information in. The latest answer counts.</p>
${postForm({
  action: model.action,
  submit: 'Save the answer',
  body: html`${choose('about', 'What did you ask?', model.subjects)}
${input({ id: 'originator', name: 'originator', label: { text: 'Whom did you ask?' }, hint: { text: 'Role and organisation. Not a name' }, value: valueOf(form, 'originator'), ...fieldError(form, 'originator') })}
${choose('answer', 'What did they answer?', model.answers)}
${textarea({ id: 'note', name: 'note', rows: 3, label: { text: 'How, and in which words?' }, value: valueOf(form, 'note'), ...fieldError(form, 'note') })}`,
})}`
}
