import { html, mojSubNavigation, warningText, type Html } from '@article4/govuk-html'
import { showInstant } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { codeTag, older } from './parts.view.ts'

/** The desk: the agency's own items, list by list. */
export interface WorkListModel {
  readonly lists: readonly { readonly text: string; readonly href: string; readonly current: boolean }[]
  readonly heading: string
  readonly empty: string
  readonly mayWrite: boolean
  readonly rows: readonly {
    readonly href: string
    readonly urn: string
    readonly title: string
    readonly kinds: string
    readonly grade: string
    readonly priority: string
    readonly urgent: boolean
    readonly from: string
    readonly heldBy: string
    readonly createdAt: Date
  }[]
  readonly olderHref: string | null
  readonly toReview: readonly { readonly href: string; readonly text: string }[]
}

export function workListView(model: WorkListModel): Html {
  return html`<h1 class="govuk-heading-l">Our items</h1>
${model.toReview.map((one) => warningText({ html: html`<a class="govuk-link" href="${one.href}">${one.text}</a>` }))}
${model.mayWrite ? html`<p class="govuk-body"><a class="govuk-link" href="/items/new">Write an item from our own knowledge</a></p>` : null}
${mojSubNavigation({
  label: 'Lists',
  items: model.lists.map((list) => ({ text: list.text, href: list.href, active: list.current })),
})}
<h2 class="govuk-heading-m">${model.heading}</h2>
${model.rows.length === 0 ? html`<p class="govuk-body">${model.empty}</p>` : rows(model)}
${older(model.olderHref)}`
}

const rows = (model: WorkListModel): Html =>
  listTable({
    label: model.heading,
    caption: model.heading,
    head: ['Item', 'Kind', 'Grade', 'Priority', 'From', 'With', 'Opened'],
    rows: model.rows.map((row) => [
      html`<a class="govuk-link" href="${row.href}">${row.title}</a><br>${row.urn}`,
      row.kinds,
      row.grade,
      row.urgent ? codeTag(row.priority, 'red') : row.priority,
      row.from,
      row.heldBy,
      showInstant(row.createdAt),
    ]),
  })
