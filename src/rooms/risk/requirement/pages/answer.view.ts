import { html, radios, select, textarea, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { fieldError, postForm, problems } from '#platform/views/form.ts'
import { back, plain } from '../../pages/parts.view.ts'

/** Saying that an item answers a question, and what of it. */
export interface AnswerModel {
  readonly form: FormState
  readonly action: string
  readonly backHref: string
  readonly question: string
  readonly value: (name: string) => string
  readonly items: readonly { readonly value: string; readonly text: string }[]
  readonly isCut: boolean
  readonly texts: readonly { readonly value: string; readonly text: string; readonly hint: string }[]
  readonly extents: readonly { readonly value: string; readonly text: string }[]
}

export const answerView = (model: AnswerModel): Html => html`${back(model.backHref, 'The question')}
${problems(model.form)}
<h1 class="govuk-heading-l">Say that an item answers it</h1>
<p class="govuk-body govuk-!-text-break-word">${plain(model.question)}</p>
<p class="govuk-body">Whoever may read both the question and the item sees the answer and your words. To anybody else it is not there.</p>
${
  model.items.length === 0
    ? html`<p class="govuk-body">There is no item that you may read.</p>`
    : postForm({ action: model.action, submit: 'Record the answer', body: fields(model) })
}`

const fields = (model: AnswerModel): Html => html`${select({
  id: 'item',
  name: 'item',
  label: { text: 'Item' },
  ...(model.isCut ? { hint: { text: 'The newest. What is older is not listed' } } : {}),
  value: model.value('item'),
  items: [{ value: '', text: 'Choose one' }, ...model.items],
  ...fieldError(model.form, 'item'),
})}
${radios({
  name: 'of',
  idPrefix: 'of',
  fieldset: {
    legend: { text: 'If it is an item of ours: from which text?', classes: 'govuk-fieldset__legend--s' },
  },
  value: model.value('of') || 'release',
  items: model.texts.map(({ value, text, hint }) => ({ value, text, hint: { text: hint } })),
  ...fieldError(model.form, 'of'),
})}
${radios({ name: 'extent', idPrefix: 'extent', fieldset: { legend: { text: 'How much of the question?', classes: 'govuk-fieldset__legend--s' } }, value: model.value('extent'), items: [...model.extents], ...fieldError(model.form, 'extent') })}
${textarea({ id: 'why', name: 'why', rows: 4, label: { text: 'What in the item answers what' }, value: model.value('why'), ...fieldError(model.form, 'why') })}`
