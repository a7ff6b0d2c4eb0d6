import { html, table, type Html } from '@article4/govuk-html'
import { plain, sourceLine, type SourceLine } from '../../subject/pages/parts.view.ts'

/** Both sides of a pair beside each other, as their texts have them; no score. */
export interface SidesModel {
  readonly kind: string
  readonly left: SideModel
  readonly right: SideModel
  readonly rows: readonly {
    readonly words: string
    readonly left: string
    readonly right: string
  }[]
}
export interface SideModel {
  readonly title: string
  readonly href: string
  readonly source: SourceLine
}

export const sides = (model: SidesModel): Html =>
  html`<div class="app-table-wrap" tabindex="0" role="region" aria-label="Both sides">${table({
    caption: 'Both sides',
    captionClasses: 'govuk-visually-hidden',
    firstCellIsHeader: true,
    head: [{ text: 'What' }, { text: 'One' }, { text: 'The other' }],
    rows: [
      [
        { text: model.kind },
        ...[model.left, model.right].map((side) => ({
          html: html`<a class="govuk-link govuk-!-text-break-word" href="${side.href}">${plain(side.title)}</a>`,
        })),
      ],
      [
        { text: 'Where it stands' },
        ...[model.left, model.right].map((side) => ({ html: sourceLine(side.source) })),
      ],
      ...model.rows.map((row) => [
        { text: row.words },
        ...[row.left, row.right].map((value) => ({
          html: html`<span class="govuk-!-text-break-word">${plain(value)}</span>`,
        })),
      ]),
    ],
  })}</div>`
