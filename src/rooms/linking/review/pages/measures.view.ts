import { html, type Html } from '@article4/govuk-html'
import { listTable } from '#platform/views/list-table.ts'
import { back, forThisReader } from '../../subject/pages/parts.view.ts'

/** How well people agree with each other and with the model. */
export interface MeasuresModel {
  readonly months: number
  readonly isCut: boolean
  readonly rows: readonly ShareRow[]
  readonly bands: readonly ShareRow[]
}
interface ShareRow {
  readonly words: string
  readonly yes: number
  readonly of: number
  /** `80% (between 63% and 90%)`, or that there is not enough. */
  readonly share: string
}

export const measuresView = (model: MeasuresModel): Html => html`${back('/links', 'Links to review')}
<h1 class="govuk-heading-l">How well people and the model agree</h1>
<p class="govuk-body">Of the answers of the last ${model.months} months.${model.isCut ? ' There are more than one page can take: these are the newest.' : null}</p>
${forThisReader()}
<h2 class="govuk-heading-m">People</h2>
${tableOf('People', 'What', model.rows)}
<h2 class="govuk-heading-m">The model</h2>
<p class="govuk-body">Two pairs in a hundred are asked for whatever they weigh. Of those, answered blind, how many people called the same:</p>
${tableOf('The model', 'What the model thought', model.bands)}
<p class="govuk-body-s">Below 30 answers no share is given. The span is a 95% interval (Wilson’s); “I cannot tell” is left out of the model’s table.</p>`

const tableOf = (label: string, head: string, rows: readonly ShareRow[]): Html =>
  listTable({
    label,
    caption: label,
    isFirstCellHeader: true,
    head: [head, 'Yes', 'Of', 'Share'],
    rows: rows.map((row) => [
      row.words,
      row.yes.toLocaleString('en-GB'),
      row.of.toLocaleString('en-GB'),
      row.share,
    ]),
  })
