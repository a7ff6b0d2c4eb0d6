import { html, type Html } from '@article4/govuk-html'
import { showDay, showInstant } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, codeTag } from '../../pages/parts.view.ts'

export interface SupportRow {
  readonly href: string
  readonly kind: string
  readonly from: string
  readonly to: string
  readonly state: string
  /** The agency that it waits for; null where it waits for nothing. */
  readonly waits: string | null
  /** The last day that is in time; null where nothing runs. */
  readonly by: string | null
  readonly isLate: boolean
  readonly at: Date
}
export interface SupportListModel {
  readonly ours: readonly SupportRow[]
  readonly asked: readonly SupportRow[]
}

export const supportListView = (
  model: SupportListModel,
): Html => html`${back('/safeguarding', 'People we work with')}
<h1 class="govuk-heading-l">Help that agencies ask of each other</h1>
<p class="govuk-body">Nothing here is over until somebody who works with the person has said what happens now.</p>
${section('What your agency is asked', model.asked, 'Nothing is asked of your agency.')}
${section('What was asked for people you work with', model.ours, 'Nothing was asked for people you work with.')}`

const section = (caption: string, rows: readonly SupportRow[], none: string): Html =>
  rows.length === 0
    ? html`<h2 class="govuk-heading-m">${caption}</h2><p class="govuk-body">${none}</p>`
    : listTable({
        label: caption,
        caption,
        isFirstCellHeader: true,
        head: ['What they need', 'Asked by', 'Asked of', 'State', 'Waits for', 'Since'],
        rows: rows.map((one) => [
          html`<a class="govuk-link" href="${one.href}">${one.kind}</a>`,
          one.from,
          one.to,
          one.state,
          waiting(one),
          showInstant(one.at),
        ]),
      })

/** What it waits for, by when, and that it is late. */
export const waiting = ({ waits, by, isLate }: SupportRow): Html =>
  html`${isLate ? html`${codeTag('Late', 'red')} ` : null}${waits === null ? null : html`Waits for ${waits}${by === null ? null : html`, by ${showDay(by)}`}`}`
