import { checkboxes, html, textarea, type Html } from '@article4/govuk-html'
import { valueOf, type FormState } from '#platform/forms.ts'
import { fieldError, postForm, problems, showInstant } from '#platform/views/form.ts'
import { back, bullets, plain } from '../../subject/pages/parts.view.ts'
import { sides, type SidesModel } from './parts.view.ts'

/** Everything that was said of a pair, and taking it back. */
export interface HistoryModel extends SidesModel {
  readonly form: FormState
  readonly pairHref: string
  readonly undoAction: string
  readonly standing: string
  /** Null where this person may not see the score. */
  readonly scoreHref: string | null
  readonly said: readonly {
    readonly at: Date
    readonly by: string
    readonly words: string
    readonly reasons: readonly string[]
    readonly note: string | null
  }[]
  readonly mayUndo: boolean
  readonly reasons: readonly { readonly value: string; readonly text: string }[]
}

export const historyView = (model: HistoryModel): Html => html`${back(model.pairHref, 'The pair')}
${problems(model.form)}
<h1 class="govuk-heading-l">What was said of this pair</h1>
<p class="govuk-body">${model.standing}${model.scoreHref === null ? null : html` <a class="govuk-link" href="${model.scoreHref}">What the model makes of it</a>`}</p>
${sides(model)}
<h2 class="govuk-heading-m">History</h2>
${
  model.said.length === 0
    ? html`<p class="govuk-body">Nothing yet.</p>`
    : html`<ol class="govuk-list govuk-list--number">${model.said.map(
        (one) =>
          html`<li>${showInstant(one.at)}, ${one.by}: ${one.words}${one.reasons.length === 0 ? null : bullets(one.reasons)}${one.note === null ? null : html`<p class="govuk-body govuk-!-text-break-word">${plain(one.note)}</p>`}</li>`,
      )}</ol>`
}
${model.mayUndo ? undo(model) : null}`

const undo = (model: HistoryModel): Html => html`<h2 class="govuk-heading-m">Take it back</h2>
<p class="govuk-body">The pair is open again, as if nobody had spoken. Everything that was said stays here.</p>
${postForm({
  action: model.undoAction,
  submit: 'Take it back',
  warning: true,
  body: html`${checkboxes({
    name: 'reasons',
    idPrefix: 'reasons',
    classes: 'govuk-checkboxes--small',
    fieldset: { legend: { text: 'Why?', classes: 'govuk-fieldset__legend--s' } },
    items: model.reasons.map(({ value, text }) => ({
      value,
      text,
      checked: [model.form.values['reasons']].flat().includes(value),
    })),
    ...fieldError(model.form, 'reasons'),
  })}
${textarea({ id: 'note', name: 'note', rows: 3, label: { text: 'Note (optional)' }, hint: { text: 'Stays with your agency' }, value: valueOf(model.form, 'note'), ...fieldError(model.form, 'note') })}`,
})}`
