/** Back link: to the page before. */
import { attributes, html, safeUrl, type Html } from '../html.ts'
import { classes, content, hasContent } from '../parts/content.ts'
import type { Decoration, OptionalContent } from '../parts/options.ts'

/** Options of `backLink`. */
export type BackLinkOptions = OptionalContent & Decoration & { readonly href?: string | undefined }

/** Renders a back link; its words are "Back" unless others are given. */
export function backLink(options: BackLinkOptions): Html {
  const words = hasContent(options) ? content(options) : 'Back'
  return html`<a href="${safeUrl(options.href || '#')}" class="${classes('govuk-back-link', options.classes)}"${attributes(options.attributes)}>${words}</a>`
}
