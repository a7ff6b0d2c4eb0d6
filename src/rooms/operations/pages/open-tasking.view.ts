import { dateInput, html, insetText, radios, select, textarea, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { fieldError, postForm, problems } from '#platform/views/form.ts'
import { back, plain, type Choice } from './parts.view.ts'

/** Asking for something to be done: what, why, of whom, by when, and what it rests on. */
export interface OpenTaskingModel {
  readonly form: FormState
  readonly action: string
  readonly backHref: string
  /** The tasking that is offered again; null where it is a new one. */
  readonly earlier: { readonly id: string; readonly asked: string; readonly toName: string } | null
  readonly value: (name: string) => string
  readonly agencies: readonly Choice[]
  readonly options: readonly Choice[]
  readonly questions: readonly Choice[]
  readonly assessments: readonly Choice[]
  readonly items: readonly Choice[]
  readonly isCut: boolean
  readonly priorities: readonly (Choice & { readonly hint: string })[]
  readonly markings: readonly Choice[]
}

export const openTaskingView = (model: OpenTaskingModel): Html => html`${back(model.backHref, 'Back')}
${problems(model.form)}
<h1 class="govuk-heading-l">${model.earlier === null ? 'Ask for something to be done' : 'Offer a tasking again'}</h1>
${model.earlier === null ? null : insetText({ html: html`<span class="govuk-!-text-break-word">It was asked of ${model.earlier.toName}: ${plain(model.earlier.asked)}</span>` })}
<p class="govuk-body">Everybody at the agency that is asked who may read taskings reads your words. What the tasking rests on they see only where they may read it already: write nothing of it that they may not know, and never a person’s name in the first box.</p>
${postForm({ action: model.action, submit: 'Ask for it', body: fields(model) })}`

const optional = (model: OpenTaskingModel, name: string, text: string, items: readonly Choice[], hint = '') =>
  select({
    id: name,
    name,
    label: { text },
    ...(hint === '' ? {} : { hint: { text: hint } }),
    value: model.value(name),
    items: [{ value: '', text: 'None' }, ...items],
    ...fieldError(model.form, name),
  })
const words = (model: OpenTaskingModel, name: string, text: string, hint: string, rows: number): Html =>
  textarea({
    id: name,
    name,
    rows,
    label: { text },
    hint: { text: hint },
    value: model.value(name),
    ...fieldError(model.form, name),
  })
const legend = (text: string) => ({ legend: { text, classes: 'govuk-fieldset__legend--s' } })

const fields = (
  model: OpenTaskingModel,
): Html => html`<input type="hidden" name="earlier" value="${model.earlier?.id ?? ''}">
${words(model, 'asked', 'What should be done?', 'One thing that somebody can do and say of it that it is done', 3)}
${words(model, 'why', 'Why?', 'What made you ask, and what would be different if it were done', 4)}
${optional(model, 'option', 'Which option would be used?', model.options, 'If a power or an order is meant. Its law and who may use it are on the page of options')}
${optional(model, 'requirement', 'Does it rest on a question?', model.questions)}
${optional(model, 'assessment', 'Does it rest on an assessment?', model.assessments)}
${optional(model, 'item', 'Does it rest on an item that was let out?', model.items, model.isCut ? 'The newest. What is older is not listed' : '')}
${select({ id: 'to', name: 'to', label: { text: 'Who is asked?' }, hint: { text: 'Our agency, and those with which we have an agreement for what you work for now' }, value: model.value('to'), items: [{ value: '', text: 'Choose one' }, ...model.agencies], ...fieldError(model.form, 'to') })}
${dateInput({
  id: 'dueDay',
  namePrefix: 'dueDay',
  fieldset: legend('By when?'),
  day: { value: model.value('dueDay-day') },
  month: { value: model.value('dueDay-month') },
  year: { value: model.value('dueDay-year') },
  ...fieldError(model.form, 'dueDay'),
})}
${radios({ name: 'priority', idPrefix: 'priority', fieldset: legend('Priority'), value: model.value('priority'), items: model.priorities.map(({ value, text, hint }) => ({ value, text, hint: { text: hint } })), ...fieldError(model.form, 'priority') })}
${radios({ name: 'marking', idPrefix: 'marking', fieldset: legend('Marking of these words'), value: model.value('marking'), items: [...model.markings], ...fieldError(model.form, 'marking') })}
${words(model, 'handling', 'Handling (optional)', 'Who at that agency may know of it, and what they must not do', 2)}`
