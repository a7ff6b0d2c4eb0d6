import { html, type Html } from '@article4/govuk-html'
import { showDay } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { bullets, notMerged } from './parts.view.ts'

/** Where the room begins: five kinds, and where to go. */
export interface OverviewModel {
  readonly months: number
  readonly mayObserve: boolean
  /** Assessments that should have been looked at again; those of children apart. */
  readonly overdue: { readonly children: number; readonly others: number }
  readonly rows: readonly {
    readonly href: string
    readonly words: string
    readonly withoutSign: number
    readonly withSign: number
    readonly newest: Date | null
  }[]
}

export const overviewView = (model: OverviewModel): Html => html`<h1 class="govuk-heading-l">Risk</h1>
<p class="govuk-body">What you may read of the last ${model.months} months, by kind of exploitation. An item of two kinds stands under both.</p>
${listTable({
  label: 'Kinds of exploitation',
  caption: 'Kinds of exploitation',
  isFirstCellHeader: true,
  head: ['Kind', 'Items without a sign', 'Items with a sign', 'Newest'],
  rows: model.rows.map((row) => [
    html`<a class="govuk-link" href="${row.href}">${row.words}</a>`,
    String(row.withoutSign),
    String(row.withSign),
    row.newest === null ? 'None' : showDay(row.newest),
  ]),
})}
${notMerged()}
${model.overdue.children + model.overdue.others === 0 ? null : html`<p class="govuk-body"><strong>${overdueWords(model.overdue)}</strong></p>`}
${bullets([
  html`<a class="govuk-link" href="/risk/signals">Weak signals that add up</a>`,
  html`<a class="govuk-link" href="/risk/assessments">Assessments</a>`,
  html`<a class="govuk-link" href="/risk/requirements">Questions to be answered</a>`,
  html`<a class="govuk-link" href="/risk/map">Map of the area</a>`,
  html`<a class="govuk-link" href="/risk/profiles">Profiles: what is known of one matter, for one agency</a>`,
  ...(model.mayObserve
    ? [html`<a class="govuk-link" href="/risk/items">Look for signs in our items</a>`]
    : []),
  html`<a class="govuk-link" href="/risk/indicators">The catalogue of signs</a>`,
])}`

const overdueWords = ({ children, others }: OverviewModel['overdue']): string =>
  `Assessments that should have been looked at again and were not: ${children} of the exploitation of children, ${others} of other kinds.`
