import { html, type Html } from '@article4/govuk-html'
import { listTable } from '#platform/views/list-table.ts'
import { back, link, provenance, ruleZero } from '../../parts.view.ts'

/** One month of what the police published, beside own items. */
export interface PoliceModel {
  readonly month: string
  readonly months: readonly { readonly href: string; readonly text: string; readonly isThis: boolean }[]
  readonly districts: readonly {
    readonly name: string
    readonly incidents: string
    readonly items: string
  }[]
  readonly kinds: readonly { readonly kind: string; readonly count: string }[]
  readonly sources: readonly string[]
  readonly computed: string
}

export const policeView = (
  model: PoliceModel,
): Html => html`${back('/evaluation/comparators', 'Published statistics')}
<h1 class="govuk-heading-l">What the police published, ${model.month}</h1>
${ruleZero}
<p class="govuk-body">Incidents of every kind, as the police published them, and the partnership’s own items that have a sign in the district. The published list has no kind for modern slavery, so this says how much is reported in a district at all: a place with few items and much else may be a place where nobody has told the partnership yet.</p>
<p class="govuk-body">They are never added up. An item with signs in two districts counts in both.</p>
${model.months.length < 2 ? null : html`<ul class="govuk-list">${model.months.map((one) => html`<li>${one.isThis ? html`<strong>${one.text}</strong>` : link(one.href, one.text)}</li>`)}</ul>`}
${
  model.kinds.length === 0
    ? html`<p class="govuk-body">No incidents of this month have been read in. Whoever installed the hub does it: <code>article4 import incidents FILE --vintage 2022-01 --licence "…"</code>.</p>`
    : html`${listTable({ label: 'By district', caption: `By district, ${model.month}`, isCaptionShown: true, isFirstCellHeader: true, head: ['District', 'Published incidents', 'Own items'], rows: model.districts.map((one) => [one.name, one.incidents, one.items]) })}
${listTable({ label: 'By kind', caption: `Published incidents by kind, ${model.month}`, isCaptionShown: true, isFirstCellHeader: true, head: ['Kind', 'Published incidents'], rows: model.kinds.map((one) => [one.kind, one.count]) })}`
}
${model.sources.map((one) => html`<p class="govuk-body-s">${one}</p>`)}
${provenance(model.computed)}`
