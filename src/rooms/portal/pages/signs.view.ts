import { html, insetText, type Html } from '@article4/govuk-html'
import type { Words } from '../content/catalogue.ts'
import { pathIn, phrase, say } from '../site.ts'
import { heading1, heading2 } from './layout.view.ts'

/** What to look for, as signs and never as proof. */
export interface SignsModel {
  readonly t: Words
  readonly headline: readonly string[]
  readonly groups: readonly { readonly title: string; readonly signs: readonly string[] }[]
}

export function signsView({ t, headline, groups }: SignsModel): Html {
  return html`${heading1(t, t('signs.title'))}
<p class="govuk-body">${say(t, 'signs.intro')}</p>
${insetText({ html: html`${say(t, 'signs.not')}` })}
${heading2(t, 'signs.headline')}
${list(t, headline)}
${groups.map(({ title, signs }) => html`<h2 class="govuk-heading-m">${phrase(t, title)}</h2>${list(t, signs)}`)}
<p class="govuk-body"><a class="govuk-link" href="${pathIn(t.language.code, '/form')}">${say(t, 'home.tell.title')}</a></p>`
}

const list = (t: Words, signs: readonly string[]): Html =>
  html`<ul class="govuk-list govuk-list--bullet">${signs.map((sign) => html`<li>${phrase(t, sign)}</li>`)}</ul>`
