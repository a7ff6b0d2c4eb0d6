/** MoJ primary navigation: the main sections of a service, with a search beside them. */
import { attributes, html, type Html, type Text } from '../html.ts'
import { attr } from '../parts/attr.ts'
import { classes, filled } from '../parts/content.ts'
import type { Decoration } from '../parts/options.ts'
import { navigationLink, type MojNavigationItem } from './navigation-link.ts'

/** Options of `mojPrimaryNavigation`. */
export type MojPrimaryNavigationOptions = Decoration & {
  readonly items: readonly MojNavigationItem[]
  readonly label?: Text | undefined
  readonly containerClasses?: string | undefined
  readonly searchHtml?: Html | undefined
}

/** Renders a primary navigation. */
export function mojPrimaryNavigation(options: MojPrimaryNavigationOptions): Html {
  const own = html`${attr('aria-label', options.label)}${attributes(options.attributes)}`
  return html`<div class="${classes('moj-primary-navigation', options.containerClasses)}">
<div class="moj-primary-navigation__container">
<div class="moj-primary-navigation__nav">
<nav class="${classes('moj-primary-navigation', options.classes)}"${own}>
<ul class="moj-primary-navigation__list">
${options.items.map((item) => html`<li class="moj-primary-navigation__item">${navigationLink('primary', item)}</li>`)}
</ul>
</nav>
</div>
${filled(options.searchHtml) && html`<div class="moj-primary-navigation__search">${options.searchHtml}</div>`}
</div>
</div>`
}
