/** Generic header: a logo that leads home, with nothing of GOV.UK's own marks. */
import { attributes, html, safeUrl, type Html, type Text } from '../html.ts'
import { classes, content } from '../parts/content.ts'
import type { Decoration } from '../parts/options.ts'

/** Options of `genericHeader`. One of the two logos is needed. */
export type GenericHeaderOptions = Decoration & {
  readonly logoText?: Text | undefined
  readonly logoHtml?: Html | undefined
  readonly url?: string | undefined
  readonly containerClasses?: string | undefined
}

/** Renders a generic header. */
export function genericHeader(options: GenericHeaderOptions): Html {
  return html`<div class="${classes('govuk-generic-header', options.classes)}"${attributes(options.attributes)}>
<div class="${classes('govuk-generic-header__container', options.containerClasses || 'govuk-width-container')}">
<div class="govuk-generic-header__logo">
<a href="${safeUrl(options.url || '/')}" class="govuk-generic-header__homepage-link">
${content({ html: options.logoHtml, text: options.logoText })}
</a>
</div>
</div>
</div>`
}
