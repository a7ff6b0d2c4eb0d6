import { html, insetText, type Html } from '@article4/govuk-html'
import type { KnowKey, KnowWords } from '../know/content/catalogue.ts'
import { links, points, sourcesView, type Link, type Sourced } from '../know/pages/parts.view.ts'
import { phrase, say } from '../site.ts'
import { heading1, heading2 } from './layout.view.ts'

/** What to look for, as signs and never as proof. */
export interface SignsModel {
  readonly t: KnowWords
  readonly headline: readonly KnowKey[]
  readonly places: readonly Link[]
  readonly roles: readonly Link[]
  readonly groups: readonly { readonly title: string; readonly signs: readonly KnowKey[] }[]
  readonly sources: readonly Sourced[]
  readonly checkedOn: string
}

export function signsView({ t, headline, places, roles, groups, sources, checkedOn }: SignsModel): Html {
  return html`${heading1(t, t('signs.title'))}
<p class="govuk-body" data-say="signs.intro">${say(t, 'signs.intro')}</p>
${insetText({ html: html`${say(t, 'signs.not')}` })}
${heading2(t, 'signs.headline')}
${points(t, headline)}
${heading2(t, 'signs.places')}
${links(t, places)}
${heading2(t, 'signs.roles')}
${links(t, roles)}
${heading2(t, 'know.more')}
${links(t, more)}
${heading2(t, 'signs.all')}
${groups.map(({ title, signs }) => html`<h3 class="govuk-heading-s">${phrase(t, title)}</h3>${points(t, signs)}`)}
${sourcesView(t, sources, checkedOn)}`
}

const more: readonly Link[] = [
  { href: '/form', text: 'home.tell.title' },
  { href: '/calls', text: 'home.call.title' },
  { href: '/quiz', text: 'know.quiz' },
  { href: '/easy', text: 'know.easy' },
]
