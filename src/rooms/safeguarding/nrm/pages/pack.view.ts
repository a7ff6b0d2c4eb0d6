import { html, type Html } from '@article4/govuk-html'
import { asWritten } from '#platform/views/form.ts'
import { back, plain } from '../../pages/parts.view.ts'

/** A pack on the screen, and on paper. */
export interface PackModel {
  readonly title: string
  readonly banner: string
  readonly stamp: readonly string[]
  readonly backHref: string
  readonly pdfHref: string
  readonly sections: readonly {
    readonly title: string
    readonly lines: readonly { readonly ask: string; readonly answer: readonly string[] }[]
  }[]
  readonly missing: readonly string[]
  readonly tooLong: readonly string[]
}

export const packView = (
  model: PackModel,
): Html => html`<div class="govuk-!-display-none-print">${back(model.backHref, 'The referral')}</div>
<h1 class="govuk-heading-l">${model.title}</h1>
<div class="govuk-inset-text">${model.stamp.map((line) => html`<p class="govuk-body govuk-!-text-break-word">${plain(line)}</p>`)}</div>
<p class="govuk-body govuk-!-display-none-print"><a class="govuk-link" href="${model.pdfHref}">Take it as a PDF</a>: this is written to the audit log.</p>
${list('Longer than the form takes', model.tooLong)}
${model.sections.map(
  (section) => html`<h2 class="govuk-heading-m">${section.title}</h2>
${section.lines.map(
  (line) => html`<h3 class="govuk-heading-s govuk-!-margin-bottom-1">${line.ask}</h3>
${line.answer.map((words) => html`<div class="govuk-body govuk-!-text-break-word">${asWritten(plain(words))}</div>`)}`,
)}`,
)}
${list('Asked by the form and not answered', model.missing)}
<p class="govuk-body-s">${model.banner}.</p>`

const list = (title: string, lines: readonly string[]): Html | null =>
  lines.length === 0
    ? null
    : html`<h2 class="govuk-heading-m">${title}</h2>
<ul class="govuk-list govuk-list--bullet">${lines.map((one) => html`<li>${one}</li>`)}</ul>`
