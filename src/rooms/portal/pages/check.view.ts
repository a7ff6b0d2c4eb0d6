import { button, html, type Html } from '@article4/govuk-html'
import type { Words } from '../content/catalogue.ts'
import type { SummaryRow } from '../journey/words.ts'
import { part, phrase, say } from '../site.ts'
import { form, hidden } from './parts.view.ts'

/** Every answer before it is sent. Each can be changed by a button, because what is typed must not stand in an address. */
export interface CheckModel {
  readonly t: Words
  readonly action: string
  readonly token: string
  readonly title: string
  readonly hint: string
  readonly rows: readonly CheckRow[]
  /** What a professional may add and has not. */
  readonly later: readonly CheckRow[]
  /** Said when a page asked for is not due: what is shown instead. */
  readonly notice: string | null
  /** The answers speak of pay and hours alone; remembered for the page after sending. */
  readonly isLabourOnly: boolean
}
export type CheckRow = SummaryRow & { readonly isFirstOfStep: boolean }

export function checkView(model: CheckModel): Html {
  const { t } = model
  return html`${button({ ...part(t, t('common.back')), name: 'go', value: 'back', classes: 'app-back', attributes: { form: 'step-form' } })}
${model.notice === null ? null : html`<div class="govuk-inset-text" role="status">${phrase(t, model.notice)}</div>`}
<h1 class="govuk-heading-l">${phrase(t, model.title)}</h1>
<p class="govuk-body">${phrase(t, model.hint)}</p>
${form({
  ...model,
  step: 'check',
  body: html`${list(t, model.rows)}
${model.later.length === 0 ? null : html`<h2 class="govuk-heading-m">${say(t, 'step.check.later')}</h2>${list(t, model.later)}`}
${model.isLabourOnly ? hidden('work', '1') : null}
<p class="govuk-body">${say(t, 'step.check.declare')}</p>
${button({ ...part(t, t('step.check.send')), name: 'go', value: 'send' })}`,
})}`
}

const list = (t: Words, rows: readonly CheckRow[]): Html =>
  html`<dl class="govuk-summary-list">${rows.map((row) => rowView(t, row))}</dl>`

function rowView(t: Words, row: CheckRow): Html {
  const label = phrase(t, row.label)
  return html`<div class="govuk-summary-list__row">
<dt class="govuk-summary-list__key">${label}</dt>
<dd class="govuk-summary-list__value">${row.isGiven ? row.values.map((value) => html`<p class="govuk-body app-as-written" dir="auto">${phrase(t, value)}</p>`) : html`<span class="app-quiet">${row.values.map((value) => phrase(t, value))}</span>`}</dd>
<dd class="govuk-summary-list__actions">${row.isFirstOfStep ? html`<button class="app-link-button" name="go" value="change:${row.stepId}">${say(t, row.isGiven ? 'common.change' : 'common.add')}<span class="govuk-visually-hidden"> ${label}</span></button>` : null}</dd>
</div>`
}
