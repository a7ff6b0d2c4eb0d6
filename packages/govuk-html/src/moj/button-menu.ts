/** MoJ button menu: several actions, which a script folds into one button. */
import { attributes, html, type Html, type Text } from '../html.ts'
import { button, type ButtonOptions } from '../components/button.ts'
import { classes } from '../parts/content.ts'
import type { Decoration } from '../parts/options.ts'

/** Options of `mojButtonMenu`. */
export type MojButtonMenuOptions = Decoration & {
  readonly items: readonly ButtonOptions[]
  readonly button?: { readonly text?: Text | undefined; readonly classes?: string | undefined } | undefined
  readonly alignMenu?: 'left' | 'right' | undefined
}

/** Renders a button menu. */
export function mojButtonMenu(options: MojButtonMenuOptions): Html {
  const own = attributes({
    'data-button-text': { value: options.button?.text, optional: true },
    'data-button-classes': { value: options.button?.classes, optional: true },
    'data-align-menu': { value: options.alignMenu, optional: true },
  })
  return html`<div class="${classes('moj-button-menu', options.classes)}" data-module="moj-button-menu"${attributes(options.attributes)}${own}>
${options.items.map(menuItem)}
</div>`
}

function menuItem(item: ButtonOptions): Html {
  const names = classes('moj-button-menu__item govuk-button--secondary', item.classes)
  return html`${button({ ...item, classes: names })}
`
}
