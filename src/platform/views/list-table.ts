import { html, table, type Html } from '@article4/govuk-html'

/** The words of `head` stand above the columns on a desk, and before each cell on a phone. */
export interface ListTable {
  /** What a screen reader calls the list. */
  readonly label: string
  readonly caption: string
  readonly isCaptionShown?: boolean
  /** Whether the first cell names its row. */
  readonly isFirstCellHeader?: boolean
  readonly head: readonly string[]
  readonly rows: readonly (readonly (string | Html)[])[]
}

/**
 * A list of things to go to. On a desk its rows stand under each other to be compared; a phone is too narrow for columns,
 * so there each row is a block, and each cell says what it is.
 */
export const listTable = (list: ListTable): Html =>
  html`<div class="app-table-wrap" tabindex="0" role="region" aria-label="${list.label}">${table({
    classes: 'app-list-table',
    caption: list.caption,
    ...(list.isCaptionShown === true ? {} : { captionClasses: 'govuk-visually-hidden' }),
    ...(list.isFirstCellHeader === true ? { firstCellIsHeader: true } : {}),
    head: list.head.map((text) => ({ text })),
    rows: list.rows.map((row) =>
      row.map((cell, column) => ({
        ...(typeof cell === 'string' ? { text: cell } : { html: cell }),
        attributes: { 'data-label': list.head[column] ?? '' },
      })),
    ),
  })}</div>`
