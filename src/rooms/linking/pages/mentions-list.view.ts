import { html, type Html } from '@article4/govuk-html'
import { showDay } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { plain } from './parts.view.ts'

/** Texts that one may read, and how much is confirmed in each: where confirming begins. */
export interface MentionsListModel {
  readonly rows: readonly {
    readonly href: string
    readonly title: string
    readonly urn: string
    readonly from: string
    readonly at: Date
    readonly mentions: number
    /** Its conditions are to be accepted first: until then it names nobody here. */
    readonly isToAccept: boolean
  }[]
  readonly isCut: boolean
}

export const mentionsListView = (
  model: MentionsListModel,
): Html => html`<h1 class="govuk-heading-l">Who and what texts name</h1>
<p class="govuk-body">Choose a text. People, places, vehicles, numbers and addresses that it names are pointed at; you confirm what is right.</p>
${
  model.rows.length === 0
    ? html`<p class="govuk-body">There is no text yet that you may read.</p>`
    : listTable({
        label: 'Texts',
        caption: 'The last twelve months, newest first',
        head: ['Item', 'Title', 'From', 'Opened or let out', 'Confirmed'],
        rows: model.rows.map((one) => [
          one.urn,
          html`<a class="govuk-link govuk-!-text-break-word" href="${one.href}">${plain(one.title)}</a>`,
          one.from,
          showDay(one.at),
          one.isToAccept ? 'Conditions to accept first' : String(one.mentions),
        ]),
      })
}
${model.isCut ? html`<p class="govuk-body">Only the newest are listed. Older ones are reached from the item.</p>` : null}`
