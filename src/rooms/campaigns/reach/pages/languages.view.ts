import { html, insetText, type Html } from '@article4/govuk-html'
import { listTable } from '#platform/views/list-table.ts'
import { back } from '../../pages/parts.view.ts'

/** Which languages are spoken by how many in each district, and which of them the public pages have. */
export interface LanguagesModel {
  /** Null where no table was read in. */
  readonly source: string | null
  readonly districts: readonly string[]
  readonly rows: readonly {
    readonly name: string
    readonly pages: string
    readonly all: string
    readonly people: readonly string[]
  }[]
  readonly others: readonly { readonly line: string; readonly people: string }[]
}

export const languagesView = (
  model: LanguagesModel,
): Html => html`${back('/campaigns/reach', 'Who has not been reached')}
<h1 class="govuk-heading-l">Languages of the area</h1>
<p class="govuk-body">People aged 3 and over by their main language. Many of them speak English too. Children under 3, and whoever came since the Census, are not in it.</p>
${
  model.source === null
    ? insetText({
        text: 'No table of languages was read in. Whoever installs the hub can read the Census table in: article4 import languages.',
      })
    : html`${listTable({
        label: 'Languages',
        caption: 'Languages by how many speak them, most first',
        isFirstCellHeader: true,
        head: ['Language', 'Public pages', 'All districts', ...model.districts],
        rows: model.rows.map((one) => [one.name, one.pages, one.all, ...one.people]),
      })}
<h2 class="govuk-heading-m">Further lines of the table</h2>
<p class="govuk-body">They stand for no one language, or for one that no campaign can name yet.</p>
<ul class="govuk-list">${model.others.map((one) => html`<li>${one.line}: ${one.people}</li>`)}</ul>
<p class="govuk-body-s">${model.source}. Counts under 10 are not told.</p>`
}`
