/** Error summary: everything that is wrong with a page, at its top, each line a link to its field. */
import { attributes, html, safeUrl, type Attributes, type Child, type Html, type Text } from '../html.ts'
import { choiceAttr } from '../parts/attr.ts'
import { classes, content } from '../parts/content.ts'
import type { Content, Decoration } from '../parts/options.ts'

/** One line of an error summary. */
export type ErrorSummaryItem = Content & {
  readonly href?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** Options of `errorSummary`. */
export type ErrorSummaryOptions = Decoration & {
  readonly titleText?: Text | undefined
  readonly titleHtml?: Html | undefined
  readonly descriptionText?: Text | undefined
  readonly descriptionHtml?: Html | undefined
  readonly errorList?: readonly ErrorSummaryItem[] | undefined
  readonly disableAutoFocus?: boolean | undefined
}

/** Renders an error summary. */
export function errorSummary(options: ErrorSummaryOptions): Html {
  const title = content({ html: options.titleHtml, text: options.titleText })
  return html`<div class="${classes('govuk-error-summary', options.classes)}"${choiceAttr('data-disable-auto-focus', options.disableAutoFocus)}${attributes(options.attributes)} data-module="govuk-error-summary">
<div role="alert">
<h2 class="govuk-error-summary__title">${title}</h2>
<div class="govuk-error-summary__body">
${description(options)}
${list(options.errorList ?? [])}
</div>
</div>
</div>`
}

function description(options: ErrorSummaryOptions): Child {
  const words = content({ html: options.descriptionHtml, text: options.descriptionText })
  return words && html`<p>${words}</p>`
}

function list(items: readonly ErrorSummaryItem[]): Child {
  if (items.length === 0) return null
  return html`<ul class="govuk-list govuk-error-summary__list">
${items.map((item) => html`<li>${line(item)}</li>`)}
</ul>`
}

function line(item: ErrorSummaryItem): Child {
  if (!item.href) return content(item)
  return html`<a href="${safeUrl(item.href)}"${attributes(item.attributes)}>${content(item)}</a>`
}
