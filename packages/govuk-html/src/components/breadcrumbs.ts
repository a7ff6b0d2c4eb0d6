/** Breadcrumbs: where this page lies. */
import { attributes, html, safeUrl, type Attributes, type Html, type Text } from '../html.ts'
import { classes, content } from '../parts/content.ts'
import type { Content, Decoration } from '../parts/options.ts'

/** One step; without `href` it is the current page. */
export type BreadcrumbItem = Content & {
  readonly href?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** Options of `breadcrumbs`. */
export type BreadcrumbsOptions = Decoration & {
  readonly items: readonly BreadcrumbItem[]
  readonly collapseOnMobile?: boolean | undefined
  readonly labelText?: Text | undefined
}

/** Renders breadcrumbs. */
export function breadcrumbs(options: BreadcrumbsOptions): Html {
  const collapse = options.collapseOnMobile === true && 'govuk-breadcrumbs--collapse-on-mobile'
  const names = classes('govuk-breadcrumbs', options.classes, collapse)
  return html`<nav class="${names}"${attributes(options.attributes)} aria-label="${options.labelText ?? 'Breadcrumb'}">
<ol class="govuk-breadcrumbs__list">
${options.items.map(step)}
</ol>
</nav>`
}

function step(item: BreadcrumbItem): Html {
  if (!item.href) {
    return html`<li class="govuk-breadcrumbs__list-item" aria-current="page">${content(item)}</li>`
  }
  return html`<li class="govuk-breadcrumbs__list-item">
<a class="govuk-breadcrumbs__link" href="${safeUrl(item.href)}"${attributes(item.attributes)}>${content(item)}</a>
</li>`
}
