import { button, html, select, type Html } from '@article4/govuk-html'
import { showDay } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { codeTag, plain, type Choice } from './parts.view.ts'

/** Who owes what to whom, and since when. */
export interface TaskingRow {
  readonly href: string
  readonly asked: string
  readonly from: string
  readonly to: string
  readonly isMine: boolean
  readonly stateWords: string
  readonly stateColour: 'blue' | 'yellow' | 'grey' | 'green' | 'orange'
  readonly priorityWords: string
  readonly isHigh: boolean
  readonly dueDay: string
  readonly sinceDay: string
  /** Null where it has ended. */
  readonly forecast: { readonly tag: string; readonly colour: string; readonly words: string } | null
}
export interface TaskingsModel {
  readonly agencies: readonly Choice[]
  readonly states: readonly Choice[]
  readonly lates: readonly Choice[]
  readonly chosen: { readonly agency: string; readonly state: string; readonly late: string }
  readonly isFiltered: boolean
  readonly isCut: boolean
  readonly rows: readonly TaskingRow[]
  readonly clocksNote: string
}

export const taskingsView = (model: TaskingsModel): Html => html`<h1 class="govuk-heading-l">Taskings</h1>
<p class="govuk-body">What agencies ask of each other and of themselves: who owes what, and since when. You see those of your agency, and no others.${model.isCut ? ' There are more than one page can take: the oldest that have ended are left out.' : null}</p>
<p class="govuk-body"><a class="govuk-link" href="/operations/new">Ask for something to be done</a></p>
<p class="govuk-body"><a class="govuk-link" href="/operations/options">What can be done, and who may do it</a></p>
<form method="get" action="/operations">
${select({ id: 'agency', name: 'agency', label: { text: 'Agency' }, value: model.chosen.agency, items: [{ value: '', text: 'Any agency' }, ...model.agencies] })}
${select({ id: 'state', name: 'state', label: { text: 'State' }, value: model.chosen.state, items: [...model.states] })}
${select({ id: 'late', name: 'late', label: { text: 'Late' }, value: model.chosen.late, items: [...model.lates] })}
${button({ text: 'Show', classes: 'govuk-button--secondary' })}
</form>
${
  model.rows.length === 0
    ? html`<p class="govuk-body">${model.isFiltered ? 'No tasking that you may see is like this.' : 'There is no tasking that you may see.'}</p>`
    : taskingsTable('Taskings', model.rows)
}
<p class="govuk-body-s">${model.clocksNote}</p>`

const taskingsTable = (label: string, rows: readonly TaskingRow[]): Html =>
  listTable({
    label,
    caption: label,
    isFirstCellHeader: true,
    head: ['What', 'Who asks whom', 'State', 'Since', 'Due', 'What is foreseen'],
    rows: rows.map((row) => [
      html`<a class="govuk-link govuk-!-text-break-word" href="${row.href}">${plain(row.asked)}</a>${row.isHigh ? html` ${codeTag(row.priorityWords, 'red')}` : null}`,
      html`<span class="govuk-!-text-break-word">${row.from} asks ${row.to}</span>`,
      html`${codeTag(row.stateWords, row.stateColour)}${row.isMine ? ' You answer for it' : null}`,
      showDay(row.sinceDay),
      showDay(row.dueDay),
      row.forecast === null
        ? 'Nothing: it has ended'
        : html`${codeTag(row.forecast.tag, row.forecast.colour)} ${row.forecast.words}`,
    ]),
  })
