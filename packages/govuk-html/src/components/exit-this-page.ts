/** Exit this page: leaves at once for a harmless page. Works as a plain link without a script. */
import { attributes, html, type Attributes, type Html } from '../html.ts'
import { attr, translations } from '../parts/attr.ts'
import { classes, hasContent } from '../parts/content.ts'
import type { Decoration, OptionalContent } from '../parts/options.ts'
import { button } from './button.ts'

/** Options of `exitThisPage`. The `…Text` options are spoken by its script. */
export type ExitThisPageOptions = OptionalContent &
  Decoration & {
    readonly id?: string | null | undefined
    readonly redirectUrl?: string | undefined
    readonly activatedText?: string | undefined
    readonly timedOutText?: string | undefined
    readonly pressTwoMoreTimesText?: string | undefined
    readonly pressOneMoreTimeText?: string | undefined
  }

/** Renders the exit button; it leads to a weather page unless told otherwise. */
export function exitThisPage(options: ExitThisPageOptions): Html {
  const own = html`${attr('id', options.id)} class="${classes('govuk-exit-this-page', options.classes)}" data-module="govuk-exit-this-page"${attributes(options.attributes)}${attributes(spoken(options))}`
  return html`<div${own}>
${button({
  ...contentOf(options),
  classes: 'govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button',
  href: options.redirectUrl || 'https://www.bbc.co.uk/weather',
  attributes: { rel: 'nofollow noreferrer' },
})}
</div>`
}

const defaultWords = html`<span class="govuk-visually-hidden">Emergency</span> Exit this page`

function contentOf(options: ExitThisPageOptions): OptionalContent {
  if (!hasContent(options)) return { html: defaultWords }
  return options.html === undefined ? { text: options.text } : { html: options.html }
}

function spoken(options: ExitThisPageOptions): Attributes {
  return translations({
    activated: options.activatedText,
    'timed-out': options.timedOutText,
    'press-two-more-times': options.pressTwoMoreTimesText,
    'press-one-more-time': options.pressOneMoreTimeText,
  })
}
