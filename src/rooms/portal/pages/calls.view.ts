import { html, insetText, type Child, type Html } from '@article4/govuk-html'
import type { Words } from '../content/catalogue.ts'
import { phrase, say } from '../site.ts'
import { heading1 } from './layout.view.ts'

/** Who to call. Numbers past their review are not here: a wrong one is worse than none. */
export interface CallsModel {
  readonly t: Words
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

export function callsView({ t, groups }: CallsModel): Html {
  return html`${heading1(t, t('call.title'))}
${insetText({ html: html`${say(t, 'call.danger')}` })}
<p class="govuk-body">${say(t, 'call.intro')} ${say(t, 'call.bill')}</p>
${groups.length === 0 ? html`<p class="govuk-body">${say(t, 'call.none')}</p>` : groups.map((group) => groupView(t, group))}
<p class="govuk-body">${say(t, 'call.relay')}</p>`
}

const groupView = (
  t: Words,
  { title, channels }: CallsModel['groups'][number],
): Html => html`<h2 class="govuk-heading-m">${phrase(t, title)}</h2>
<ul class="app-calls">${channels.map((channel) => channelView(t, channel))}</ul>`

/** Names and numbers are the same in every language, and are written from left to right in all of them. */
const channelView = (
  t: Words,
  { name, digits, display, when, facts }: ShownChannel,
): Html => html`<li class="app-channel">
<h3 class="govuk-heading-s"><bdi lang="en">${name === display ? numberLink(digits, display) : name}</bdi></h3>
${name === display ? null : html`<p class="govuk-body">${numberLink(digits, display)}</p>`}
${when === null ? null : html`<p class="govuk-body">${phrase(t, when)}</p>`}
${facts.length === 0 ? null : html`<p class="govuk-body-s app-quiet">${facts.map((fact, index) => [index > 0 && ' ', phrase(t, fact)])}</p>`}
</li>`

const numberLink = (digits: string | null, display: string | null): Child =>
  digits === null || display === null
    ? null
    : html`<a class="govuk-link app-call" href="tel:${digits}" dir="ltr">${display}</a>`
