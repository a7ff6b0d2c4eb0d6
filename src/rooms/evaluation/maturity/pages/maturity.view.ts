import { html, type Html } from '@article4/govuk-html'
import { chart, type Chart } from '#platform/views/chart.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, link, plain } from '../../parts.view.ts'

/** The yearly review: fifteen domains, year by year. */
export interface MaturityModel {
  readonly years: readonly string[]
  readonly chart: Chart | null
  readonly scale: readonly { readonly name: string; readonly words: string }[]
  readonly rows: readonly {
    readonly href: string
    readonly name: string
    readonly scores: readonly string[]
    readonly evidence: string
  }[]
  readonly resilience: readonly { readonly name: string; readonly value: string }[]
}

export const maturityView = (
  model: MaturityModel,
): Html => html`${back('/evaluation', 'Figures of the partnership')}
<h1 class="govuk-heading-l">Maturity</h1>
<p class="govuk-body">What the partnership says of itself, once a year, with what shows it. It is a judgement; it is not measured.</p>
<ol class="govuk-list" start="0">${model.scale.map((one, index) => html`<li><strong>${String(index)} ${one.name}.</strong> ${one.words}.</li>`)}</ol>
${listTable({
  label: 'Domains',
  caption: 'Scores by domain and year',
  isFirstCellHeader: true,
  head: ['Domain', ...model.years, 'What shows it'],
  rows: model.rows.map((row) => [link(row.href, row.name), ...row.scores, plain(row.evidence)]),
})}
${model.chart === null ? null : chart(model.chart)}
<h2 class="govuk-heading-m">What would happen if two people left</h2>
${listTable({ label: 'Resilience', caption: 'Resilience, of the last twelve months', isFirstCellHeader: true, head: ['Measure', 'Value'], rows: model.resilience.map((one) => [one.name, one.value]) })}`
