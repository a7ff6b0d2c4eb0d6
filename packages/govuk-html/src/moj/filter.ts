/** MoJ filter: the choices that narrow a list, and those in force. Stands inside a form of your own. */
import { attributes, html, safeUrl, type Attributes, type Html, type Text } from '../html.ts'
import { button } from '../components/button.ts'
import { content } from '../parts/content.ts'
import type { Content } from '../parts/options.ts'

/** Filters in force under one heading; each link removes one. */
export type MojFilterCategory = {
  readonly heading: Content
  readonly items: readonly { readonly href: string; readonly text: Text }[]
}

/** The filters in force, with a link that clears all. */
export type MojSelectedFilters = {
  readonly heading: Content
  readonly clearLink: { readonly href: string; readonly text: Text }
  readonly categories: readonly MojFilterCategory[]
}

/** Options of `mojFilter`. */
export type MojFilterOptions = {
  readonly heading: Content
  readonly selectedFilters?: MojSelectedFilters | undefined
  readonly submit?:
    { readonly text?: Text | undefined; readonly attributes?: Attributes | undefined } | undefined
  readonly optionsHtml: Html
  readonly attributes?: Attributes | undefined
}

/** Renders a filter. */
export function mojFilter(options: MojFilterOptions): Html {
  return html`<div class="moj-filter" data-module="moj-filter"${attributes(options.attributes)}>
<div class="moj-filter__header">
<div class="moj-filter__header-title">
<h2 class="govuk-heading-m">${content(options.heading)}</h2>
</div>
<div class="moj-filter__header-action">
</div>
</div>
<div class="moj-filter__content">
${options.selectedFilters && selected(options.selectedFilters)}
<div class="moj-filter__options">
${button({ text: options.submit?.text || 'Apply filters', attributes: options.submit?.attributes })}
${options.optionsHtml}
</div>
</div>
</div>`
}

function selected(filters: MojSelectedFilters): Html {
  const clear = filters.clearLink
  return html`<div class="moj-filter__selected">
<div class="moj-filter__selected-heading">
<div class="moj-filter__heading-title">
<h2 class="govuk-heading-m">${content(filters.heading)}</h2>
</div>
<div class="moj-filter__heading-action">
<p><a class="govuk-link govuk-link--no-visited-state" href="${safeUrl(clear.href)}">${clear.text}</a></p>
</div>
</div>
${filters.categories.map(category)}
</div>`
}

function category(part: MojFilterCategory): Html {
  const tags = part.items.map(
    (item) =>
      html`<li><a class="moj-filter__tag" href="${safeUrl(item.href)}"><span class="govuk-visually-hidden">Remove this filter</span> ${item.text}</a></li>`,
  )
  return html`<h3 class="govuk-heading-s govuk-!-margin-bottom-0">${content(part.heading)}</h3>
<ul class="moj-filter-tags">
${tags}
</ul>`
}
