import { html, type Html } from '@article4/govuk-html'
import { back, bullets } from '../../pages/parts.view.ts'
import { assessmentsTable, judgementNote, type AssessmentRow } from './parts.view.ts'

/** The assessments that stand, those to be looked at again first. */
export interface AssessmentsModel {
  readonly rows: readonly AssessmentRow[]
  readonly overdue: number
  readonly isCut: boolean
  readonly kinds: readonly { readonly href: string; readonly text: string; readonly isChosen: boolean }[]
}

export const assessmentsView = (model: AssessmentsModel): Html => html`${back('/risk', 'Risk')}
<h1 class="govuk-heading-l">Assessments</h1>
${judgementNote()}
<p class="govuk-body">Those that stand, of which you may read everything they stand on: somebody else may see others.${model.isCut ? ' There are more than one page can take.' : null}</p>
${model.overdue === 0 ? null : html`<p class="govuk-body"><strong>${model.overdue === 1 ? 'One should have been looked at again and was not.' : `${model.overdue} should have been looked at again and were not.`}</strong></p>`}
${bullets(
  model.kinds.map((kind) =>
    kind.isChosen
      ? html`<strong>${kind.text}</strong>`
      : html`<a class="govuk-link" href="${kind.href}">${kind.text}</a>`,
  ),
)}
${model.rows.length === 0 ? html`<p class="govuk-body">There is no assessment that you may read.</p>` : assessmentsTable('Assessments', model.rows)}
${bullets([
  html`<a class="govuk-link" href="/risk/assessments/new">Assess</a>`,
  html`<a class="govuk-link" href="/risk/assessments/overrides">How often people decided otherwise than the rule</a>`,
])}`
