import { html, type Html } from '@article4/govuk-html'
import type { Words } from '../content/catalogue.ts'
import { pathIn, say } from '../site.ts'
import { heading1, heading2, paragraphs } from './layout.view.ts'

/** The code, shown once: large, plain on paper, and with nothing beside it that says what it is for. */
export interface SentModel {
  readonly t: Words
  /** `4444-4444-4444-4444-22` */
  readonly receipt: string
  readonly days: number
  readonly isLabourOnly: boolean
}

export function sentView({ t, receipt, days, isLabourOnly }: SentModel): Html {
  const at = (path: string): string => pathIn(t.language.code, path)
  return html`<div class="app-screen-only">${heading1(t, t('sent.title'))}<p class="govuk-body">${say(t, 'sent.thanks')}</p></div>
<section class="app-receipt" aria-labelledby="code-label">
<h2 class="govuk-heading-m" id="code-label">${say(t, 'sent.code')}</h2>
<p class="app-receipt__code" dir="ltr" translate="no">${groupsOf(receipt)}</p>
</section>
<div class="app-screen-only">
${paragraphs(t, ['sent.write', 'sent.for', 'sent.keep', 'sent.lost'])}
<p class="govuk-body">${say(t, 'sent.until', { days })}</p>
${heading2(t, 'sent.next.title')}
${paragraphs(t, ['sent.next.read', 'sent.next.ask', 'sent.next.cannot', 'sent.danger'])}
${isLabourOnly ? labour(t) : null}
<p class="govuk-body"><a class="govuk-link" href="${at('/messages')}">${say(t, 'sent.messages')}</a></p>
<p class="govuk-body"><a class="govuk-link" href="${at('/safety')}">${say(t, 'sent.history')}</a></p>
</div>`
}

/** A narrow screen breaks the code between its groups, never inside one. */
const groupsOf = (receipt: string): readonly Html[] =>
  receipt
    .split('-')
    .map((group, index, all) => html`<span>${group}${index < all.length - 1 ? '-' : null}</span>`)

/** Pay and hours alone: others can help more, and what was told is kept all the same. */
const labour = (t: Words): Html => html`<section class="app-aside">${heading2(t, 'work.title')}
${paragraphs(t, ['work.intro', 'work.acas', 'work.fair', 'work.still'])}
<p class="govuk-body"><a class="govuk-link" href="${pathIn(t.language.code, '/calls')}">${say(t, 'home.call.title')}</a></p></section>`
