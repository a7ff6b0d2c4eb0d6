import { html, type Html } from '@article4/govuk-html'
import { chart, type Chart } from '#platform/views/chart.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, link, provenance, ruleZero } from '../../parts.view.ts'

/** Indicator 16.2.2 of the United Nations' goals. */
export interface GoalModel {
  readonly counting: string
  readonly chart: Chart | null
  readonly rows: readonly { readonly year: string; readonly national: string; readonly own: string }[]
  readonly parts: readonly {
    readonly year: string
    readonly sex: string
    readonly age: string
    readonly value: string
    readonly total: string
  }[]
  readonly ownParts: readonly { readonly part: string; readonly value: string; readonly count: string }[]
  readonly ownYear: string
  /** From whom the tables are; empty where none was read in. */
  readonly source: string
  readonly computed: string
}

export const goalView = (
  model: GoalModel,
): Html => html`${back('/evaluation/comparators', 'Published statistics')}
<h1 class="govuk-heading-l">Indicator 16.2.2: victims of human trafficking for each 100,000 people</h1>
${ruleZero}
<p class="govuk-body">The goal asks for victims by sex, age and form of exploitation, those whom nobody has detected among them. <strong>What stands here is detected victims only.</strong> For the others there is no count, and ${link('/evaluation/hidden', 'whether there can be an estimate')} is a page of its own.</p>
<p class="govuk-body">${model.counting}</p>
<p class="govuk-body">The published table has no form of exploitation in it, so none is shown.</p>
${model.chart === null ? html`<p class="govuk-body">The table of the goal has not been read in yet.</p>` : chart(model.chart)}
${listTable({ label: 'Year by year', caption: 'Year by year, newest first', isFirstCellHeader: true, head: ['Year', 'The nation', 'The partnership'], rows: model.rows.map((one) => [one.year, one.national, one.own]) })}
${
  model.parts.length === 0
    ? null
    : html`<h2 class="govuk-heading-m">By sex and age, as published</h2>
${listTable({
  label: 'By sex and age',
  caption: 'By sex and age, as published',
  head: ['Year', 'Sex', 'Age', 'Detected', 'Row or total'],
  rows: model.parts.map((one) => [one.year, one.sex, one.age, one.value, one.total]),
})}`
}
<h2 class="govuk-heading-m">The partnership’s own, ${model.ownYear}</h2>
${
  model.ownParts.length === 0
    ? html`<p class="govuk-body">No such decision was noted in that year.</p>`
    : listTable({
        label: 'Own by sex and age',
        caption: 'Own by sex and by age, one part at a time',
        head: ['Part', 'Which', 'Decisions'],
        rows: model.ownParts.map((one) => [one.part, one.value, one.count]),
      })
}
${model.source === '' ? null : provenance(`Published: ${model.source}.`)}
${provenance(model.computed)}`
