import { html, type Html } from '@article4/govuk-html'
import { listTable } from '#platform/views/list-table.ts'
import { back } from '../../pages/parts.view.ts'

/** How often people decided otherwise than the rule for weak signals, by kind. */
export interface OverridesModel {
  readonly version: string
  readonly rows: readonly {
    readonly words: string
    readonly share: string
    readonly graver: number
    readonly lighter: number
  }[]
}

export const overridesView = (model: OverridesModel): Html => html`${back('/risk/assessments', 'Assessments')}
<h1 class="govuk-heading-l">How often people decided otherwise than the rule</h1>
<p class="govuk-body">Every version of every assessment that you may read, by what the rule for weak signals made of the same signs on that day. Each reason stands on the assessment itself.</p>
<p class="govuk-body">Many is no fault of anybody: it says that the rule and the people who read the items see different things, and that one of the two should be asked why. None at all would say that nobody looks. Whoever reads less than you counts fewer.</p>
${listTable({
  label: 'Overrides by kind',
  caption: 'Overrides by kind',
  isFirstCellHeader: true,
  head: ['Kind', 'Decided otherwise', 'Graver than the rule', 'Lighter than the rule'],
  rows: model.rows.map((row) => [row.words, row.share, String(row.graver), String(row.lighter)]),
})}
<p class="govuk-body">Below thirty assessments no percentage is given: one more would move it by three in a hundred. The interval is at 95 %, by Wilson’s method. <a class="govuk-link" href="/risk/thresholds">Weights and thresholds of ${model.version}</a></p>`
