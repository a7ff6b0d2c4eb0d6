/** Hint: help beside a question. */
import { attributes, html, type Html } from '../html.ts'
import { attr } from '../parts/attr.ts'
import { classes, content } from '../parts/content.ts'
import type { Content, Decoration } from '../parts/options.ts'

/** The `hint` option of form controls, and of `hint` itself. */
export type HintOptions = Content & Decoration & { readonly id?: string | undefined }

/** Renders a hint. */
export function hint(options: HintOptions): Html {
  return html`<div${attr('id', options.id)} class="${classes('govuk-hint', options.classes)}"${attributes(options.attributes)}>
${content(options)}
</div>`
}
