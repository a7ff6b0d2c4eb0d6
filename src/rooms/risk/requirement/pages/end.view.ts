import { html, radios, textarea, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { fieldError, postForm, problems } from '#platform/views/form.ts'
import { back, plain } from '../../pages/parts.view.ts'

/** A question that is not asked any more, and why. */
export interface EndModel {
  readonly form: FormState
  readonly action: string
  readonly backHref: string
  readonly question: string
  readonly reason: string
  readonly note: string
  readonly reasons: readonly { readonly value: string; readonly text: string }[]
}

export const endView = (model: EndModel): Html => html`${back(model.backHref, 'The question')}
${problems(model.form)}
<h1 class="govuk-heading-l">Ask it no more</h1>
<p class="govuk-body govuk-!-text-break-word">${plain(model.question)}</p>
<p class="govuk-body">The question and its answers stay in the record. It cannot be asked again: ask a new one.</p>
${postForm({
  action: model.action,
  submit: 'Ask it no more',
  warning: true,
  body: html`${radios({ name: 'reason', idPrefix: 'reason', fieldset: { legend: { text: 'Why?', classes: 'govuk-fieldset__legend--s' } }, value: model.reason, items: [...model.reasons], ...fieldError(model.form, 'reason') })}
${textarea({ id: 'note', name: 'note', rows: 3, label: { text: 'Note' }, value: model.note, ...fieldError(model.form, 'note') })}`,
})}`
