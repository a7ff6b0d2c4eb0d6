import { html, type Html } from '@article4/govuk-html'
import { listTable } from '#platform/views/list-table.ts'
import { back } from './parts.view.ts'

/** How far an agency’s gradings agree with what was meant. */
export interface AgreementModel {
  readonly agency: string
  readonly gradings: number
  readonly same: number
  /** Null where too little was practised to show anything. */
  readonly parts:
    | readonly {
        readonly part: string
        readonly kappa: {
          readonly estimate: string
          readonly lower: string
          readonly upper: string
          readonly agreed: string
        } | null
      }[]
    | null
}

export const agreementView = (model: AgreementModel): Html => html`${back('/training', 'Training')}
<h1 class="govuk-heading-l">Agreement in grading</h1>
<p class="govuk-body">${model.agency}. Practice on invented items; who graded is not kept, and no agency sees another’s.</p>
${
  model.parts === null
    ? html`<p class="govuk-body">Fewer than ten rounds were practised, so nothing is shown.</p>`
    : html`<p class="govuk-body">${model.same} of ${model.gradings} gradings were as meant in all three codes.</p>
${listTable({
  label: 'Agreement',
  caption: 'Agreement with what was meant',
  isFirstCellHeader: true,
  head: ['Code', 'As meant', 'Beyond chance (kappa)', '95% interval'],
  rows: model.parts.map(({ part, kappa }) =>
    kappa === null
      ? [part, '', 'cannot be told: all were given one code', '']
      : [part, kappa.agreed, kappa.estimate, `${kappa.lower} to ${kappa.upper}`],
  ),
})}
<p class="govuk-body-s">Kappa is 1 where all agree and 0 where they agree as by chance. 0.7 is what is aimed at. One person may have practised several rounds, so the interval is a little too narrow.</p>`
}`
