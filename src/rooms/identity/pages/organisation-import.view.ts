import { backLink, button, details, html, summaryList, type Html } from '@article4/govuk-html'
import { listTable } from '#platform/views/list-table.ts'
import type { FormState } from '#platform/forms.ts'
import { problems } from '#platform/views/form.ts'

export interface OrganisationImportModel {
  readonly form: FormState
  readonly source: string
  readonly vintage: string
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly faults: readonly string[]
  readonly first: readonly { readonly name: string; readonly kind: string }[]
  readonly more: number
  readonly addAction: string | null
  readonly undoAction: string | null
}

/** What a file holds, before and after it is added. */
export function organisationImportView(model: OrganisationImportModel): Html {
  return html`${backLink({ text: 'Back to lists', href: '/administration/organisations' })}
${problems(model.form)}
<h1 class="govuk-heading-l">${model.source}, ${model.vintage}</h1>
${summaryList({ rows: model.facts.map((fact) => ({ key: { text: fact.label }, value: { text: fact.value } })) })}
${
  model.faults.length === 0
    ? null
    : details({
        summaryText: 'Rows left out, and why',
        html: html`<ul class="govuk-list govuk-list--bullet">${model.faults.map((fault) => html`<li>${fault}</li>`)}</ul>`,
      })
}
${model.addAction === null ? null : html`<form method="post" action="${model.addAction}" novalidate>${button({ text: 'Add these to the list', preventDoubleClick: true })}</form>`}
${model.undoAction === null ? null : html`<form method="post" action="${model.undoAction}" novalidate>${button({ text: 'Take all of them back', classes: 'govuk-button--warning', preventDoubleClick: true })}</form>`}
${
  model.first.length === 0
    ? null
    : listTable({
        label: 'Organisations',
        caption: 'Organisations',
        isCaptionShown: true,
        isFirstCellHeader: true,
        head: ['Name', 'Kind, guessed by its name'],
        rows: model.first.map((one) => [one.name, one.kind]),
      })
}
${model.more === 0 ? null : html`<p class="govuk-body">And ${model.more.toLocaleString('en-GB')} more.</p>`}`
}
