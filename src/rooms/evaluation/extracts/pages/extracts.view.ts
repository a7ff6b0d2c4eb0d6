import { html, type Html } from '@article4/govuk-html'
import { listTable } from '#platform/views/list-table.ts'
import { back, link, ruleZero } from '../../parts.view.ts'

/** What the academic adviser may ask for, and what was asked for. */
export interface ExtractsModel {
  readonly mayAsk: boolean
  readonly dataSets: readonly {
    readonly href: string
    readonly name: string
    readonly unit: string
    readonly left: string
  }[]
  readonly extracts: readonly {
    readonly href: string
    readonly name: string
    readonly asked: string
    readonly state: string
  }[]
}

export const extractsView = (
  model: ExtractsModel,
): Html => html`${back('/evaluation', 'Figures of the partnership')}
<h1 class="govuk-heading-l">Extracts for the adviser</h1>
${ruleZero}
<p class="govuk-body">Counts of groups in which nobody can be found, for research. An adviser asks, an evaluator of another agency answers, and what leaves stands in a ledger: no later extract or report may tell more together with it. There is no way from here to a record.</p>
<h2 class="govuk-heading-m">What can be asked for</h2>
${listTable({
  label: 'Data',
  caption: 'Data, and how much of its privacy is left this year',
  isFirstCellHeader: true,
  head: ['Data', 'One is', 'Epsilon left this year, for counts with noise'],
  rows: model.dataSets.map((one) => [model.mayAsk ? link(one.href, one.name) : one.name, one.unit, one.left]),
})}
<h2 class="govuk-heading-m">What was asked for</h2>
${
  model.extracts.length === 0
    ? html`<p class="govuk-body">Nothing has been asked for yet.</p>`
    : listTable({
        label: 'Extracts',
        caption: 'Extracts, newest first',
        isFirstCellHeader: true,
        head: ['Extract', 'Asked', 'State'],
        rows: model.extracts.map((one) => [link(one.href, one.name), one.asked, one.state]),
      })
}`
