/** Skip link: past the navigation, for keyboards and screen readers. */
import { attributes, html, safeUrl, type Html } from '../html.ts'
import { classes, content } from '../parts/content.ts'
import type { Content, Decoration } from '../parts/options.ts'

/** Options of `skipLink`. */
export type SkipLinkOptions = Content & Decoration & { readonly href?: string | undefined }

/** Renders a skip link, to `#content` unless told otherwise. */
export function skipLink(options: SkipLinkOptions): Html {
  return html`<a href="${safeUrl(options.href || '#content')}" class="${classes('govuk-skip-link', options.classes)}"${attributes(options.attributes)} data-module="govuk-skip-link">${content(options)}</a>`
}
