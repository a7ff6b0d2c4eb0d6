import { dateInput, details, html, radios, select, textarea, type Html } from '@article4/govuk-html'
import { valueOf, type FormState } from '#platform/forms.ts'
import { markBidi } from '#platform/input/text.ts'
import { asWritten, fieldError, postForm, problems } from '#platform/views/form.ts'
import { back } from './parts.view.ts'

interface Choice {
  readonly value: string
  readonly text: string
}
export interface MentionsConnectModel {
  readonly form: FormState
  readonly action: string
  readonly backHref: string
  readonly urn: string
  readonly text: string
  readonly mentions: readonly Choice[]
  readonly kinds: readonly Choice[]
  readonly strengths: readonly Choice[]
}

export function mentionsConnectView(model: MentionsConnectModel): Html {
  const { form } = model
  const choose = (name: string, label: string, items: readonly Choice[]): Html =>
    select({
      id: name,
      name,
      label: { text: label },
      value: valueOf(form, name),
      items: [{ value: '', text: 'Choose one' }, ...items],
      ...fieldError(form, name),
    })
  return html`${back(model.backHref, 'Back to the text')}
${problems(form)}
<h1 class="govuk-heading-l">Connect two things that item ${model.urn} names</h1>
<p class="govuk-body">Only what the text says. A connection never makes two things one.</p>
${details({ summaryText: 'Read the text', html: asWritten(markBidi(model.text)) })}
${postForm({
  action: model.action,
  submit: 'Connect them',
  body: html`${choose('left', 'Who or what', model.mentions)}
${choose('kind', 'What it has to do with the other', model.kinds)}
${choose('right', 'The other', model.mentions)}
${textarea({ id: 'quote', name: 'quote', rows: 3, label: { text: 'The words that say it' }, hint: { text: 'Exactly as they stand in the text' }, value: valueOf(form, 'quote'), ...fieldError(form, 'quote') })}
${radios({ name: 'strength', idPrefix: 'strength', fieldset: { legend: { text: 'How sure is it?', classes: 'govuk-fieldset__legend--s' } }, value: valueOf(form, 'strength'), items: [...model.strengths], ...fieldError(form, 'strength') })}
${day('fromDay', 'From (if it is known)', form)}
${day('untilDay', 'Until (if it is known)', form)}`,
})}`
}

const day = (name: string, legend: string, form: FormState): Html =>
  dateInput({
    id: name,
    namePrefix: name,
    fieldset: { legend: { text: legend, classes: 'govuk-fieldset__legend--s' } },
    day: { value: valueOf(form, `${name}-day`) },
    month: { value: valueOf(form, `${name}-month`) },
    year: { value: valueOf(form, `${name}-year`) },
    ...fieldError(form, name),
  })
