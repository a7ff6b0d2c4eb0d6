import { button, html, select, type Html } from '@article4/govuk-html'
import { back, bullets, forThisReader, plain } from '../../subject/pages/parts.view.ts'
import { networkBody, type NetworkBody } from './parts.view.ts'

/** The network around a subject, and what can be asked of it and done with it. */
export interface NetworkModel extends NetworkBody {
  readonly title: string
  readonly subjectHref: string
  /** Null where there is nobody to go to. */
  readonly ask: { readonly depth: string; readonly to: string; readonly others: readonly Choice[] } | null
  /** Empty for who may not take it away. */
  readonly exports: readonly { readonly href: string; readonly words: string }[]
}
interface Choice {
  readonly value: string
  readonly text: string
}
export function networkView(model: NetworkModel): Html {
  return html`${back(model.subjectHref, 'The subject')}
<span class="govuk-caption-l">Network</span>
<h1 class="govuk-heading-l govuk-!-text-break-word">${plain(model.title)}</h1>
${forThisReader()}
${model.ask === null ? null : form(model.ask)}
${networkBody(model)}
${model.exports.length === 0 ? null : takeAway(model.exports)}`
}

const takeAway = (exports: NetworkModel['exports']): Html =>
  html`<h2 class="govuk-heading-m">Take it away</h2>
<p class="govuk-body">Each file carries the strictest handling of everything in it, and that you took it is kept.</p>
${bullets(exports.map((one) => html`<a class="govuk-link" href="${one.href}">${one.words}</a>`))}
<p class="govuk-body"><a class="govuk-link" href="/networks/preview">Look at a network that came in a file</a></p>`

const form = (ask: NonNullable<NetworkModel['ask']>): Html => html`<form method="get">
${select({
  id: 'depth',
  name: 'depth',
  label: { text: 'How far' },
  value: ask.depth,
  items: [
    { value: '1', text: 'What it is connected with' },
    { value: '2', text: 'And what those are connected with' },
  ],
})}
${select({ id: 'to', name: 'to', label: { text: 'Show the way to' }, value: ask.to, items: [{ value: '', text: 'Nobody' }, ...ask.others] })}
${button({ text: 'Show', classes: 'govuk-button--secondary' })}
</form>`
