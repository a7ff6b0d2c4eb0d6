import { html, type Html } from '@article4/govuk-html'
import { chart, type Chart } from '#platform/views/chart.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, link, provenance, ruleZero } from '../../parts.view.ts'

/** The nation beside the partnership, quarter by quarter. */
export interface SeriesModel {
  readonly name: string
  readonly counting: string
  readonly tables: readonly { readonly href: string; readonly text: string; readonly isThis: boolean }[]
  readonly chart: Chart | null
  readonly rows: readonly {
    readonly quarter: string
    readonly national: string
    readonly revised: string
    readonly own: string
  }[]
  /** From whom the tables are; empty where none was read in. */
  readonly source: string
  readonly computed: string
}

export const seriesView = (
  model: SeriesModel,
): Html => html`${back('/evaluation/comparators', 'Published statistics')}
<h1 class="govuk-heading-l">${model.name}: the nation beside the partnership</h1>
${ruleZero}
<p class="govuk-body"><strong>They are not counted alike.</strong> ${model.counting} So neither is taken from the other, and a difference between the lines is a question, not an answer.</p>
<ul class="govuk-list">${model.tables.map((one) => html`<li>${one.isThis ? html`<strong>${one.text}</strong>` : link(one.href, one.text)}</li>`)}</ul>
${model.chart === null ? html`<p class="govuk-body">No table of this has been read in yet.</p>` : chart(model.chart)}
${listTable({
  label: 'Quarter by quarter',
  caption: 'Quarter by quarter, newest first',
  isFirstCellHeader: true,
  head: ['Quarter', 'The nation, as it stands now', 'Said first and now', 'The partnership'],
  rows: model.rows.map((one) => [one.quarter, one.national, one.revised, one.own]),
})}
${model.source === '' ? null : provenance(`Published: ${model.source}.`)}
${provenance(model.computed)}`
