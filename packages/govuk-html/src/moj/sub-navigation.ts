/** MoJ sub navigation: the pages about one record. */
import { attributes, html, type Html, type Text } from '../html.ts'
import { classes } from '../parts/content.ts'
import type { Decoration } from '../parts/options.ts'
import { navigationLink, type MojNavigationItem } from './navigation-link.ts'

/** One page of a sub navigation. */
export type MojSubNavigationItem = MojNavigationItem & { readonly classes?: string | undefined }

/** Options of `mojSubNavigation`. */
export type MojSubNavigationOptions = Decoration & {
  readonly items: readonly MojSubNavigationItem[]
  readonly label?: Text | undefined
}

/** Renders a sub navigation. */
export function mojSubNavigation(options: MojSubNavigationOptions): Html {
  const label = options.label || 'Secondary navigation region'
  return html`<nav class="${classes('moj-sub-navigation', options.classes)}" aria-label="${label}"${attributes(options.attributes)}>
<ul class="moj-sub-navigation__list">
${options.items.map(entry)}
</ul>
</nav>`
}

function entry(item: MojSubNavigationItem): Html {
  return html`<li class="${classes('moj-sub-navigation__item', item.classes)}">${navigationLink('sub', item)}</li>`
}
