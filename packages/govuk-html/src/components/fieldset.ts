/** Fieldset: groups controls that answer one question. */
import { attributes, html, type Child, type Html } from '../html.ts'
import { attr } from '../parts/attr.ts'
import { classes, content, hasContent } from '../parts/content.ts'
import type { Decoration, OptionalContent } from '../parts/options.ts'

/** The question a fieldset asks. */
export type LegendOptions = OptionalContent & {
  readonly classes?: string | undefined
  readonly isPageHeading?: boolean | undefined
}

/** The `fieldset` option of form controls. */
export type FieldsetGroupOptions = Decoration & {
  readonly describedBy?: string | undefined
  readonly legend?: LegendOptions | undefined
}

/** Options of `fieldset` itself. */
export type FieldsetOptions = FieldsetGroupOptions & {
  readonly role?: string | undefined
  readonly html?: Html | undefined
}

/** Renders a fieldset around its `html`. */
export function fieldset(options: FieldsetOptions): Html {
  return html`<fieldset class="${classes('govuk-fieldset', options.classes)}"${attr('role', options.role)}${attr('aria-describedby', options.describedBy)}${attributes(options.attributes)}>
${legend(options.legend)}
${options.html}
</fieldset>`
}

function legend(options: LegendOptions | undefined): Child {
  if (options === undefined || !hasContent(options)) return null
  const words = content(options)
  const inner =
    options.isPageHeading === true ? html`<h1 class="govuk-fieldset__heading">${words}</h1>` : words
  return html`<legend class="${classes('govuk-fieldset__legend', options.classes)}">${inner}</legend>`
}
