import { html, insetText, type Html } from '@article4/govuk-html'
import type { CatalogueKey } from '../content/catalogue.ts'
import type { KnowKey, KnowWords } from '../know/content/catalogue.ts'
import { pathIn, say } from '../site.ts'
import { heading1, heading2, paragraphs } from './layout.view.ts'

/** Pages of words: a heading, then sections of paragraphs or of points, and where to go from here. */
export interface InformationModel {
  readonly t: KnowWords
  readonly title: CatalogueKey
  /** Said first, and set apart. */
  readonly inset?: CatalogueKey
  readonly intro: readonly CatalogueKey[]
  readonly sections: readonly Section[]
  readonly links: readonly { readonly href: string; readonly text: KnowKey }[]
  /** What stands in the sentences: the partnership, how to reach it, days. */
  readonly values: Readonly<Record<string, string | number>>
}
export interface Section {
  readonly title: CatalogueKey | null
  readonly shape: 'paragraphs' | 'points'
  readonly texts: readonly CatalogueKey[]
}

export function informationView({ t, title, inset, intro, sections, links, values }: InformationModel): Html {
  return html`${heading1(t, t(title))}
${inset === undefined ? null : insetText({ html: html`${say(t, inset, values)}` })}
${paragraphs(t, intro, values)}
${sections.map((section) => sectionView(t, section, values))}
${links.map(({ href, text }) => html`<p class="govuk-body"><a class="govuk-link" href="${pathIn(t.language.code, href)}">${say(t, text)}</a></p>`)}`
}

const sectionView = (
  t: KnowWords,
  { title, shape, texts }: Section,
  values: InformationModel['values'],
): Html => html`${title === null ? null : heading2(t, title)}
${shape === 'paragraphs' ? paragraphs(t, texts, values) : html`<ul class="govuk-list govuk-list--bullet">${texts.map((key) => html`<li>${say(t, key, values)}</li>`)}</ul>`}`
