/** Label: names a form control. */
import { attributes, html, raw, type Html } from '../html.ts'
import { attr } from '../parts/attr.ts'
import { classes, content, hasContent } from '../parts/content.ts'
import type { Decoration, OptionalContent } from '../parts/options.ts'

/** The `label` option of form controls. */
export type LabelOptions = OptionalContent &
  Decoration & { readonly isPageHeading?: boolean | undefined; readonly for?: string | undefined }

/** Renders a label, inside the page's `h1` if it is the page heading; nothing when it has no content. */
export function label(options: LabelOptions): Html {
  if (!hasContent(options)) return raw('')
  const element = html`<label class="${classes('govuk-label', options.classes)}"${attributes(options.attributes)}${attr('for', options.for)}>
${content(options)}
</label>`
  return options.isPageHeading === true ? html`<h1 class="govuk-label-wrapper">${element}</h1>` : element
}
