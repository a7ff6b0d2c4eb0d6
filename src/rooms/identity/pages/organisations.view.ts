import { backLink, button, dateInput, fileUpload, html, input, type Html } from '@article4/govuk-html'
import { listTable } from '#platform/views/list-table.ts'
import { valueOf, type FormState } from '#platform/forms.ts'
import { fieldError, problems } from '#platform/views/form.ts'

export interface OrganisationsModel {
  readonly form: FormState
  readonly imports: readonly {
    readonly source: string
    readonly href: string
    readonly vintage: string
    readonly imported: Html
    readonly by: string
    readonly rows: string
    readonly standing: string
  }[]
}

/** Lists brought in, and bringing in another. */
export function organisationsView({ form, imports }: OrganisationsModel): Html {
  return html`${backLink({ text: 'Back to agencies', href: '/administration/agencies' })}
${problems(form)}
<h1 class="govuk-heading-l">Lists of organisations</h1>
<p class="govuk-body">Published lists to propose agencies from. Being in a list gives an organisation nothing.</p>
${imports.length === 0 ? html`<p class="govuk-body">None yet.</p>` : importTable(imports)}
<h2 class="govuk-heading-m">Bring in a list</h2>
<form method="post" action="/administration/organisations" enctype="multipart/form-data" novalidate>
${fileUpload({ id: 'file', name: 'file', label: { text: 'File' }, hint: { text: 'JSON: a list of names. You see what it holds before anything is added.' }, ...fieldError(form, 'file') })}
${input({ id: 'source', name: 'source', label: { text: 'Who published it' }, value: valueOf(form, 'source'), ...fieldError(form, 'source') })}
${dateInput({
  id: 'vintage',
  namePrefix: 'vintage',
  fieldset: { legend: { text: 'The day the publisher gives for it' } },
  hint: { text: 'For example, 27 4 2026' },
  values: {
    day: valueOf(form, 'vintage-day'),
    month: valueOf(form, 'vintage-month'),
    year: valueOf(form, 'vintage-year'),
  },
  ...fieldError(form, 'vintage'),
})}
${button({ text: 'Look at it', preventDoubleClick: true })}
</form>`
}

const importTable = (imports: OrganisationsModel['imports']): Html =>
  listTable({
    label: 'Lists',
    caption: 'Lists',
    isFirstCellHeader: true,
    head: ['Publisher', 'Of', 'Brought in', 'Organisations', 'Standing'],
    rows: imports.map((one) => [
      html`<a class="govuk-link" href="${one.href}">${one.source}</a>`,
      one.vintage,
      html`${one.imported}, ${one.by}`,
      one.rows,
      one.standing,
    ]),
  })
