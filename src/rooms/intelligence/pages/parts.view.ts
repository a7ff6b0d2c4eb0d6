import { backLink, details, html, summaryList, tag, type Html } from '@article4/govuk-html'
import { markBidi } from '#platform/input/text.ts'
import { asWritten, showInstant } from '#platform/views/form.ts'

/** Pieces that several pages of the room share. They arrange; nothing is decided here. */
export interface Line {
  readonly label: string
  readonly value: string | Html
}

export const back = (href: string, text: string): Html => backLink({ href, text })

/** Facts as a list of label and value. */
export const lines = (rows: readonly Line[]): Html =>
  summaryList({
    rows: rows.map((row) => ({
      key: { text: row.label },
      value: typeof row.value === 'string' ? { text: markBidi(row.value) } : { html: row.value },
    })),
  })

/** Somebody's words, as written, with hidden direction marks made visible. */
export const words = (text: string): Html => asWritten(markBidi(text))

/** The marking that stands at the head and the foot of a page with content. */
export const markingBanner = (text: string): Html =>
  html`<p class="govuk-body-s"><strong>${text}</strong></p>`

/** The report as it was told, to stand beside what is made of it. */
export interface Told {
  readonly receivedAt: Date
  readonly text: string | null
  readonly facts: readonly Line[]
}
export const told = (report: Told): Html => html`<h2 class="govuk-heading-m">As told</h2>
<p class="govuk-body-s">Received ${showInstant(report.receivedAt)}. Nobody can change it.</p>
${report.text === null ? html`<p class="govuk-body">The key service does not answer, so the words cannot be shown now. Try again in a minute.</p>` : words(report.text)}
${report.facts.length === 0 ? null : details({ summaryText: 'What else was said', html: lines(report.facts) })}`

export const codeTag = (text: string, colour = 'blue'): Html => tag({ text, classes: `govuk-tag--${colour}` })

/** A list of plain sentences. */
export const bullets = (sentences: readonly (string | Html)[]): Html =>
  html`<ul class="govuk-list govuk-list--bullet">${sentences.map((one) => html`<li>${one}</li>`)}</ul>`

export const links = (to: readonly { readonly href: string; readonly text: string }[]): Html =>
  bullets(to.map((one) => html`<a class="govuk-link" href="${one.href}">${one.text}</a>`))

/** The link to the next page of a list that is turned by key. */
export const older = (href: string | null): Html | null =>
  href === null
    ? null
    : html`<p class="govuk-body"><a class="govuk-link" href="${href}" rel="next">Older</a></p>`
