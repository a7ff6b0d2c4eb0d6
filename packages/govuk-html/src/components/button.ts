/** Button: carries out an action; with `href` a link that looks like one. */
import { attributes, html, safeUrl, type Child, type Html } from '../html.ts'
import { attr, choiceAttr } from '../parts/attr.ts'
import { classes, content, filled } from '../parts/content.ts'
import type { Decoration, OptionalContent } from '../parts/options.ts'

/** Options of `button`. */
export type ButtonOptions = OptionalContent &
  Decoration & {
    readonly id?: string | undefined
    readonly name?: string | undefined
    readonly type?: 'submit' | 'button' | 'reset' | undefined
    readonly value?: string | undefined
    readonly disabled?: boolean | undefined
    readonly href?: string | undefined
    readonly isStartButton?: boolean | undefined
    readonly preventDoubleClick?: boolean | undefined
  }

/** Renders a button, or a link with the role of one when `href` is given. */
export function button(options: ButtonOptions): Html {
  const inner = html`${words(options)}${options.isStartButton === true && startIcon}`
  const names = classes(
    'govuk-button',
    options.classes,
    options.isStartButton === true && 'govuk-button--start',
  )
  const shared = html` class="${names}" data-module="govuk-button"${attributes(options.attributes)}${attr('id', options.id)}`
  if (options.href) {
    return html`<a href="${safeUrl(options.href)}" role="button" draggable="false"${shared}>
${inner}
</a>`
  }
  const own = html`${attr('value', options.value)}${attr('name', options.name)}${options.disabled === true && disabled}${choiceAttr('data-prevent-double-click', options.preventDoubleClick)}`
  return html`<button type="${options.type ?? 'submit'}"${own}${shared}>
${inner}
</button>`
}

const disabled = html` disabled aria-disabled="true"`

const startIcon = html`
<svg class="govuk-button__start-icon" xmlns="http://www.w3.org/2000/svg" width="17.5" height="19" viewBox="0 0 33 40" aria-hidden="true" focusable="false">
<path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z"/>
</svg>`

// A start button is a flexbox, which swallows the spaces between elements; a span around the markup keeps them.
function words(options: ButtonOptions): Child {
  const inner = content(options)
  return filled(options.html) && options.isStartButton === true ? html`<span>${inner}</span>` : inner
}
