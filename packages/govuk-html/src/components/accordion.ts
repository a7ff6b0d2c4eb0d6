/** Accordion: sections that open one by one. */
import { attributes, html, type Attributes, type Child, type Html } from '../html.ts'
import { choiceAttr, translations } from '../parts/attr.ts'
import { classes, content, filled, hasContent, headingTag, present } from '../parts/content.ts'
import type { Content, Decoration, HeadingLevel, Items } from '../parts/options.ts'

/** One section. */
export type AccordionItem = {
  readonly heading: Content
  readonly summary?: Content | undefined
  readonly content: Content
  readonly expanded?: boolean | undefined
}

/** Options of `accordion`. */
export type AccordionOptions = Decoration & {
  readonly id: string
  readonly headingLevel?: HeadingLevel | undefined
  readonly items: Items<AccordionItem>
  /** Whether the browser remembers what was open, which leaves a trace on the device. */
  readonly rememberExpanded?: boolean | undefined
  readonly hideAllSectionsText?: string | undefined
  readonly hideSectionText?: string | undefined
  readonly hideSectionAriaLabelText?: string | undefined
  readonly showAllSectionsText?: string | undefined
  readonly showSectionText?: string | undefined
  readonly showSectionAriaLabelText?: string | undefined
}

/** Renders an accordion. */
export function accordion(options: AccordionOptions): Html {
  const own = html`${attributes(spoken(options))}${choiceAttr('data-remember-expanded', options.rememberExpanded)}${attributes(options.attributes)}`
  return html`<div class="${classes('govuk-accordion', options.classes)}" data-module="govuk-accordion" id="${options.id}"${own}>
${present(options.items).map(({ item, index }) => section(options, item, index))}
</div>`
}

function spoken(options: AccordionOptions): Attributes {
  return translations({
    'hide-all-sections': options.hideAllSectionsText,
    'hide-section': options.hideSectionText,
    'hide-section-aria-label': options.hideSectionAriaLabelText,
    'show-all-sections': options.showAllSectionsText,
    'show-section': options.showSectionText,
    'show-section-aria-label': options.showSectionAriaLabelText,
  })
}

function section(options: AccordionOptions, item: AccordionItem, index: number): Html {
  const tag = headingTag(options.headingLevel ?? 2)
  const { id } = options
  return html`<div class="${classes('govuk-accordion__section', item.expanded === true && 'govuk-accordion__section--expanded')}">
<div class="govuk-accordion__section-header">
<${tag} class="govuk-accordion__section-heading">
<span class="govuk-accordion__section-button" id="${id}-heading-${index}">
${content(item.heading)}
</span>
</${tag}>
${summary(item.summary, `${id}-summary-${index}`)}
</div>
<div id="${id}-content-${index}" class="govuk-accordion__section-content">
${body(item.content)}
</div>
</div>
`
}

function summary(part: Content | undefined, id: string): Child {
  if (part === undefined || !hasContent(part)) return null
  return html`<div class="govuk-accordion__section-summary govuk-body" id="${id}">${content(part)}</div>`
}

function body(part: Content): Child {
  if (filled(part.html)) return part.html
  return filled(part.text) && html`<p class="govuk-body">${part.text}</p>`
}
