import { html, type Html } from '@article4/govuk-html'
import { showDay } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, codeTag, plain } from '../../pages/parts.view.ts'

/** Joint operations on which the reader is named; and what was answered about what their agency passed on. */
export interface OperationsModel {
  readonly canOpen: boolean
  readonly canSeeAnswers: boolean
  readonly canSeeTaskings: boolean
  readonly rows: readonly {
    readonly href: string
    readonly name: string
    readonly day: string
    readonly hours: string
    readonly lead: string
    readonly roles: string
    readonly stage: string
    readonly colour: string
  }[]
}

export const operationsView = (
  model: OperationsModel,
): Html => html`${model.canSeeTaskings ? back('/operations', 'Taskings') : null}
<h1 class="govuk-heading-l">Joint operations</h1>
<p class="govuk-body">You see those on which you are named, and no others. Nobody else at any agency sees them.</p>
${model.canOpen ? html`<p class="govuk-body"><a class="govuk-link" href="/joint-operations/new">Propose a joint operation</a></p>` : null}
${model.canSeeAnswers ? html`<p class="govuk-body"><a class="govuk-link" href="/joint-operations/answers">What was answered about what we passed on</a></p>` : null}
${
  model.rows.length === 0
    ? html`<p class="govuk-body">You are named on none.</p>`
    : listTable({
        label: 'Joint operations',
        caption: 'Joint operations',
        isFirstCellHeader: true,
        head: ['Name', 'Day', 'Who leads', 'What you are on it', 'Stage'],
        rows: model.rows.map((row) => [
          html`<a class="govuk-link govuk-!-text-break-word" href="${row.href}">${plain(row.name)}</a>`,
          html`${showDay(row.day)}, ${row.hours}`,
          row.lead,
          row.roles,
          codeTag(row.stage, row.colour),
        ]),
      })
}`
