import { html, insetText, summaryList, type Html } from '@article4/govuk-html'
import { showDay, showInstant } from '#platform/views/form.ts'
import { back, deskLine, plain, type DeskLine } from './parts.view.ts'

/** The answer, in words that can be read at arm's length, and what to do next. */
export interface EnquiryModel {
  readonly heading: string
  readonly next: readonly string[]
  /** The desk to call; null where none is named. */
  readonly desk: DeskLine | null
  /** Said by who was asked about; null while nothing is. */
  readonly reply: { readonly text: string; readonly desk: DeskLine | null } | null
  readonly isOwn: boolean
  readonly kind: string
  readonly words: string
  readonly visitDay: string
  readonly reason: string
  readonly at: Date
  /** For whoever cannot wait. Null where the partnership has named none. */
  readonly common: DeskLine | null
}

export const enquiryView = (model: EnquiryModel): Html => html`${back('/deconfliction', 'Before a visit')}
<h1 class="govuk-heading-xl">${model.heading}</h1>
${model.desk === null ? null : html`<p class="govuk-body-l">${deskLine(model.desk)}</p>`}
${model.next.map((text) => html`<p class="govuk-body-l">${text}</p>`)}
${model.reply === null ? null : insetText({ html: html`<h2 class="govuk-heading-m">You were answered</h2><p class="govuk-body">${model.reply.text}</p>${model.reply.desk === null ? null : html`<p class="govuk-body">${deskLine(model.reply.desk)}</p>`}` })}
${model.isOwn ? insetText({ text: 'Your own agency has registered an interest in this. Ask at your own intelligence desk too.' }) : null}
<h2 class="govuk-heading-m">What you asked</h2>
${summaryList({
  rows: [
    {
      key: { text: model.kind },
      value: { html: html`<span class="govuk-!-text-break-word">${plain(model.words)}</span>` },
    },
    { key: { text: 'Visit' }, value: { text: showDay(model.visitDay) } },
    {
      key: { text: 'Why' },
      value: { html: html`<span class="govuk-!-text-break-word">${plain(model.reason)}</span>` },
    },
    { key: { text: 'Asked' }, value: { html: showInstant(model.at) } },
  ],
})}
${model.common === null ? null : html`<p class="govuk-body">If you cannot wait, call the common desk. ${deskLine(model.common)}</p>`}
<p class="govuk-body">If somebody is in danger now, call 999.</p>
<p class="govuk-body"><a class="govuk-link" href="/deconfliction/ask">Ask about something else</a></p>`
