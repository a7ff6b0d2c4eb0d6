import { button, dateInput, details, html, input, select, type Html } from '@article4/govuk-html'
import { valueOf, type FormState } from '#platform/forms.ts'
import { fieldError, problems, showInstant } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { codeTag, older } from './parts.view.ts'

/** What partners and the own agency have shared, newest first, with search and filters. It never says how many there are. */
export interface SharedListModel {
  readonly form: FormState
  readonly filtersOpen: boolean
  readonly kinds: readonly { readonly value: string; readonly text: string }[]
  readonly handlings: readonly { readonly value: string; readonly text: string }[]
  readonly owners: readonly { readonly value: string; readonly text: string }[]
  readonly rows: readonly {
    readonly href: string
    readonly title: string
    readonly urn: string
    readonly owner: string
    readonly kinds: string
    readonly grade: string
    readonly priority: string
    readonly urgent: boolean
    readonly status: string
    readonly sharedAt: Date
  }[]
  readonly olderHref: string | null
}

export function sharedListView(model: SharedListModel): Html {
  return html`${problems(model.form)}
<h1 class="govuk-heading-l">Shared items</h1>
${filters(model)}
${model.rows.length === 0 ? html`<p class="govuk-body">There is nothing to show.</p>` : rows(model)}
${older(model.olderHref)}`
}

function filters(model: SharedListModel): Html {
  const { form } = model
  const any = (text: string, items: SharedListModel['kinds']) => [{ value: '', text }, ...items]
  const day = (name: string, legend: string): Html =>
    dateInput({
      id: name,
      namePrefix: name,
      fieldset: { legend: { text: legend, classes: 'govuk-fieldset__legend--s' } },
      day: { value: valueOf(form, `${name}-day`) },
      month: { value: valueOf(form, `${name}-month`) },
      year: { value: valueOf(form, `${name}-year`) },
      ...fieldError(form, name),
    })
  return html`<form method="get" action="/shared" role="search">
${input({ id: 'words', name: 'words', type: 'search', label: { text: 'Search the words' }, hint: { text: 'Items whose conditions you have not accepted are not searched' }, value: valueOf(form, 'words'), ...fieldError(form, 'words') })}
${details({
  summaryText: 'Filters',
  open: model.filtersOpen,
  html: html`${select({ id: 'kind', name: 'kind', label: { text: 'Kind of exploitation' }, value: valueOf(form, 'kind'), items: any('Any', model.kinds) })}
${select({ id: 'handling', name: 'handling', label: { text: 'Handling' }, value: valueOf(form, 'handling'), items: any('Any', model.handlings) })}
${select({ id: 'owner', name: 'owner', label: { text: 'Shared by' }, value: valueOf(form, 'owner'), items: any('Any agency', model.owners) })}
${day('from', 'Shared on or after')}
${day('to', 'Shared on or before')}`,
})}
${button({ text: 'Search', classes: 'govuk-button--secondary' })}
</form>`
}

const rows = (model: SharedListModel): Html =>
  listTable({
    label: 'Shared items',
    caption: 'Newest first',
    isCaptionShown: true,
    head: ['Item', 'From', 'Kind', 'Grade', 'Priority', 'Conditions', 'Shared'],
    rows: model.rows.map((row) => [
      html`<a class="govuk-link" href="${row.href}">${row.title}</a><br>${row.urn}`,
      row.owner,
      row.kinds,
      row.grade,
      row.urgent ? codeTag(row.priority, 'red') : row.priority,
      row.status,
      showInstant(row.sharedAt),
    ]),
  })
