import { html, type Html } from '@article4/govuk-html'
import { showDay } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, plain } from './parts.view.ts'

/** Own items of the last year, and in how many ways each was looked at. */
export interface ItemsModel {
  readonly rows: readonly {
    readonly href: string
    readonly title: string
    readonly urn: string
    readonly grade: string
    readonly at: Date
    readonly signs: number
  }[]
  readonly isCut: boolean
}

export function itemsView(model: ItemsModel): Html {
  return html`${back('/risk', 'Risk')}
<h1 class="govuk-heading-l">Look for signs</h1>
<p class="govuk-body">Your agency’s items of the last twelve months. In each, the machine points at words that may show a sign; a person reads them and ticks the sign, or does not.</p>
${
  model.rows.length === 0
    ? html`<p class="govuk-body">There is no written item of the last twelve months.</p>`
    : listTable({
        label: 'Items',
        caption: 'Newest first',
        isCaptionShown: true,
        head: ['Item', 'Grade', 'Opened', 'Signs ticked'],
        rows: model.rows.map((row) => [
          html`<a class="govuk-link" href="${row.href}">${plain(row.title)}</a><br>${row.urn}`,
          row.grade,
          showDay(row.at),
          row.signs === 0 ? 'None yet' : String(row.signs),
        ]),
      })
}
${model.isCut ? html`<p class="govuk-body">Older ones are not shown here.</p>` : null}`
}
