import { html, insetText, type Child, type Html } from '@article4/govuk-html'
import type { KnowWords } from '../know/content/catalogue.ts'
import type { Link } from '../know/pages/parts.view.ts'
import { links } from '../know/pages/parts.view.ts'
import { phrase, say } from '../site.ts'
import { heading1 } from './layout.view.ts'

/** Who to call. Numbers past their review are not here: a wrong one is worse than none. */
export interface CallsModel {
  readonly t: KnowWords
  /** What it is about, one tap from the answer. */
  readonly asks: readonly { readonly title: string; readonly links: readonly Link[] }[]
  readonly groups: readonly { readonly title: string; readonly channels: readonly ShownChannel[] }[]
}
export interface ShownChannel {
  readonly name: string
  readonly digits: string | null
  readonly display: string | null
  readonly when: string | null
  /** Hours, whether they ask for a name, when the number was checked. */
  readonly facts: readonly string[]
}

export function callsView({ t, asks, groups }: CallsModel): Html {
  return html`${heading1(t, t('call.title'))}
${insetText({ html: html`${say(t, 'call.danger')}` })}
${asks.length === 0 ? null : html`<h2 class="govuk-heading-m">${say(t, 'calls.pick')}</h2><p class="govuk-body">${say(t, 'calls.pick.hint')}</p>`}
${asks.map((ask) => html`<h3 class="govuk-heading-s">${phrase(t, ask.title)}</h3>${links(t, ask.links)}`)}
<h2 class="govuk-heading-m">${say(t, 'calls.all')}</h2>
<p class="govuk-body">${say(t, 'call.intro')} ${say(t, 'call.bill')}</p>
${groups.length === 0 ? html`<p class="govuk-body">${say(t, 'call.none')}</p>` : groups.map((group) => groupView(t, group))}
<p class="govuk-body">${say(t, 'call.relay')}</p>`
}

const groupView = (
  t: KnowWords,
  { title, channels }: CallsModel['groups'][number],
): Html => html`<h3 class="govuk-heading-s">${phrase(t, title)}</h3>
${channelsView(t, channels, 'h4')}`

/** Numbers to call, under a heading of the level above theirs. */
export const channelsView = (t: KnowWords, channels: readonly ShownChannel[], level: 'h3' | 'h4'): Html =>
  html`<ul class="app-calls">${channels.map((channel) => channelView(t, channel, level))}</ul>`

/** Names and numbers are the same in every language, and are written from left to right in all of them. */
const channelView = (
  t: KnowWords,
  { name, digits, display, when, facts }: ShownChannel,
  level: 'h3' | 'h4',
): Html => html`<li class="app-channel">
${channelName(level, html`<bdi lang="en">${name === display ? numberLink(digits, display) : name}</bdi>`)}
${name === display ? null : html`<p class="govuk-body">${numberLink(digits, display)}</p>`}
${when === null ? null : html`<p class="govuk-body">${phrase(t, when)}</p>`}
${facts.length === 0 ? null : html`<p class="govuk-body-s app-quiet">${facts.map((fact, index) => [index > 0 && ' ', phrase(t, fact)])}</p>`}
</li>`

const channelName = (level: 'h3' | 'h4', name: Html): Html =>
  level === 'h3'
    ? html`<h3 class="govuk-heading-s">${name}</h3>`
    : html`<h4 class="govuk-heading-s">${name}</h4>`

const numberLink = (digits: string | null, display: string | null): Child =>
  digits === null || display === null
    ? null
    : html`<a class="govuk-link app-call" href="tel:${digits}" dir="ltr">${display}</a>`
