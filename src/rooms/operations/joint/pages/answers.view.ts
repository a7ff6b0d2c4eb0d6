import { html, type Html } from '@article4/govuk-html'
import { showDay } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, plain } from '../../pages/parts.view.ts'

/** What an agency is told about items that it passed on: a sentence and a day, and nothing of what somebody did. */
export interface AnswersModel {
  readonly rows: readonly {
    readonly href: string
    readonly name: string
    readonly answer: string
    readonly day: string
  }[]
}

export const answersView = (
  model: AnswersModel,
): Html => html`${back('/joint-operations', 'Joint operations')}
<h1 class="govuk-heading-l">What was answered about what we passed on</h1>
<p class="govuk-body">Whoever uses an item of ours says afterwards what it was worth. Where an item has conditions, only that it was read and weighed. Who used it and for what is not said.</p>
${
  model.rows.length === 0
    ? html`<p class="govuk-body">Nothing was answered yet.</p>`
    : listTable({
        label: 'Answers',
        caption: 'Answers',
        isFirstCellHeader: true,
        head: ['Item', 'Answer', 'Day'],
        rows: model.rows.map((row) => [
          html`<a class="govuk-link govuk-!-text-break-word" href="${row.href}">${plain(row.name)}</a>`,
          row.answer,
          showDay(row.day),
        ]),
      })
}`
