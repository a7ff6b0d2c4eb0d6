import { backLink, html, type Html } from '@article4/govuk-html'
import { changesView, type ChangesModel } from './parts.view.ts'

export interface IfItEndedModel {
  readonly id: string
  readonly title: string
  readonly changes: ChangesModel
}

/** What would change if an agreement ended. */
export const ifItEndedView = (model: IfItEndedModel): Html => html`
${backLink({ text: model.title, href: `/agreements/${model.id}` })}
<h1 class="govuk-heading-l">What would change if this ended</h1>
<p class="govuk-body">This is worked out for your agency as things stand today. Nothing is changed by looking.</p>
${changesView(model.changes)}
<p class="govuk-body">What other parties share among themselves is not shown here.</p>`
