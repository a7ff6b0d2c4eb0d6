import { button, html, type Html } from '@article4/govuk-html'
import { part } from '../../site.ts'
import type { KnowKey, KnowWords } from '../content/catalogue.ts'
import { topicLinks } from './facts.ts'
import { heading, links, passage, points, titleOf } from './parts.view.ts'

/** Is this happening to me? How to stay unseen comes first; then lines to read, with nothing to tick, to send or to score. */
export interface YouModel {
  readonly t: KnowWords
}

const lines = [
  ['you.work.title', ['you.work.1', 'you.work.2', 'you.work.3', 'you.work.4']],
  ['you.free.title', ['you.free.1', 'you.free.2', 'you.free.3', 'you.free.4']],
  ['you.hurt.title', ['you.hurt.1', 'you.hurt.2', 'you.hurt.3', 'you.hurt.4']],
  ['you.child.title', ['you.child.1', 'you.child.2', 'you.child.3']],
] as const satisfies readonly (readonly [KnowKey, readonly KnowKey[]])[]

export function youView({ t }: YouModel): Html {
  return html`${titleOf(t, 'you.title')}
<div class="app-aside">${heading(t, 'you.safe.title')}
${passage(t, 'you.safe.text')}
${passage(t, 'you.safe.kept')}
${links(t, [{ href: '/safety', text: 'you.safe.link' }])}</div>
${passage(t, 'you.ask')}
${lines.map(([title, keys]) => html`${heading(t, title)}${points(t, keys)}`)}
${heading(t, 'you.yes.title')}
${passage(t, 'you.yes.text')}
${passage(t, 'you.no.text')}
${heading(t, 'you.links.title')}
${links(t, topicLinks)}
${keepView(t)}`
}

/** Off unless asked for. Without a script nothing can be kept, so the offer is hidden until the script shows it. */
const keepView = (t: KnowWords): Html => html`<div class="app-aside" data-keep-offer hidden>
${heading(t, 'you.keep.title')}
${passage(t, 'you.keep.text')}
${button({ ...part(t, t('you.keep.button')), type: 'button', classes: 'govuk-button--secondary' })}
<p class="govuk-body" role="status" data-keep-done="${t('you.keep.done')}"></p></div>`
