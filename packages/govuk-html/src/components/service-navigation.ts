/** Service navigation: the name of a service and its main pages. */
import {
  attributes,
  html,
  isHtml,
  safeUrl,
  type Attributes,
  type Child,
  type Html,
  type Text,
} from '../html.ts'
import { attr } from '../parts/attr.ts'
import { classes, content, filled, hasContent, present } from '../parts/content.ts'
import type { Decoration, Items, OptionalContent } from '../parts/options.ts'

/** One page; `current` for the page itself, `active` for one inside its section. */
export type ServiceNavigationItem = OptionalContent & {
  readonly href?: string | undefined
  readonly current?: boolean | undefined
  readonly active?: boolean | undefined
  readonly attributes?: Attributes | undefined
}

/** Places for markup of your own. */
export type ServiceNavigationSlots = {
  readonly start?: Html | undefined
  readonly end?: Html | { readonly html: Html; readonly align?: 'inline' | undefined } | undefined
  readonly navigationStart?: Html | undefined
  readonly navigationEnd?: Html | undefined
}

/** Options of `serviceNavigation`. */
export type ServiceNavigationOptions = Decoration & {
  readonly serviceName?: Text | undefined
  readonly serviceUrl?: string | undefined
  readonly navigation?: Items<ServiceNavigationItem> | undefined
  readonly navigationClasses?: string | undefined
  readonly navigationId?: string | undefined
  readonly navigationLabel?: Text | undefined
  readonly menuButtonText?: Text | undefined
  readonly menuButtonLabel?: Text | undefined
  /** Whether a menu button hides the pages on small screens; by default when there are two or more. */
  readonly collapseNavigationOnMobile?: boolean | undefined
  readonly ariaLabel?: Text | undefined
  readonly slots?: ServiceNavigationSlots | undefined
}

/** Renders a service navigation. */
export function serviceNavigation(options: ServiceNavigationOptions): Html {
  const start = options.slots?.start
  const end = endSlot(options.slots?.end)
  const container = classes(
    'govuk-width-container',
    end.isInline && 'govuk-service-navigation__inlining-container',
  )
  const shared = html` class="${classes('govuk-service-navigation', options.classes)}" data-module="govuk-service-navigation"${attributes(options.attributes)}`
  const inner = html`<div class="${container}">
${start}
<div class="govuk-service-navigation__container">
${serviceName(options)}
${navigation(options)}
</div>
${end.html}
</div>`
  // With a name there is something to label as a region of the page; otherwise the nav inside is landmark enough.
  if (filled(options.serviceName) || filled(start) || filled(end.html)) {
    return html`<section aria-label="${options.ariaLabel ?? 'Service information'}"${shared}>
${inner}
</section>`
  }
  return html`<div${shared}>
${inner}
</div>`
}

function endSlot(slot: ServiceNavigationSlots['end']): { html: Html | undefined; isInline: boolean } {
  if (slot === undefined || isHtml(slot)) return { html: slot, isInline: false }
  return { html: slot.html, isInline: slot.align === 'inline' }
}

function serviceName(options: ServiceNavigationOptions): Child {
  if (!filled(options.serviceName)) return null
  const name = options.serviceUrl
    ? html`<a href="${safeUrl(options.serviceUrl)}" class="govuk-service-navigation__link">
${options.serviceName}
</a>`
    : html`<span class="govuk-service-navigation__text">${options.serviceName}</span>`
  return html`<span class="govuk-service-navigation__service-name">
${name}
</span>`
}

function navigation(options: ServiceNavigationOptions): Child {
  const { navigationStart, navigationEnd } = options.slots ?? {}
  const items = present(options.navigation)
  if (items.length === 0 && !filled(navigationStart) && !filled(navigationEnd)) return null
  const label = options.navigationLabel || menuText(options)
  const id = options.navigationId || 'navigation'
  return html`<nav aria-label="${label}" class="${classes('govuk-service-navigation__wrapper', options.navigationClasses)}">
${(options.collapseNavigationOnMobile ?? items.length > 1) && menuButton(options, id)}
<ul class="govuk-service-navigation__list" id="${id}">
${navigationStart}
${items.map(({ item }) => navigationItem(item))}
${navigationEnd}
</ul>
</nav>`
}

function menuText(options: ServiceNavigationOptions): Text {
  return options.menuButtonText || 'Menu'
}

function menuButton(options: ServiceNavigationOptions, id: string): Html {
  const text = menuText(options)
  const label = options.menuButtonLabel !== text && options.menuButtonLabel
  return html`<button type="button" class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle" aria-controls="${id}"${attr('aria-label', label)} hidden aria-hidden="true">
${text}
</button>`
}

function navigationItem(item: ServiceNavigationItem): Html {
  const isActive = item.active === true || item.current === true
  const names = classes(
    'govuk-service-navigation__item',
    isActive && 'govuk-service-navigation__item--active',
  )
  return html`<li class="${names}">
${page(item, isActive)}
</li>`
}

function page(item: ServiceNavigationItem, isActive: boolean): Child {
  const current = attr('aria-current', isActive && (item.current === true ? 'page' : 'true'))
  // Colours and borders may be overridden by the reader; the strong element still marks the page.
  const words = isActive
    ? html`<strong class="govuk-service-navigation__active-fallback">${content(item)}</strong>`
    : content(item)
  if (item.href) {
    return html`<a class="govuk-service-navigation__link" href="${safeUrl(item.href)}"${current}${attributes(item.attributes)}>
${words}
</a>`
  }
  return (
    hasContent(item) &&
    html`<span class="govuk-service-navigation__text"${current}>
${words}
</span>`
  )
}
