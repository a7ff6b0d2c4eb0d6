import { html, type Html } from '@article4/govuk-html'
import { back, deskLine, type DeskLine } from './parts.view.ts'

/** A question that was not taken: too many were asked. The same words whatever was asked about. */
export interface SpentModel {
  readonly budget: readonly string[]
  readonly common: DeskLine | null
}

export const spentView = (model: SpentModel): Html => html`${back('/deconfliction', 'Before a visit')}
<h1 class="govuk-heading-l">Your question was not asked</h1>
<p class="govuk-body">Too many questions were asked from your account or your agency. This protects people whom somebody might search for by asking again and again.</p>
<ul class="govuk-list govuk-list--bullet">${model.budget.map((one) => html`<li>${one}</li>`)}</ul>
<p class="govuk-body">It does not mean that the visit is clear. Ask again later. Your agency’s information governance lead can see that a question was refused, and not what it was.</p>
${model.common === null ? null : html`<p class="govuk-body">If the visit cannot wait, call the common desk. ${deskLine(model.common)}</p>`}
<p class="govuk-body">If somebody is in danger now, call 999.</p>`
