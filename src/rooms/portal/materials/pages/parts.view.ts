import { html, type Child, type Html } from '@article4/govuk-html'
import { say } from '../../site.ts'
import type { KnowWords } from '../../know/content/catalogue.ts'

/** A page whose words are English in every language says so first, in that language. */
export function inEnglish(t: KnowWords, body: Child): Html {
  if (t.language.code === 'en') return html`${body}`
  return html`<p class="govuk-body-s">${say(t, 'review.part')}</p>
<div lang="en" dir="ltr">${body}</div>`
}
