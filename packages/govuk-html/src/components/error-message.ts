/** Error message: what to do differently, beside the field. */
import { attributes, html, type Child, type Html } from '../html.ts'
import { attr } from '../parts/attr.ts'
import { classes, content } from '../parts/content.ts'
import type { Content, Decoration } from '../parts/options.ts'

/** The `errorMessage` option of form controls, and of `errorMessage` itself. */
export type ErrorMessageOptions = Content &
  Decoration & {
    readonly id?: string | undefined
    /** Read aloud before the message; the empty string leaves it out. */
    readonly visuallyHiddenText?: string | undefined
  }

/** Renders an error message. */
export function errorMessage(options: ErrorMessageOptions): Html {
  return html`<p${attr('id', options.id)} class="${classes('govuk-error-message', options.classes)}"${attributes(options.attributes)}>
${prefix(options.visuallyHiddenText ?? 'Error')}${content(options)}
</p>`
}

function prefix(text: string): Child {
  return text !== '' && html`<span class="govuk-visually-hidden">${text}:</span> `
}
