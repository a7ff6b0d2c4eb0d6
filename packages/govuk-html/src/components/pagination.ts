/** Pagination: through a list page by page, or between neighbouring pages. */
import { attributes, html, raw, safeUrl, type Attributes, type Child, type Html, type Text } from '../html.ts'
import { attr } from '../parts/attr.ts'
import { classes, content, filled, hasContent, present } from '../parts/content.ts'
import type { Decoration, Items, OptionalContent } from '../parts/options.ts'

/** One numbered page. */
export type PaginationPage = {
  readonly number: Text
  readonly href: string
  readonly visuallyHiddenText?: Text | undefined
  readonly current?: boolean | undefined
  readonly ellipsis?: undefined
  readonly attributes?: Attributes | undefined
}

/** One numbered page, or the dots where pages are left out. */
export type PaginationItem = PaginationPage | { readonly ellipsis: true }

/** The link to the page before or after. */
export type PaginationLink = OptionalContent & {
  readonly href: string
  readonly labelText?: Text | undefined
  readonly attributes?: Attributes | undefined
}

/** Options of `pagination`. Without `items` the links stand under each other. */
export type PaginationOptions = Decoration & {
  readonly items?: Items<PaginationItem> | undefined
  readonly previous?: PaginationLink | undefined
  readonly next?: PaginationLink | undefined
  readonly landmarkLabel?: Text | undefined
}

type Direction = 'prev' | 'next'

/** Renders a pagination. */
export function pagination(options: PaginationOptions): Html {
  const isBlock = !options.items && (options.next !== undefined || options.previous !== undefined)
  const names = classes('govuk-pagination', isBlock && 'govuk-pagination--block', options.classes)
  return html`<nav class="${names}" aria-label="${options.landmarkLabel || 'Pagination'}"${attributes(options.attributes)}>
${arrowLink(options.previous, 'prev', isBlock)}
${options.items && pages(options.items)}
${arrowLink(options.next, 'next', isBlock)}
</nav>`
}

function arrowLink(link: PaginationLink | undefined, direction: Direction, isBlock: boolean): Child {
  if (!link?.href) return null
  const arrowFirst = isBlock || direction === 'prev'
  const decorated = isBlock && !filled(link.labelText) && 'govuk-pagination__link-title--decorated'
  return html`<div class="govuk-pagination__${direction}">
<a class="govuk-link govuk-pagination__link" href="${safeUrl(link.href)}" rel="${direction}"${attributes(link.attributes)}>
${arrowFirst && arrows[direction]}
<span class="${classes('govuk-pagination__link-title', decorated)}">
${hasContent(link) ? content(link) : defaultWords[direction]}
</span>
${isBlock && filled(link.labelText) && labelled(link.labelText)}
${!arrowFirst && arrows[direction]}
</a>
</div>`
}

function labelled(text: Text | undefined): Html {
  return html`<span class="govuk-visually-hidden">:</span>
<span class="govuk-pagination__link-label">${text}</span>`
}

function pages(items: Items<PaginationItem>): Html {
  // An empty entry is skipped as the macro does.
  const shown = present(items).filter(({ item }) => Object.keys(item).length > 0)
  return html`<ul class="govuk-pagination__list">
${shown.map(({ item }) => page(item))}
</ul>`
}

function page(item: PaginationItem): Html {
  if (item.ellipsis === true) {
    return html`<li class="govuk-pagination__item govuk-pagination__item--ellipsis">
${dots}
</li>`
  }
  const isCurrent = item.current === true
  return html`<li class="${classes('govuk-pagination__item', isCurrent && 'govuk-pagination__item--current')}">
<a class="govuk-link govuk-pagination__link" href="${safeUrl(item.href)}" aria-label="${item.visuallyHiddenText ?? `Page ${item.number}`}"${attr('aria-current', isCurrent && 'page')}${attributes(item.attributes)}>
${item.number}
</a>
</li>`
}

const dots = raw('&ctdot;')

const defaultWords: Readonly<Record<Direction, Html>> = {
  prev: html`Previous<span class="govuk-visually-hidden"> page</span>`,
  next: html`Next<span class="govuk-visually-hidden"> page</span>`,
}

const arrows: Readonly<Record<Direction, Html>> = {
  prev: html`<svg class="govuk-pagination__icon govuk-pagination__icon--prev" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13">
<path d="m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z"></path>
</svg>`,
  next: html`<svg class="govuk-pagination__icon govuk-pagination__icon--next" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13">
<path d="m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z"></path>
</svg>`,
}
