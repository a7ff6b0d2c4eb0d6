import { checkboxes, html, insetText, radios, textarea, type Html } from '@article4/govuk-html'
import { valueOf, type FormState } from '#platform/forms.ts'
import { fieldError, postForm, problems } from '#platform/views/form.ts'
import { back, forThisReader } from '../../subject/pages/parts.view.ts'
import { sides, type SidesModel } from './parts.view.ts'

/** One pair, to be answered before any score. */
export interface PairModel extends SidesModel {
  readonly form: FormState
  readonly action: string
  readonly historyHref: string
  /** Null where an answer is wanted; else why none is. */
  readonly notNow: string | null
  readonly second: 'none' | 'needed' | 'waiting'
  readonly answers: readonly Choice[]
  readonly reasons: readonly Choice[]
}
interface Choice {
  readonly value: string
  readonly text: string
  readonly hint?: string
}

export const pairView = (model: PairModel): Html => html`${back('/links', 'Links to review')}
${problems(model.form)}
<h1 class="govuk-heading-l">Are these the same?</h1>
${sides(model)}
${forThisReader()}
${model.second === 'none' ? null : insetText({ text: secondWords[model.second] })}
${
  model.notNow === null
    ? postForm({ action: model.action, submit: 'Answer', body: answerFields(model) })
    : html`<p class="govuk-body">${model.notNow}</p>`
}
<p class="govuk-body"><a class="govuk-link" href="${model.historyHref}">What was said of this pair</a></p>`

const secondWords = {
  needed:
    'One of the two is named as a victim, and the items are of two agencies. If you call them the same, a second person must say so too.',
  waiting:
    'Somebody called these the same. One of them is named as a victim, so a second person must say so too.',
} as const

/** The question, its reasons and a note; the same when an answer is changed. */
export const answerFields = (model: Pick<PairModel, 'form' | 'answers' | 'reasons'>): Html => html`${radios({
  name: 'answer',
  idPrefix: 'answer',
  fieldset: { legend: { text: 'Your answer', classes: 'govuk-fieldset__legend--m' } },
  value: valueOf(model.form, 'answer'),
  items: model.answers.map(({ value, text, hint }) => ({
    value,
    text,
    ...(hint === undefined ? {} : { hint: { text: hint } }),
  })),
  ...fieldError(model.form, 'answer'),
})}
${checkboxes({
  name: 'reasons',
  idPrefix: 'reasons',
  classes: 'govuk-checkboxes--small',
  fieldset: { legend: { text: 'What makes you say so?', classes: 'govuk-fieldset__legend--s' } },
  items: model.reasons.map(({ value, text }) => ({
    value,
    text,
    checked: [model.form.values['reasons']].flat().includes(value),
  })),
  ...fieldError(model.form, 'reasons'),
})}
${textarea({ id: 'note', name: 'note', rows: 3, label: { text: 'Note (optional)' }, hint: { text: 'Stays with your agency' }, value: valueOf(model.form, 'note'), ...fieldError(model.form, 'note') })}`
