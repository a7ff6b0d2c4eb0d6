import { html, warningText, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { postForm, problems } from '#platform/views/form.ts'
import { back, longField, plain, ruleZero } from '../../parts.view.ts'
import { editionTables, protection, type EditionModel } from '../parts.view.ts'

/** One edition for staff: as everybody would read it, and what may be done with it. */
export interface StaffEditionModel {
  readonly form: FormState
  readonly id: string
  readonly title: string
  readonly state: string
  /** Why it was withdrawn; empty where it was not. */
  readonly reason: string
  readonly mayPublish: boolean
  readonly waitsForOther: boolean
  readonly mayWithdraw: boolean
  readonly edition: EditionModel
}

export const editionView = (
  model: StaffEditionModel,
): Html => html`${back('/evaluation/editions', 'Annual report')}${problems(model.form)}
<h1 class="govuk-heading-l">${model.title}</h1>
${ruleZero}
<p class="govuk-body">${model.state}${model.reason === '' ? null : html` Why: ${plain(model.reason)}`}</p>
${editionTables(model.edition)}
${protection}
${model.waitsForOther ? html`<p class="govuk-body">You drew this up, so somebody else publishes it.</p>` : null}
${
  model.mayPublish
    ? html`<h2 class="govuk-heading-m">Publish</h2>
${warningText({ text: 'What is published cannot be taken out of the world. Read every table first.', iconFallbackText: 'Warning' })}
${postForm({ action: `/evaluation/editions/${model.id}/publish`, submit: 'Publish this edition', body: html`` })}`
    : null
}
${
  model.mayWithdraw
    ? postForm({
        action: `/evaluation/editions/${model.id}/withdraw`,
        submit: 'Withdraw this edition',
        body: html`<h2 class="govuk-heading-m">Withdraw</h2>
${longField({ form: model.form, name: 'reason', label: 'Why', hint: 'Everybody reads this. No names of people' })}`,
      })
    : null
}`
