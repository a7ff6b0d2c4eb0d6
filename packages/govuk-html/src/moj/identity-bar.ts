/** MoJ identity bar: whom or what the pages below are about. */
import { attributes, html, type Html } from '../html.ts'
import { classes, content } from '../parts/content.ts'
import type { Content, Decoration } from '../parts/options.ts'
import { mojButtonMenu, type MojButtonMenuOptions } from './button-menu.ts'

/** Options of `mojIdentityBar`. */
export type MojIdentityBarOptions = Decoration & {
  readonly title?: Content | undefined
  readonly menus?: readonly MojButtonMenuOptions[] | undefined
}

/** Renders an identity bar. */
export function mojIdentityBar(options: MojIdentityBarOptions): Html {
  return html`<div class="${classes('moj-identity-bar', options.classes)}"${attributes(options.attributes)}>
<div class="moj-identity-bar__container">
<div class="moj-identity-bar__details">
${options.title && html`<span class="moj-identity-bar__title">${content(options.title)}</span>`}
</div>
${options.menus && actions(options.menus)}
</div>
</div>`
}

function actions(menus: readonly MojButtonMenuOptions[]): Html {
  return html`<div class="moj-identity-bar__actions">
${menus.map((menu) => html`<div class="moj-identity-bar__menu">${mojButtonMenu(menu)}</div>`)}
</div>`
}
