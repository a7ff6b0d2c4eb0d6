import { button, html, input, select, type Html } from '@article4/govuk-html'
import { valueOf, type FormState } from '#platform/forms.ts'
import { listTable } from '#platform/views/list-table.ts'
import { forThisReader, plain } from './parts.view.ts'

/** Subjects, newest first, by kind and by words. */
export interface SubjectsModel {
  /** Where else this person may go from here. */
  readonly links: readonly { readonly href: string; readonly text: string }[]
  readonly form: FormState
  readonly kinds: readonly { readonly value: string; readonly text: string }[]
  readonly rows: readonly {
    readonly href: string
    readonly label: string
    readonly kind: string
    readonly times: number
    readonly sureness: string | null
  }[]
  /** Whether words were asked for: then the surest come first. */
  readonly isSearch: boolean
  readonly nextHref: string | null
}

export const subjectsView = (model: SubjectsModel): Html => html`<h1 class="govuk-heading-l">Subjects</h1>
<p class="govuk-body">People, places, vehicles, businesses and numbers that are named in what you may read, confirmed by a person.${model.links.map((one) => html` <a class="govuk-link" href="${one.href}">${one.text}</a>.`)}</p>
<form method="get" action="/subjects">
${select({ id: 'kind', name: 'kind', label: { text: 'Kind' }, value: valueOf(model.form, 'kind'), items: [{ value: '', text: 'Every kind' }, ...model.kinds] })}
${input({ id: 'words', name: 'words', label: { text: 'A name or a number' }, hint: { text: 'Names that sound alike are found too' }, value: valueOf(model.form, 'words') })}
${button({ text: 'Show', classes: 'govuk-button--secondary' })}
</form>
${forThisReader()}
${
  model.rows.length === 0
    ? html`<p class="govuk-body">There is nothing to show.</p>`
    : listTable({
        label: 'Subjects',
        caption: 'Subjects',
        isFirstCellHeader: true,
        head: ['Subject', 'Kind', 'Named', ...(model.isSearch ? ['How alike'] : [])],
        rows: model.rows.map((row) => [
          html`<a class="govuk-link govuk-!-text-break-word" href="${row.href}">${plain(row.label)}</a>`,
          row.kind,
          row.times.toLocaleString('en-GB'),
          ...(model.isSearch ? [row.sureness ?? ''] : []),
        ]),
      })
}
${model.nextHref === null ? null : html`<p class="govuk-body"><a class="govuk-link" href="${model.nextHref}">Older</a></p>`}`
