/** Details: help that opens on request. */
import { attributes, html, type Html, type Text } from '../html.ts'
import { attr, flag } from '../parts/attr.ts'
import { classes, content } from '../parts/content.ts'
import type { Content, Decoration } from '../parts/options.ts'

/** Options of `details`. One of the two summaries is needed. */
export type DetailsOptions = Content &
  Decoration & {
    readonly id?: string | undefined
    readonly summaryText?: Text | undefined
    readonly summaryHtml?: Html | undefined
    readonly open?: boolean | undefined
  }

/** Renders details. */
export function details(options: DetailsOptions): Html {
  const summary = content({ text: options.summaryText, html: options.summaryHtml })
  return html`<details${attr('id', options.id)} class="${classes('govuk-details', options.classes)}"${attributes(options.attributes)}${flag('open', options.open)}>
<summary class="govuk-details__summary">
<span class="govuk-details__summary-text">
${summary}
</span>
</summary>
<div class="govuk-details__text">
${content(options)}
</div>
</details>`
}
