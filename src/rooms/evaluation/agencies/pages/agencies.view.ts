import { html, type Html } from '@article4/govuk-html'
import { listTable } from '#platform/views/list-table.ts'
import { back, provenance, ruleZero } from '../../parts.view.ts'

/** Who gives and who receives: of each member, over a year. */
export interface AgenciesModel {
  readonly period: string
  readonly sums: readonly string[]
  readonly rows: readonly {
    readonly name: string
    readonly gave: string
    readonly letOut: string
    readonly received: string
    readonly taskings: string
    readonly meetings: string
    readonly lastGave: string
    readonly agreement: string
  }[]
  readonly computed: string
}

export const agenciesView = (
  model: AgenciesModel,
): Html => html`${back('/evaluation', 'Figures of the partnership')}
<h1 class="govuk-heading-l">Who gives and who receives</h1>
${ruleZero}
<p class="govuk-body">${model.period}. In the order of the alphabet: this is no ranking. A small charity that tells once may have told what mattered.</p>
<ul class="govuk-list govuk-list--bullet">${model.sums.map((one) => html`<li>${one}</li>`)}</ul>
${listTable({
  label: 'Members',
  caption: `Members, ${model.period}`,
  isFirstCellHeader: true,
  head: [
    'Member',
    'Items written',
    'Let out',
    'Received',
    'Asked to act',
    'Meetings',
    'Last item',
    'Agreement',
  ],
  rows: model.rows.map((row) => [
    row.name,
    row.gave,
    row.letOut,
    row.received,
    row.taskings,
    row.meetings,
    row.lastGave,
    row.agreement,
  ]),
})}
${provenance(model.computed)}`
