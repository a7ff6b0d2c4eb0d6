import { html, type Html } from '@article4/govuk-html'
import { listTable } from '#platform/views/list-table.ts'
import { back, link, ruleZero } from '../../parts.view.ts'

/** What was read in of published statistics: of when, under which licence, and where its totals differ from its rows. */
export interface ComparatorsModel {
  readonly imports: readonly {
    readonly name: string
    readonly source: string
    readonly licence: string
    readonly vintage: string
    readonly readOn: string
    readonly rows: string
  }[]
  readonly differences: readonly {
    readonly table: string
    readonly when: string
    readonly part: string
    readonly said: string
    readonly summed: string
  }[]
}

export const comparatorsView = (
  model: ComparatorsModel,
): Html => html`${back('/evaluation', 'Figures of the partnership')}
<h1 class="govuk-heading-l">Published statistics</h1>
${ruleZero}
<p class="govuk-body">Figures of the nation and of the police that stand beside the partnership’s own. They are counted in other ways, so nothing here is taken from one and given to the other.</p>
<ul class="govuk-list">
<li>${link('/evaluation/comparators/series', 'Quarter by quarter')}: the nation beside the partnership, for each 100,000 residents</li>
<li>${link('/evaluation/comparators/mix', 'Who is among them')}: age, gender and nationality</li>
<li>${link('/evaluation/comparators/goal', 'The goal of the United Nations')}: detected victims by sex and age</li>
<li>${link('/evaluation/comparators/police', 'What the police published')}: incidents of a month beside own items</li>
</ul>
<h2 class="govuk-heading-m">What was read in</h2>
${
  model.imports.length === 0
    ? html`<p class="govuk-body">Nothing has been read in yet. Whoever installed the hub does it: <code>article4 import nrm FILE --vintage 2024-02 --licence "…"</code>.</p>`
    : listTable({
        label: 'What was read in',
        caption: 'What was read in',
        isFirstCellHeader: true,
        head: ['Table', 'From', 'Edition of', 'Read in on', 'What is in it', 'Licence'],
        rows: model.imports.map((one) => [
          one.name,
          one.source,
          one.vintage,
          one.readOn,
          one.rows,
          one.licence,
        ]),
      })
}
<h2 class="govuk-heading-m">Totals that differ from their rows</h2>
${
  model.differences.length === 0
    ? html`<p class="govuk-body">None of the totals that can be checked.</p>`
    : html`<p class="govuk-body">A total that a table gives is kept as it stands, and never added to the rows under it. These differ from what the rows come to, most often because some people are in no row.</p>
${listTable({
  label: 'Totals that differ',
  caption: 'Totals that differ from their rows',
  isFirstCellHeader: true,
  head: ['Table', 'When', 'Of what', 'The table says', 'Its rows come to'],
  rows: model.differences.map((one) => [one.table, one.when, one.part, one.said, one.summed]),
})}`
}`
