import { button, fileUpload, html, insetText, radios, warningText, type Html } from '@article4/govuk-html'
import { valueOf, type FormState } from '#platform/forms.ts'
import { fieldError, problems } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, plain } from '../../pages/parts.view.ts'

type Said = readonly { readonly row: string; readonly column: string; readonly words: string }[]

export interface CasesModel {
  readonly form: FormState
  /** Null until a file was read. */
  readonly found: {
    readonly cases: number
    readonly refused: Said
    /** How many more there are than are shown. */
    readonly refusedMore: number
    readonly warned: Said
    readonly warnedMore: number
    /** Null where none was opened. */
    readonly opened:
      | readonly {
          readonly row: string
          readonly href: string
          readonly reference: string
        }[]
      | null
  } | null
  readonly downloads: readonly { readonly href: string; readonly words: string }[]
}

export const casesView = (model: CasesModel): Html => html`${back('/safeguarding', 'People we work with')}
${problems(model.form)}
<h1 class="govuk-heading-l">Cases as a file</h1>
<p class="govuk-body">The Human Trafficking Case Data Standard 2.0, as a table (CSV), a list (JSON) or a spreadsheet (XLSX). Its published template can be brought as it is.</p>
${model.found === null ? null : results(model.found)}
<h2 class="govuk-heading-m">Bring cases in</h2>
<form method="post" action="/safeguarding/case-standard" enctype="multipart/form-data" novalidate>
${fileUpload({
  id: 'file',
  name: 'file',
  label: { text: 'The file' },
  hint: {
    text: 'At most 2 MB and 1,000 cases. Ways to reach somebody are not kept: a file does not say that they are safe',
  },
  ...fieldError(model.form, 'file'),
})}
${radios({
  name: 'deed',
  idPrefix: 'deed',
  fieldset: { legend: { text: 'What to do with it' } },
  value: valueOf(model.form, 'deed'),
  items: [
    { value: 'look', text: 'Look at it', hint: { text: 'Nothing is kept' } },
    {
      value: 'open',
      text: 'Open a record for each case',
      hint: { text: 'You are the first member of each. If anything of the file is refused, none is opened' },
    },
  ],
  ...fieldError(model.form, 'deed'),
})}
${button({ text: 'Read the file', preventDoubleClick: true })}
</form>
<h2 class="govuk-heading-m">Take cases out</h2>
<p class="govuk-body">All records of which you are a member, as they stand today. Every row says that it is OFFICIAL-SENSITIVE, and that you took it and when. It is kept that you did.</p>
${warningText({ text: 'A file has names in it, and nobody can take it back. Give it to nobody without the person’s agreement, or a law that allows it.', iconFallbackText: 'Warning' })}
<ul class="govuk-list">${model.downloads.map((one) => html`<li><a class="govuk-link" href="${one.href}" download>${one.words}</a></li>`)}</ul>`

const results = (found: NonNullable<CasesModel['found']>): Html => html`${insetText({ text: verdict(found) })}
${found.opened === null ? null : openedTable(found.opened)}
${found.refused.length === 0 ? null : saidTable('Refused', found.refused, found.refusedMore)}
${found.warned.length === 0 ? null : saidTable('To know', found.warned, found.warnedMore)}`

function verdict({ cases, refused, opened }: NonNullable<CasesModel['found']>): string {
  const count = cases === 1 ? '1 case' : `${cases} cases`
  if (opened !== null) return `${count} in the file: a record was opened for each.`
  if (refused.length > 0)
    return `${count} in the file, and something that the standard does not have. Nothing was kept. Mend the file and bring it again.`
  return `${count} in the file, and nothing is refused. Nothing was kept: this was a look.`
}

const openedTable = (opened: NonNullable<NonNullable<CasesModel['found']>['opened']>): Html =>
  listTable({
    label: 'Opened',
    caption: 'Opened',
    isFirstCellHeader: true,
    head: ['Record', 'Row of the file'],
    rows: opened.map((one) => [html`<a class="govuk-link" href="${one.href}">${one.reference}</a>`, one.row]),
  })

const saidTable = (caption: string, said: Said, more: number): Html => html`${listTable({
  label: caption,
  caption,
  head: ['Row', 'Column', 'What'],
  rows: said.map((one) => [
    one.row,
    one.column,
    html`<span class="govuk-!-text-break-word">${plain(one.words)}</span>`,
  ]),
})}
${more === 0 ? null : html`<p class="govuk-body">And ${more} more.</p>`}`
