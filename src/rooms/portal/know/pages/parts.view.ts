import { details, html, type Child, type Html } from '@article4/govuk-html'
import type { KnowKey, KnowWords } from '../content/catalogue.ts'
import { pathIn, phrase, say } from '../../site.ts'

/**
 * Pieces of the teaching pages. Each passage carries the key of its message (`data-say`), one idea to a passage and in the order in
 * which it is heard: a recording can be laid beside each, in any language, without touching a page.
 */
export const passage = (t: KnowWords, key: KnowKey, values: Parameters<KnowWords>[1] = {}): Html =>
  html`<p class="govuk-body" data-say="${key}">${say(t, key, values)}</p>`

export const points = (t: KnowWords, keys: readonly KnowKey[]): Html =>
  html`<ul class="govuk-list govuk-list--bullet">${keys.map((key) => html`<li data-say="${key}">${say(t, key)}</li>`)}</ul>`

export const heading = (t: KnowWords, key: KnowKey, values: Parameters<KnowWords>[1] = {}): Html =>
  html`<h2 class="govuk-heading-m" data-say="${key}">${say(t, key, values)}</h2>`

export const titleOf = (t: KnowWords, key: KnowKey): Html =>
  html`<h1 class="govuk-heading-l" data-say="${key}">${say(t, key)}</h1>`

export interface Link {
  readonly href: string
  readonly text: KnowKey
}

export const link = (t: KnowWords, { href, text }: Link): Html =>
  html`<a class="govuk-link" href="${pathIn(t.language.code, href)}">${say(t, text)}</a>`

export const links = (t: KnowWords, all: readonly Link[]): Html =>
  html`<ul class="govuk-list app-ways">${all.map((one) => html`<li>${link(t, one)}</li>`)}</ul>`

/** What was said, and the names of the sources it rests on: these are of English documents and stay English. */
export interface Sourced {
  readonly what: KnowKey
  readonly sources: readonly string[]
}

/** Each statement with its own source, folded away: most readers do not need it, and some must have it. */
export function sourcesView(t: KnowWords, all: readonly Sourced[], checkedOn: string): Child {
  if (all.length === 0) return null
  return details({
    summaryHtml: html`${say(t, 'know.sources')}`,
    html: html`<ul class="govuk-list govuk-list--bullet">${all.map(({ what, sources }) => html`<li>${say(t, what)} <span class="app-quiet" lang="en" dir="ltr">(${sources.join('; ')})</span></li>`)}</ul>
<p class="govuk-body-s">${phrase(t, t('know.checked', { date: checkedOn }))}</p>`,
  })
}
