/** MoJ pagination: GOV.UK's, with a line that says how much there is. */
import { html, type Child, type Html, type Text } from '../html.ts'
import { pagination, type PaginationOptions } from '../components/pagination.ts'
import { classes } from '../parts/content.ts'

/** What the line says: the page, or the range, or only the count. */
export type MojPaginationResults = {
  readonly count?: Text | undefined
  readonly from?: Text | undefined
  readonly to?: Text | undefined
  readonly text?: string | undefined
  readonly pages?: { readonly current: Text; readonly count: Text } | undefined
}

/** Options of `mojPagination`. */
export type MojPaginationOptions = PaginationOptions & { readonly results?: MojPaginationResults | undefined }

/** Renders a pagination; with one page or none only the line about results. */
export function mojPagination(options: MojPaginationOptions): Html {
  const items = options.items ?? []
  const { results, ...own } = options
  return html`<div class="moj-pagination">
${items.length > 1 && pagination({ ...own, classes: classes('moj-pagination__pagination', options.classes) })}
${results && line(results, items.length > 0)}
</div>`
}

function line(results: MojPaginationResults, hasPages: boolean): Child {
  const words = (hasPages && place(results)) || total(results)
  return words !== '' && html`<p class="moj-pagination__results">${words}</p>`
}

function total({ count, text }: MojPaginationResults): string {
  return count ? `${count} total ${text ?? 'results'}` : ''
}

function place(results: MojPaginationResults): string {
  const { pages, from, to, count, text = 'results' } = results
  if (pages?.current && pages.count) return `Page ${pages.current} of ${pages.count}`
  if (!from || !to) return ''
  if (count) return `Showing ${from} to ${to} of ${total(results)}`
  return `Showing ${text} ${from} to ${to}`
}
