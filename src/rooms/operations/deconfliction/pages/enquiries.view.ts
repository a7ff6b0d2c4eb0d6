import { button, html, type Html } from '@article4/govuk-html'
import { showDay, showInstant } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { codeTag, plain } from './parts.view.ts'

/** This person's own questions; and the doors to what their desk keeps, where they keep it. */
export interface EnquiriesModel {
  readonly enquiries: readonly {
    readonly href: string
    readonly words: string
    readonly kind: string
    readonly visitDay: string
    readonly at: Date
    readonly answer: { readonly text: string; readonly colour: string }
  }[]
  readonly links: readonly { readonly href: string; readonly text: string }[]
}

export const enquiriesView = (
  model: EnquiriesModel,
): Html => html`<h1 class="govuk-heading-l">Before a visit</h1>
<p class="govuk-body">Ask before anybody of your agency visits a place or looks for a person, a telephone or a vehicle: somebody else may be at work there, or somebody may be safer without the visit.</p>
${button({ text: 'Ask before a visit', href: '/deconfliction/ask' })}
${model.links.length === 0 ? null : html`<ul class="govuk-list">${model.links.map((one) => html`<li><a class="govuk-link" href="${one.href}">${one.text}</a></li>`)}</ul>`}
<h2 class="govuk-heading-m">What you asked</h2>
${
  model.enquiries.length === 0
    ? html`<p class="govuk-body">You have asked nothing yet.</p>`
    : listTable({
        label: 'What you asked',
        caption: 'What you asked',
        head: ['What', 'Answer', 'Visit', 'Asked'],
        rows: model.enquiries.map((one) => [
          html`<a class="govuk-link govuk-!-text-break-word" href="${one.href}">${plain(one.words)}</a> ${one.kind}`,
          codeTag(one.answer.text, one.answer.colour),
          showDay(one.visitDay),
          showInstant(one.at),
        ]),
      })
}`
