import { backLink, html, tag, type Html } from '@article4/govuk-html'
import { listTable } from '#platform/views/list-table.ts'

export interface SharingModel {
  readonly agency: string
  /** The columns. */
  readonly purposes: readonly string[]
  readonly rows: readonly { readonly name: string; readonly doors: readonly DoorModel[] }[]
}
export interface DoorModel {
  readonly isOpen: boolean
  /** Until when, or why not. */
  readonly words: string
  readonly agreement: { readonly title: string; readonly href: string } | null
}

/** Who shares with whom, and by which agreement. */
export const sharingView = (model: SharingModel): Html => html`
${backLink({ text: 'Agreements', href: '/agreements' })}
<h1 class="govuk-heading-l">Who we share with</h1>
<p class="govuk-body">Where a purpose is open, ${model.agency} and that agency can share for it today, in both directions. Where it is closed, nothing passes, whatever anybody chooses.</p>
${model.rows.length === 0 ? html`<p class="govuk-body">There is no other agency in this partnership yet.</p>` : matrix(model)}`

const matrix = (model: SharingModel): Html =>
  listTable({
    label: 'Who we share with',
    caption: 'Each agency and purpose',
    isFirstCellHeader: true,
    head: ['Agency', ...model.purposes],
    rows: model.rows.map((row) => [row.name, ...row.doors.map(cell)]),
  })

const cell = (door: DoorModel): Html => html`
${tag(door.isOpen ? { text: 'Open', classes: 'govuk-tag--green' } : { text: 'Closed', classes: 'govuk-tag--grey' })}
<br>${door.words}
${door.agreement === null ? null : html`<br><a class="govuk-link" href="${door.agreement.href}">${door.agreement.title}</a>`}`
