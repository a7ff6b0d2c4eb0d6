/** Table: rows to compare. */
import { attributes, html, type Attributes, type Child, type Html, type Text } from '../html.ts'
import { attr } from '../parts/attr.ts'
import { classes, content, filled, present } from '../parts/content.ts'
import type { Decoration, Items, OptionalContent } from '../parts/options.ts'

/** One cell. `format: 'numeric'` aligns figures. */
export type TableCell = OptionalContent & {
  readonly format?: string | undefined
  readonly classes?: string | undefined
  readonly colspan?: number | undefined
  readonly rowspan?: number | undefined
  readonly attributes?: Attributes | undefined
}

/** Options of `table`. */
export type TableOptions = Decoration & {
  readonly rows: Items<readonly TableCell[]>
  readonly head?: readonly TableCell[] | undefined
  readonly caption?: Text | undefined
  readonly captionClasses?: string | undefined
  readonly firstCellIsHeader?: boolean | undefined
}

/** Renders a table. */
export function table(options: TableOptions): Html {
  return html`<table class="${classes('govuk-table', options.classes)}"${attributes(options.attributes)}>
${caption(options)}
${options.head && head(options.head)}
<tbody class="govuk-table__body">
${present(options.rows).map(({ item }) => row(item, options.firstCellIsHeader === true))}
</tbody>
</table>`
}

function caption(options: TableOptions): Child {
  if (!filled(options.caption)) return null
  return html`<caption class="${classes('govuk-table__caption', options.captionClasses)}">${options.caption}</caption>`
}

function head(cells: readonly TableCell[]): Html {
  return html`<thead class="govuk-table__head">
<tr class="govuk-table__row">
${cells.map((cell) => html`<th scope="col" class="${names('header', cell, true)}"${shared(cell)}>${content(cell)}</th>`)}
</tr>
</thead>`
}

function row(cells: readonly TableCell[], firstIsHeader: boolean): Html {
  return html`<tr class="govuk-table__row">
${cells.map((cell, index) =>
  index === 0 && firstIsHeader
    ? html`<th scope="row" class="${names('header', cell, false)}"${shared(cell)}>${content(cell)}</th>`
    : html`<td class="${names('cell', cell, true)}"${shared(cell)}>${content(cell)}</td>`,
)}
</tr>
`
}

function names(kind: 'header' | 'cell', cell: TableCell, isFormatted: boolean): string {
  const format = isFormatted && cell.format && `govuk-table__${kind}--${cell.format}`
  return classes(`govuk-table__${kind}`, format, cell.classes)
}

function shared(cell: TableCell): Html {
  return html`${attr('colspan', cell.colspan)}${attr('rowspan', cell.rowspan)}${attributes(cell.attributes)}`
}
