/** Panel: confirms that something was done; as an interruption it also asks what next. */
import { attributes, html, safeUrl, type Attributes, type Child, type Html, type Text } from '../html.ts'
import { classes, content, hasContent, headingTag } from '../parts/content.ts'
import type { Decoration, HeadingLevel, OptionalContent } from '../parts/options.ts'
import { button } from './button.ts'

/** One action of an interruption panel: a link with `href`, otherwise a button. */
export type PanelAction = {
  readonly text: Text
  readonly href?: string | undefined
  readonly type?: 'submit' | 'button' | 'reset' | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** Options of `panel`. Actions are shown with the class `govuk-panel--interruption` only. */
export type PanelOptions = OptionalContent &
  Decoration & {
    readonly titleText?: Text | undefined
    readonly titleHtml?: Html | undefined
    readonly headingLevel?: HeadingLevel | undefined
    readonly actions?: (Decoration & { readonly items?: readonly PanelAction[] | undefined }) | undefined
  }

/** Renders a panel. */
export function panel(options: PanelOptions): Html {
  const isInterruption = options.classes?.includes('govuk-panel--interruption') === true
  const tag = headingTag(options.headingLevel ?? 1)
  const names = classes('govuk-panel', !isInterruption && 'govuk-panel--confirmation', options.classes)
  return html`<div class="${names}"${attributes(options.attributes)}>
<${tag} class="govuk-panel__title">
${content({ html: options.titleHtml, text: options.titleText })}
</${tag}>
${hasContent(options) && html`<div class="govuk-panel__body">${content(options)}</div>`}
${isInterruption && actions(options.actions)}
</div>`
}

function actions(options: PanelOptions['actions']): Child {
  if (options === undefined) return null
  const items = options.items ?? []
  const group = items.length > 0 && html`<div class="govuk-button-group">${items.map(action)}</div>`
  return html`<div class="${classes('govuk-panel__actions', options.classes)}"${attributes(options.attributes)}>${group}</div>`
}

function action(item: PanelAction): Html {
  if (item.href && item.type !== 'button') {
    return html`<a class="${classes('govuk-link govuk-link--inverse', item.classes)}" href="${safeUrl(item.href)}"${attributes(item.attributes)}>${item.text}</a>
`
  }
  return html`${button({
    text: item.text,
    type: item.type ?? 'button',
    classes: classes('govuk-button--inverse', item.classes),
    href: item.href,
    attributes: item.attributes,
  })}
`
}
