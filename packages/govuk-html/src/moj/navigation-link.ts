/** The link in MoJ's primary and sub navigation. */
import { attributes, html, safeUrl, type Attributes, type Html } from '../html.ts'
import { attr } from '../parts/attr.ts'
import { content } from '../parts/content.ts'
import type { Content } from '../parts/options.ts'

/** One page; `active` marks the current one. */
export type MojNavigationItem = Content & {
  readonly href: string
  readonly active?: boolean | undefined
  readonly attributes?: Attributes | undefined
}

/** Renders the link to a page. */
export function navigationLink(kind: 'primary' | 'sub', item: MojNavigationItem): Html {
  const current = attr('aria-current', item.active === true && 'page')
  return html`<a class="moj-${kind}-navigation__link"${current} href="${safeUrl(item.href)}"${attributes(item.attributes)}>${content(item)}</a>`
}
