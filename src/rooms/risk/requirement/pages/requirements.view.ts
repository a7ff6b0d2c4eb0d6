import { html, type Html } from '@article4/govuk-html'
import { showDay } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, bullets, codeTag, plain } from '../../pages/parts.view.ts'

/** What the partnership wants to know: each question with how far it is answered for this reader. */
export interface RequirementsModel {
  readonly share: string
  readonly overdue: number
  readonly asked: readonly RequirementRow[]
  readonly ended: readonly RequirementRow[]
}
export interface RequirementRow {
  readonly href: string
  readonly question: string
  readonly kindWords: string
  readonly area: string
  readonly agency: string
  readonly untilDay: string
  readonly isOverdue: boolean
  readonly answered: 'whole' | 'part' | 'open'
  readonly answeredWords: string
}

const colours = { whole: 'green', part: 'yellow', open: 'grey' } as const
export const answeredTag = (answered: RequirementRow['answered'], words: string): Html =>
  codeTag(words, colours[answered])

export const requirementsView = (model: RequirementsModel): Html => html`${back('/risk', 'Risk')}
<h1 class="govuk-heading-l">Questions to be answered</h1>
<p class="govuk-body">What we want to know and do not know yet. How far each is answered is told from the items that you may read: somebody else may see it answered further, or less.</p>
<p class="govuk-body">${model.share}.${model.overdue === 0 ? null : ` ${model.overdue === 1 ? 'One is' : `${model.overdue} are`} overdue.`}</p>
<p class="govuk-body"><a class="govuk-link" href="/risk/requirements/new">Ask a question</a></p>
${model.asked.length === 0 ? null : requirementsTable('Questions', model.asked)}
${
  model.ended.length === 0
    ? null
    : html`<h2 class="govuk-heading-m">Not asked any more</h2>
${requirementsTable('Questions not asked any more', model.ended)}`
}`

export const requirementsTable = (label: string, rows: readonly RequirementRow[]): Html =>
  listTable({
    label,
    caption: label,
    isFirstCellHeader: true,
    head: ['Question', 'Kind and area', 'Asked by', 'Answer by', 'Answered'],
    rows: rows.map((row) => [
      html`<a class="govuk-link govuk-!-text-break-word" href="${row.href}">${plain(row.question)}</a>`,
      html`<span class="govuk-!-text-break-word">${row.kindWords}${row.area === '' ? null : `, ${plain(row.area)}`}</span>`,
      row.agency,
      row.isOverdue ? html`${codeTag('Overdue', 'red')}: by ${showDay(row.untilDay)}` : showDay(row.untilDay),
      answeredTag(row.answered, row.answeredWords),
    ]),
  })

/** Questions beside a picture: what nobody has answered yet. */
export const openQuestions = (
  rows: readonly { readonly href: string; readonly question: string; readonly words: string }[],
): Html =>
  rows.length === 0
    ? html`<p class="govuk-body">No question of this kind stands open that you may read. <a class="govuk-link" href="/risk/requirements/new">Ask one</a></p>`
    : bullets(
        rows.map(
          (row) =>
            html`<a class="govuk-link govuk-!-text-break-word" href="${row.href}">${plain(row.question)}</a> ${row.words}`,
        ),
      )
