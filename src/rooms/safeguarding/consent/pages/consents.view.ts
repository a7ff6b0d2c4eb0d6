import {
  checkboxes,
  dateInput,
  html,
  input,
  insetText,
  radios,
  select,
  textarea,
  type Html,
} from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { fieldError, postForm, problems, showDay, showInstant } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, codeTag, meant, plain } from '../../pages/parts.view.ts'

type Choices = readonly { readonly value: string; readonly text: string; readonly hint?: string }[]

export interface ConsentsModel {
  readonly form: FormState
  readonly action: string
  readonly backHref: string
  readonly reference: string
  readonly value: (name: string) => string
  readonly purposes: Choices
  readonly agencies: Choices
  readonly answers: Choices
  readonly modes: Choices
  readonly interpreters: Choices
  readonly said: readonly {
    readonly purpose: string
    readonly answer: string
    readonly isGiven: boolean
    readonly saidOn: string
    readonly how: string
    readonly note: string
    readonly by: string
    readonly at: Date
  }[]
}

export const consentsView = (model: ConsentsModel): Html => html`${back(model.backHref, 'The record')}
${problems(model.form)}
<h1 class="govuk-heading-l">What ${model.reference} agreed to</h1>
${
  model.said.length === 0
    ? html`<p class="govuk-body">Nothing is recorded.</p>`
    : listTable({
        label: 'What they said',
        caption: 'What they said, newest first',
        isFirstCellHeader: true,
        head: ['To what', 'What they said', 'How', 'Recorded'],
        rows: model.said.map((one) => [
          html`<span class="govuk-!-text-break-word">${one.purpose}</span>`,
          html`${codeTag(one.answer, one.isGiven ? 'green' : 'red')} ${showDay(one.saidOn)}`,
          html`<span class="govuk-!-text-break-word">${plain(one.how)}${one.note === '' ? null : `. ${plain(one.note)}`}</span>`,
          html`${one.by}, ${showInstant(one.at)}`,
        ]),
      })
}
<h2 class="govuk-heading-m">Record what they say</h2>
${insetText({ text: 'Ask each thing by itself, when they are calm and alone with you. Whoever came with them never interprets. They may take it back at any time, by a word: it works at once.' })}
${postForm({ action: model.action, submit: 'Record it', body: fields(model) })}`

const choice = (model: ConsentsModel, name: string, text: string, items: Choices): Html =>
  radios({
    name,
    idPrefix: name,
    fieldset: { legend: { text, classes: 'govuk-fieldset__legend--s' } },
    value: model.value(name),
    items: items.map((one) => ({
      value: one.value,
      text: one.text,
      ...(one.hint === undefined ? {} : { hint: { text: one.hint } }),
    })),
    ...fieldError(model.form, name),
  })

const fields = (
  model: ConsentsModel,
): Html => html`${choice(model, 'purpose', 'What were they asked?', model.purposes)}
${select({ id: 'agency', name: 'agency', label: { text: 'Which agency, if it is about sharing?' }, value: model.value('agency'), items: [{ value: '', text: 'None' }, ...model.agencies], ...fieldError(model.form, 'agency') })}
${choice(model, 'answer', 'What did they say?', model.answers)}
${dateInput({
  id: 'saidOn',
  namePrefix: 'saidOn',
  fieldset: { legend: { text: 'On which day?', classes: 'govuk-fieldset__legend--s' } },
  day: { value: model.value('saidOn-day') },
  month: { value: model.value('saidOn-month') },
  year: { value: model.value('saidOn-year') },
  ...fieldError(model.form, 'saidOn'),
})}
${choice(model, 'mode', 'How did they say it?', model.modes)}
${input({ id: 'language', name: 'language', label: { text: 'In which language was it explained?' }, value: model.value('language'), ...fieldError(model.form, 'language') })}
${choice(model, 'interpreter', 'Who interpreted?', model.interpreters)}
${checkboxes({ name: 'readBack', idPrefix: 'readBack', items: [{ value: 'yes', text: 'It was read back to them in that language, and they said that it is right', checked: model.value('readBack') === 'yes' }], ...fieldError(model.form, 'readBack') })}
${input({ id: 'explainedBy', name: 'explainedBy', label: { text: 'Who explained it to them?' }, hint: { text: 'A role, such as “outreach worker”' }, value: model.value('explainedBy'), ...fieldError(model.form, 'explainedBy') })}
${textarea({ id: 'note', name: 'note', rows: 3, label: { text: 'Anything they asked for or did not want' }, value: model.value('note'), ...fieldError(model.form, 'note') })}
${meant()}`
