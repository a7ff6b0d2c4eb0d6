/** Summary list: facts as keys and values, with links to change them; in a card where there are several lists. */
import { attributes, html, safeUrl, type Attributes, type Child, type Html, type Text } from '../html.ts'
import { classes, content, filled, headingTag, present } from '../parts/content.ts'
import type { Content, Decoration, HeadingLevel, Items, OptionalContent } from '../parts/options.ts'

/** A link beside a row or in the title of a card. */
export type SummaryAction = Content & {
  readonly href: string
  readonly visuallyHiddenText?: Text | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** Links with classes for the element around them. */
export type SummaryActions = {
  readonly items?: readonly SummaryAction[] | undefined
  readonly classes?: string | undefined
}

/** A key or a value. */
export type SummaryCell = OptionalContent & { readonly classes?: string | undefined }

/** One row. */
export type SummaryRow = {
  readonly key: SummaryCell
  readonly value: SummaryCell
  readonly classes?: string | undefined
  readonly actions?: SummaryActions | undefined
}

/** The title of a summary card. */
export type SummaryCardTitle = Content & {
  readonly headingLevel?: HeadingLevel | undefined
  readonly classes?: string | undefined
}

/** A card around a summary list. */
export type SummaryCard = Decoration & {
  readonly title?: SummaryCardTitle | undefined
  readonly actions?: SummaryActions | undefined
}

/** Options of `summaryList`. */
export type SummaryListOptions = Decoration & {
  readonly rows: Items<SummaryRow>
  readonly card?: SummaryCard | undefined
}

/** Renders a summary list. */
export function summaryList(options: SummaryListOptions): Html {
  const rows = present(options.rows).map(({ item }) => item)
  const anyRowHasActions = rows.some((item) => linksOf(item.actions).length > 0)
  const list = html`<dl class="${classes('govuk-summary-list', options.classes)}"${attributes(options.attributes)}>
${rows.map((item) => row(item, anyRowHasActions, options.card?.title))}
</dl>`
  return options.card ? card(options.card, list) : list
}

function linksOf(actions: SummaryActions | undefined): readonly SummaryAction[] {
  return actions?.items ?? []
}

function row(item: SummaryRow, anyRowHasActions: boolean, cardTitle: SummaryCardTitle | undefined): Html {
  const noActions =
    anyRowHasActions && item.actions?.items === undefined && 'govuk-summary-list__row--no-actions'
  return html`<div class="${classes('govuk-summary-list__row', noActions, item.classes)}">
<dt class="${classes('govuk-summary-list__key', item.key.classes)}">
${content(item.key)}
</dt>
<dd class="${classes('govuk-summary-list__value', item.value.classes)}">
${content(item.value)}
</dd>
${rowActions(item.actions, cardTitle)}
</div>
`
}

function rowActions(actions: SummaryActions | undefined, cardTitle: SummaryCardTitle | undefined): Child {
  const [first, ...others] = linksOf(actions)
  if (first === undefined) return null
  const links =
    others.length === 0
      ? actionLink(first, cardTitle)
      : html`<ul class="govuk-summary-list__actions-list">
${[first, ...others].map((item) => html`<li class="govuk-summary-list__actions-list-item">${actionLink(item, cardTitle)}</li>`)}
</ul>`
  return html`<dd class="${classes('govuk-summary-list__actions', actions?.classes)}">
${links}
</dd>`
}

function actionLink(item: SummaryAction, cardTitle: SummaryCardTitle | undefined): Html {
  return html`<a class="${classes('govuk-link', item.classes)}" href="${safeUrl(item.href)}"${attributes(item.attributes)}>${content(item)}${hiddenWords(item, cardTitle)}</a>`
}

// "Change" alone means nothing in a list of links, so what it changes is read out after it.
function hiddenWords(item: SummaryAction, cardTitle: SummaryCardTitle | undefined): Child {
  const own = filled(item.visuallyHiddenText) && html` ${item.visuallyHiddenText}`
  const title = cardTitle && html` (${content(cardTitle)})`
  return (own || title) && html`<span class="govuk-visually-hidden">${own}${title}</span>`
}

function card(options: SummaryCard, list: Html): Html {
  return html`<div class="${classes('govuk-summary-card', options.classes)}"${attributes(options.attributes)}>
<div class="govuk-summary-card__title-wrapper">
${options.title && cardTitleOf(options.title)}
${cardActions(options.actions, options.title)}
</div>
<div class="govuk-summary-card__content">
${list}
</div>
</div>`
}

function cardTitleOf(title: SummaryCardTitle): Html {
  const tag = headingTag(title.headingLevel ?? 2)
  return html`<${tag} class="${classes('govuk-summary-card__title', title.classes)}">
${content(title)}
</${tag}>`
}

function cardActions(actions: SummaryActions | undefined, title: SummaryCardTitle | undefined): Child {
  const [first, ...others] = linksOf(actions)
  if (first === undefined) return null
  const names = classes('govuk-summary-card__actions', actions?.classes)
  if (others.length === 0) return html`<div class="${names}">${actionLink(first, title)}</div>`
  return html`<ul class="${names}">
${[first, ...others].map((item) => html`<li class="govuk-summary-card__action">${actionLink(item, title)}</li>`)}
</ul>`
}
