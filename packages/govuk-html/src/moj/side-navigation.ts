/** MoJ side navigation: the pages of a section. */
import { attributes, html, safeUrl, type Attributes, type Html, type Text } from '../html.ts'
import { attr } from '../parts/attr.ts'
import { classes, content, headingTag } from '../parts/content.ts'
import type { Content, Decoration, HeadingLevel } from '../parts/options.ts'

/** One page. */
export type MojSideNavigationItem = Content & {
  readonly href: string
  readonly active?: boolean | undefined
  readonly attributes?: Attributes | undefined
}

/** Pages under a heading. */
export type MojSideNavigationSection = {
  readonly heading: Content & Decoration & { readonly headingLevel?: HeadingLevel | undefined }
  readonly items: readonly MojSideNavigationItem[]
}

/** Options of `mojSideNavigation`: pages, or sections of pages. */
export type MojSideNavigationOptions = Decoration & { readonly label?: Text | undefined } & (
    | { readonly items: readonly MojSideNavigationItem[]; readonly sections?: undefined }
    | { readonly sections: readonly MojSideNavigationSection[]; readonly items?: undefined }
  )

/** Renders a side navigation. */
export function mojSideNavigation(options: MojSideNavigationOptions): Html {
  const own = html`${attr('aria-label', options.label)}${attributes(options.attributes)}`
  return html`<nav class="${classes('moj-side-navigation', options.classes)}"${own}>
${options.sections === undefined ? list(options.items) : options.sections.map(section)}
</nav>`
}

function section(part: MojSideNavigationSection): Html {
  const { heading } = part
  const tag = headingTag(heading.headingLevel ?? 4)
  return html`<${tag} class="${classes('moj-side-navigation__title', heading.classes)}"${attributes(heading.attributes)}>${content(heading)}</${tag}>
${list(part.items)}
`
}

function list(items: readonly MojSideNavigationItem[]): Html {
  return html`<ul class="moj-side-navigation__list">
${items.map(page)}
</ul>`
}

function page(item: MojSideNavigationItem): Html {
  const isActive = item.active === true
  const names = classes('moj-side-navigation__item', isActive && 'moj-side-navigation__item--active')
  return html`<li class="${names}"${attributes(item.attributes)}>
<a href="${safeUrl(item.href)}"${attr('aria-current', isActive && 'location')}>${content(item)}</a>
</li>`
}
