/** MoJ badge: a short mark on a thing. MoJ's `label` option is not offered: its template prints it empty. */
import { attributes, html, type Html } from '../html.ts'
import { classes, content } from '../parts/content.ts'
import type { Content, Decoration } from '../parts/options.ts'

/** Options of `mojBadge`. */
export type MojBadgeOptions = Content & Decoration

/** Renders a badge. */
export function mojBadge(options: MojBadgeOptions): Html {
  return html`<span class="${classes('moj-badge', options.classes)}"${attributes(options.attributes)}>${content(options)}</span>`
}
