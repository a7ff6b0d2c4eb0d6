/** Cookie banner: asks before optional cookies are set. */
import { attributes, html, safeUrl, type Attributes, type Child, type Html, type Text } from '../html.ts'
import { attr, flag } from '../parts/attr.ts'
import { classes, content, filled } from '../parts/content.ts'
import type { Decoration, OptionalContent } from '../parts/options.ts'
import { button } from './button.ts'

/** One answer: a link with `href`, otherwise a button. */
export type CookieBannerAction = {
  readonly text: Text
  readonly type?: 'submit' | 'button' | 'reset' | undefined
  readonly href?: string | undefined
  readonly name?: string | undefined
  readonly value?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** One message; a page may hold several and show one. */
export type CookieBannerMessage = OptionalContent &
  Decoration & {
    readonly headingText?: Text | undefined
    readonly headingHtml?: Html | undefined
    readonly actions?: readonly CookieBannerAction[] | undefined
    readonly hidden?: boolean | undefined
    readonly role?: string | undefined
  }

/** Options of `cookieBanner`. */
export type CookieBannerOptions = Decoration & {
  readonly ariaLabel?: Text | undefined
  readonly hidden?: boolean | undefined
  readonly messages: readonly CookieBannerMessage[]
}

/** Renders a cookie banner. */
export function cookieBanner(options: CookieBannerOptions): Html {
  return html`<div class="${classes('govuk-cookie-banner', options.classes)}" data-nosnippet role="region" aria-label="${options.ariaLabel || 'Cookie banner'}"${flag('hidden', options.hidden)}${attributes(options.attributes)}>
${options.messages.map(message)}
</div>`
}

function message(options: CookieBannerMessage): Html {
  const names = classes('govuk-cookie-banner__message', options.classes, 'govuk-width-container')
  return html`<div class="${names}"${attr('role', options.role)}${attributes(options.attributes)}${flag('hidden', options.hidden)}>
<div class="govuk-grid-row">
<div class="govuk-grid-column-two-thirds">
${heading(options)}
<div class="govuk-cookie-banner__content">
${body(options)}
</div>
</div>
</div>
${options.actions && html`<div class="govuk-button-group">${options.actions.map(action)}</div>`}
</div>
`
}

function heading(options: CookieBannerMessage): Child {
  const words = content({ html: options.headingHtml, text: options.headingText })
  return words && html`<h2 class="govuk-cookie-banner__heading govuk-heading-m">${words}</h2>`
}

function body(options: CookieBannerMessage): Child {
  if (filled(options.html)) return options.html
  return filled(options.text) && html`<p class="govuk-body">${options.text}</p>`
}

function action(item: CookieBannerAction): Html {
  if (item.href && item.type !== 'button') {
    return html`<a class="${classes('govuk-link', item.classes)}" href="${safeUrl(item.href)}"${attributes(item.attributes)}>${item.text}</a>
`
  }
  return html`${button({ ...item, type: item.type ?? 'button' })}
`
}
