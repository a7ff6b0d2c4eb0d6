import { html, tag, type Html } from '@article4/govuk-html'
import { listTable } from '#platform/views/list-table.ts'

/** The queue as it looks. */
export interface TriageListModel {
  readonly tabs: readonly { readonly text: string; readonly href: string; readonly isCurrent: boolean }[]
  readonly lines: readonly TriageLine[]
  readonly emptyText: string
}
export interface TriageLine {
  readonly href: string
  readonly received: Html
  readonly urgency: { readonly text: string; readonly colour: string }
  readonly about: string
  readonly marks: readonly { readonly text: string; readonly colour: string }[]
  readonly clock: { readonly text: string; readonly isLate: boolean } | null
  readonly standing: string
}

export function triageListView(model: TriageListModel): Html {
  return html`<h1 class="govuk-heading-l">Reports</h1>
<p class="govuk-body"><a class="govuk-link" href="/calls/new">Take a report by telephone</a></p>
<nav class="app-tabs" aria-label="Which reports"><ul>${model.tabs.map(
    (tab) =>
      html`<li><a class="govuk-link" href="${tab.href}"${tab.isCurrent ? html` aria-current="true"` : null}>${tab.text}</a></li>`,
  )}</ul></nav>
${model.lines.length === 0 ? html`<p class="govuk-body">${model.emptyText}</p>` : queueTable(model.lines)}`
}

function queueTable(lines: readonly TriageLine[]): Html {
  return listTable({
    label: 'Reports, most urgent first',
    caption: 'Most urgent first',
    head: ['Urgency', 'Report', 'Clock', 'Where it stands'],
    rows: lines.map((line) => [
      tag({ text: line.urgency.text, classes: `govuk-tag--${line.urgency.colour}` }),
      html`<a class="govuk-link" href="${line.href}">${line.about}</a><br><span class="govuk-hint govuk-!-margin-bottom-1">Received ${line.received}</span>
${line.marks.map((mark) => html`${tag({ text: mark.text, classes: `govuk-tag--${mark.colour}` })} `)}`,
      line.clock === null
        ? '–'
        : html`<span class="${line.clock.isLate ? 'app-late' : ''}">${line.clock.text}</span>`,
      line.standing,
    ]),
  })
}
