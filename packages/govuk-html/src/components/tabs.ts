/** Tabs: related sections, one shown at a time; without a script, sections with a list of links. */
import { attributes, html, type Attributes, type Child, type Html, type Text } from '../html.ts'
import { attr } from '../parts/attr.ts'
import { classes, filled, present } from '../parts/content.ts'
import type { Content, Decoration, Items } from '../parts/options.ts'

/** One tab. */
export type TabItem = {
  readonly id?: string | undefined
  readonly label: Text
  readonly attributes?: Attributes | undefined
  readonly panel: Content & { readonly attributes?: Attributes | undefined }
}

/** Options of `tabs`. `idPrefix` is needed where an item has no id of its own. */
export type TabsOptions = Decoration & {
  readonly id?: string | undefined
  readonly idPrefix?: string | undefined
  readonly title?: Text | undefined
  readonly items?: Items<TabItem> | undefined
}

/** Renders tabs. */
export function tabs(options: TabsOptions): Html {
  return html`<div${attr('id', options.id)} class="${classes('govuk-tabs', options.classes)}"${attributes(options.attributes)} data-module="govuk-tabs">
<h2 class="govuk-tabs__title">
${options.title ?? 'Contents'}
</h2>
${list(options)}
</div>`
}

function list(options: TabsOptions): Child {
  if (options.items === undefined || options.items.length === 0) return null
  const items = present(options.items)
  return html`<ul class="govuk-tabs__list">
${items.map(({ item, index }) => tab(item, index, panelId(options, item, index)))}
</ul>
${items.map(({ item, index }) => panel(item, index, panelId(options, item, index)))}`
}

function panelId(options: TabsOptions, item: TabItem, index: number): string {
  return item.id || `${options.idPrefix ?? ''}-${index}`
}

function tab(item: TabItem, index: number, id: string): Html {
  return html`<li class="${classes('govuk-tabs__list-item', index === 1 && 'govuk-tabs__list-item--selected')}">
<a class="govuk-tabs__tab" href="#${id}"${attributes(item.attributes)}>
${item.label}
</a>
</li>
`
}

function panel(item: TabItem, index: number, id: string): Html {
  const names = classes('govuk-tabs__panel', index > 1 && 'govuk-tabs__panel--hidden')
  return html`<div class="${names}" id="${id}"${attributes(item.panel.attributes)}>
${panelContent(item.panel)}
</div>
`
}

function panelContent(panel: TabItem['panel']): Child {
  if (filled(panel.html)) return panel.html
  return filled(panel.text) && html`<p class="govuk-body">${panel.text}</p>`
}
