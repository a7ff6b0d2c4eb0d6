import { button, html, insetText, type Html } from '@article4/govuk-html'
import type { CatalogueKey, Words } from '../content/catalogue.ts'
import { part, pathIn, say } from '../site.ts'
import { form } from './parts.view.ts'
import { heading1, heading2, paragraphs } from './layout.view.ts'

/** What happens, before the first question: how to leave comes first, and what cannot be kept secret before anything is told. */
export interface BeforeModel {
  readonly t: Words
  readonly action: string
  readonly token: string
  readonly minutes: number
  /** For somebody who tells us as part of their work. */
  readonly isProfessional: boolean
}

export function beforeView({ t, action, token, minutes, isProfessional }: BeforeModel): Html {
  const safety = pathIn(t.language.code, '/safety')
  const list = (keys: readonly CatalogueKey[]): Html =>
    html`<ul class="govuk-list govuk-list--bullet">${keys.map((key) => html`<li>${say(t, key)}</li>`)}</ul>`
  return html`${heading1(t, t(isProfessional ? 'before.professional.title' : 'before.title'))}
${insetText({ html: html`${say(t, 'before.danger')}` })}
${isProfessional ? html`${paragraphs(t, ['before.professional.text', 'before.professional.referral'])}${toMaterials(t)}` : null}
${heading2(t, 'before.exit.title')}
${paragraphs(t, ['before.exit.what', 'before.exit.history', 'before.exit.draft', 'before.exit.try'])}
<p class="govuk-body"><a class="govuk-link" href="${safety}">${say(t, 'before.exit.more')}</a></p>
${heading2(t, 'before.watch.title')}
${paragraphs(t, ['before.watch.text'])}
${heading2(t, 'before.what.title')}
${list(['before.what.ask', 'before.what.skip', 'before.what.check', 'before.what.code', 'before.what.person'])}
<p class="govuk-body">${say(t, 'before.time', { minutes })}</p>
${heading2(t, 'before.who.title')}
${list(['before.who.team', 'before.who.share', 'before.who.name', 'before.who.trace'])}
${heading2(t, 'before.limits.title')}
${paragraphs(t, ['before.limits.text', 'before.limits.promise', 'before.advice'])}
${form({
  action,
  token,
  step: 'before',
  body: html`${isProfessional ? html`<input type="hidden" name="relation" value="professional">` : null}
${button({ ...part(t, t('before.start')), name: 'go', value: 'begin' })}`,
})}`
}

/** In English everywhere: the pages it leads to are. */
const toMaterials = (t: Words): Html =>
  html`<p class="govuk-body"><a class="govuk-link" href="${pathIn(t.language.code, '/materials')}" lang="en" dir="ltr">Posters, cards and leaflets to print</a></p>`
