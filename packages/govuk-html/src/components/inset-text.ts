/** Inset text: sets a passage apart. */
import { attributes, html, type Html } from '../html.ts'
import { attr } from '../parts/attr.ts'
import { classes, content } from '../parts/content.ts'
import type { Content, Decoration } from '../parts/options.ts'

/** Options of `insetText`. */
export type InsetTextOptions = Content & Decoration & { readonly id?: string | undefined }

/** Renders inset text. */
export function insetText(options: InsetTextOptions): Html {
  return html`<div${attr('id', options.id)} class="${classes('govuk-inset-text', options.classes)}"${attributes(options.attributes)}>
${content(options)}
</div>`
}
