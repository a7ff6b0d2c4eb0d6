import { html, type Html } from '@article4/govuk-html'
import type { KnowWords } from '../content/catalogue.ts'
import { heading, links, passage, titleOf } from './parts.view.ts'

/** There is no network: what can be read all the same, and the two numbers that are always right. */
export interface OfflineModel {
  readonly t: KnowWords
}

export const offlineView = ({ t }: OfflineModel): Html => html`${titleOf(t, 'offline.title')}
${passage(t, 'offline.text')}
${passage(t, 'offline.call')}
${heading(t, 'offline.pages')}
${links(t, [
  { href: '/signs', text: 'home.signs.title' },
  { href: '/calls', text: 'home.call.title' },
  { href: '/work', text: 'home.work.title' },
  { href: '/you', text: 'know.you' },
  { href: '/quiz', text: 'know.quiz' },
  { href: '/easy', text: 'know.easy' },
])}
${passage(t, 'offline.old')}`
