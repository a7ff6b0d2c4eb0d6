import { html, radios, select, textarea, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { fieldError, postForm, problems } from '#platform/views/form.ts'
import { back, plain, type Choice } from './parts.view.ts'

/** One step in the life of a tasking. */
export interface TakeStepModel {
  readonly form: FormState
  readonly title: string
  readonly action: string
  readonly backHref: string
  readonly asked: string
  /** Why it cannot be taken now; null where it can. */
  readonly refusal: string | null
  readonly value: (name: string) => string
  /** Null where nobody is named. */
  readonly owners: readonly Choice[] | null
  /** Null where no reason of a list is asked for. */
  readonly reasons: { readonly legend: string; readonly choices: readonly Choice[] } | null
  readonly wordsLabel: string
  readonly button: string
  readonly isFinal: boolean
}

export const takeStepView = (model: TakeStepModel): Html => html`${back(model.backHref, 'The tasking')}
${problems(model.form)}
<h1 class="govuk-heading-l">${model.title}</h1>
<p class="govuk-body govuk-!-text-break-word">${plain(model.asked)}</p>
${
  model.refusal === null
    ? html`<p class="govuk-body">Both agencies read what you write here, and it cannot be changed afterwards.</p>
${postForm({ action: model.action, submit: model.button, warning: model.isFinal, body: fields(model) })}`
    : html`<p class="govuk-body">${model.refusal}.</p>`
}`

const fields = (
  model: TakeStepModel,
): Html => html`${model.owners === null ? null : select({ id: 'owner', name: 'owner', label: { text: 'Who answers for it?' }, hint: { text: 'People of our agency who may read taskings' }, value: model.value('owner'), items: [{ value: '', text: 'Choose one' }, ...model.owners], ...fieldError(model.form, 'owner') })}
${model.reasons === null ? null : radios({ name: 'reason', idPrefix: 'reason', fieldset: { legend: { text: model.reasons.legend, classes: 'govuk-fieldset__legend--s' } }, value: model.value('reason'), items: [...model.reasons.choices], ...fieldError(model.form, 'reason') })}
${textarea({ id: 'words', name: 'words', rows: 4, label: { text: model.wordsLabel }, value: model.value('words'), ...fieldError(model.form, 'words') })}`
