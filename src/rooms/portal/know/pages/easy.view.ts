import { html, type Html } from '@article4/govuk-html'
import type { KnowKey, KnowWords } from '../content/catalogue.ts'
import type { ShownChannel } from '../../pages/calls.view.ts'
import { channelsView } from '../../pages/calls.view.ts'
import { say } from '../../site.ts'
import { heading, links, passage, titleOf } from './parts.view.ts'
import { pictogram, type PictogramName } from './pictogram.ts'

/** Easy read: one short sentence to a line, beside a plain picture that says nothing of its own. */
export interface EasyModel {
  readonly t: KnowWords
  /** The helpline, while its number is not past review. */
  readonly helpline: readonly ShownChannel[]
}

const parts = [
  ['easy.what.title', 'people', ['easy.what.1', 'easy.what.2', 'easy.what.3', 'easy.what.4', 'easy.what.5']],
  [
    'easy.signs.title',
    'eye',
    ['easy.signs.1', 'easy.signs.2', 'easy.signs.3', 'easy.signs.4', 'easy.signs.5', 'easy.signs.6'],
  ],
  ['easy.do.title', 'speech', ['easy.do.1', 'easy.do.2', 'easy.do.3', 'easy.do.4', 'easy.do.5']],
  ['easy.call.title', 'phone', ['easy.call.1', 'easy.call.2', 'easy.call.3', 'easy.call.4']],
  [
    'easy.you.title',
    'hand',
    ['easy.you.1', 'easy.you.2', 'easy.you.3', 'easy.you.4', 'easy.you.5', 'easy.you.6'],
  ],
  ['easy.safe.title', 'lock', ['easy.safe.1', 'easy.safe.2', 'easy.safe.3']],
] as const satisfies readonly (readonly [KnowKey, PictogramName, readonly KnowKey[]])[]

export function easyView({ t, helpline }: EasyModel): Html {
  return html`${titleOf(t, 'easy.title')}
${passage(t, 'easy.intro')}
${parts.map(([title, picture, keys]) => html`<section class="app-easy">${pictogram(picture)}<div>${heading(t, title)}${keys.map((key) => line(t, key))}${title === 'easy.call.title' ? channelsView(t, helpline, 'h3') : null}</div></section>`)}
${passage(t, 'easy.untested')}
${links(t, [
  { href: '/form', text: 'home.tell.title' },
  { href: '/calls', text: 'home.call.title' },
  { href: '/you', text: 'know.you' },
])}`
}

const line = (t: KnowWords, key: KnowKey): Html =>
  html`<p class="govuk-body-l app-easy__line" data-say="${key}">${say(t, key)}</p>`
