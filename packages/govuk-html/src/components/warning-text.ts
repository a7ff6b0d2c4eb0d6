/** Warning text: a consequence that matters. */
import { attributes, html, type Html, type Text } from '../html.ts'
import { classes, content } from '../parts/content.ts'
import type { Content, Decoration } from '../parts/options.ts'

/** Options of `warningText`. */
export type WarningTextOptions = Content & Decoration & { readonly iconFallbackText?: Text | undefined }

/** Renders a warning. */
export function warningText(options: WarningTextOptions): Html {
  return html`<div class="${classes('govuk-warning-text', options.classes)}"${attributes(options.attributes)}>
<span class="govuk-warning-text__icon" aria-hidden="true">!</span>
<strong class="govuk-warning-text__text">
<span class="govuk-visually-hidden">${options.iconFallbackText || 'Warning'}</span>
${content(options)}
</strong>
</div>`
}
