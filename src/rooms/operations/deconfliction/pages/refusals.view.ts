import { html, type Html } from '@article4/govuk-html'
import { showInstant } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { plain } from './parts.view.ts'

/** Questions of this agency that were not taken, for whoever answers for its use of information. */
export interface RefusalsModel {
  readonly budget: readonly string[]
  readonly refusals: readonly { readonly at: Date; readonly role: string; readonly budget: string }[]
}

export const refusalsView = (
  model: RefusalsModel,
): Html => html`<h1 class="govuk-heading-l">Questions before a visit that were refused</h1>
<p class="govuk-body">Asked by people of this agency after the budget was spent. What they asked about is not kept; who it was stands in the audit, under the same instant.</p>
<ul class="govuk-list govuk-list--bullet">${model.budget.map((one) => html`<li>${one}</li>`)}</ul>
${
  model.refusals.length === 0
    ? html`<p class="govuk-body">None was refused.</p>`
    : listTable({
        label: 'Refused',
        caption: 'Refused',
        head: ['When', 'Asked by', 'Budget that was spent'],
        rows: model.refusals.map((one) => [showInstant(one.at), plain(one.role), one.budget]),
      })
}`
