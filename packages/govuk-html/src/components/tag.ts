/** Tag: the state of a thing in a word or two. */
import { attributes, html, type Html } from '../html.ts'
import { classes, content } from '../parts/content.ts'
import type { Content, Decoration } from '../parts/options.ts'

/** Options of `tag`. */
export type TagOptions = Content & Decoration

/** Renders a tag. */
export function tag(options: TagOptions): Html {
  return html`<strong class="${classes('govuk-tag', options.classes)}"${attributes(options.attributes)}>
${content(options)}
</strong>`
}
