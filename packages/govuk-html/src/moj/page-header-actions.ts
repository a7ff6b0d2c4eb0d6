/** MoJ page header actions: the heading of a page with its buttons beside it. */
import { attributes, html, type Html } from '../html.ts'
import { button, type ButtonOptions } from '../components/button.ts'
import { classes, content, headingTag } from '../parts/content.ts'
import type { Content, Decoration, HeadingLevel } from '../parts/options.ts'

/** Options of `mojPageHeaderActions`. */
export type MojPageHeaderActionsOptions = Decoration & {
  readonly heading: Content & {
    readonly level?: HeadingLevel | undefined
    readonly classes?: string | undefined
  }
  readonly items?: readonly ButtonOptions[] | undefined
}

/** Renders a heading with actions. */
export function mojPageHeaderActions(options: MojPageHeaderActionsOptions): Html {
  const { heading } = options
  const tag = headingTag(heading.level ?? 1)
  return html`<div class="${classes('moj-page-header-actions', options.classes)}"${attributes(options.attributes)}>
<div class="moj-page-header-actions__title">
<${tag} class="${heading.classes ?? 'govuk-heading-xl'}">${content(heading)}</${tag}>
</div>
${options.items && actions(options.items)}
</div>`
}

function actions(items: readonly ButtonOptions[]): Html {
  return html`<div class="moj-page-header-actions__actions">
<div class="moj-button-group moj-button-group--inline">
${items.map(
  (item) => html`${button(item)}
`,
)}
</div>
</div>`
}
