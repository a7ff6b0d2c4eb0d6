import { checkboxes, dateInput, html, input, radios, select, textarea, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { fieldError, postForm, problems } from '#platform/views/form.ts'
import { back, plain } from '../../pages/parts.view.ts'

/** Putting a question: what, why, where, from when, by when, who could answer, who may read it. */
export interface AskModel {
  readonly form: FormState
  readonly action: string
  readonly backHref: string
  /** The question of which it is a part; null where it stands by itself. */
  readonly parent: { readonly id: string; readonly question: string } | null
  readonly value: (name: string) => string
  readonly kinds: readonly { readonly value: string; readonly text: string }[]
  readonly districts: readonly { readonly value: string; readonly text: string }[]
  readonly agencies: readonly { readonly value: string; readonly text: string; readonly isChosen: boolean }[]
  readonly audiences: readonly { readonly value: string; readonly text: string; readonly hint: string }[]
}

export const askView = (model: AskModel): Html => html`${back(model.backHref, 'Back')}
${problems(model.form)}
<h1 class="govuk-heading-l">${model.parent === null ? 'Ask a question' : 'Ask a part of a question'}</h1>
${model.parent === null ? null : html`<p class="govuk-body govuk-!-text-break-word">Of: ${plain(model.parent.question)}</p>`}
<p class="govuk-body">One thing that can be answered. Never a person’s name, and nothing that an item under conditions says.</p>
${postForm({ action: model.action, submit: 'Ask it', body: fields(model) })}`

const day = (model: AskModel, name: string, text: string): Html =>
  dateInput({
    id: name,
    namePrefix: name,
    fieldset: { legend: { text, classes: 'govuk-fieldset__legend--s' } },
    day: { value: model.value(`${name}-day`) },
    month: { value: model.value(`${name}-month`) },
    year: { value: model.value(`${name}-year`) },
    ...fieldError(model.form, name),
  })

const fields = (
  model: AskModel,
): Html => html`<input type="hidden" name="parent" value="${model.parent?.id ?? ''}">
${textarea({ id: 'question', name: 'question', rows: 3, label: { text: 'The question' }, value: model.value('question'), ...fieldError(model.form, 'question') })}
${textarea({ id: 'why', name: 'why', rows: 3, label: { text: 'Why it is asked' }, hint: { text: 'What would be done differently if it were answered' }, value: model.value('why'), ...fieldError(model.form, 'why') })}
${radios({ name: 'kind', idPrefix: 'kind', fieldset: { legend: { text: 'Of which kind of exploitation?', classes: 'govuk-fieldset__legend--s' } }, value: model.value('kind'), items: [...model.kinds], ...fieldError(model.form, 'kind') })}
${select({ id: 'district', name: 'district', label: { text: 'District' }, value: model.value('district'), items: [{ value: '', text: 'The whole area' }, ...model.districts], ...fieldError(model.form, 'district') })}
${input({ id: 'areaWords', name: 'areaWords', label: { text: 'Where, in words' }, value: model.value('areaWords'), ...fieldError(model.form, 'areaWords') })}
${day(model, 'fromDay', 'From when does it matter?')}
${day(model, 'untilDay', 'By when should it be answered?')}
${checkboxes({ name: 'whoAgencies', idPrefix: 'whoAgencies', fieldset: { legend: { text: 'Which agencies could answer it?', classes: 'govuk-fieldset__legend--s' } }, items: model.agencies.map(({ value, text, isChosen }) => ({ value, text, checked: isChosen })), ...fieldError(model.form, 'whoAgencies') })}
${input({ id: 'whoRoles', name: 'whoRoles', label: { text: 'Whose work would show it?' }, hint: { text: 'A role, such as “whoever visits premises”' }, value: model.value('whoRoles'), ...fieldError(model.form, 'whoRoles') })}
${radios({ name: 'audience', idPrefix: 'audience', fieldset: { legend: { text: 'Who may read the question?', classes: 'govuk-fieldset__legend--s' } }, value: model.value('audience'), items: model.audiences.map(({ value, text, hint }) => ({ value, text, ...(hint === '' ? {} : { hint: { text: hint } }) })), ...fieldError(model.form, 'audience') })}`
