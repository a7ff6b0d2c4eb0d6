import { html, insetText, type Html } from '@article4/govuk-html'
import { listTable } from '#platform/views/list-table.ts'
import type { MeasureWords } from '../results/at-work-words.ts'
import { back, plain } from './parts.view.ts'

/** What trained and untrained teams do at work; a team is an agency, and only the own one has a name. */
export interface AtWorkModel {
  readonly agency: string
  readonly measures: readonly MeasureWords[]
  readonly own: readonly (readonly string[])[]
}

export const atWorkView = (model: AtWorkModel): Html => html`${back('/training', 'Training')}
<h1 class="govuk-heading-l">Training at work</h1>
<p class="govuk-body">What teams wrote, graded and sent where in the last two years. A team is an agency, and each counts once. It is trained from the day after ten of its people answered at the end of a course.</p>
${insetText({ text: 'Agencies chose whether and when to be trained. A difference may be of who chose, and not of the course. No person is counted or shown.' })}
${model.measures.map(measure)}
<h2 class="govuk-heading-m govuk-!-text-break-word">Your agency: ${plain(model.agency)}</h2>
${
  model.own.length === 0
    ? html`<p class="govuk-body">Your agency has done too little of each to show: ten pieces are needed.</p>`
    : listTable({
        label: 'Your agency',
        caption: 'Your agency',
        isFirstCellHeader: true,
        head: ['What', 'When', 'Of how many', 'Share'],
        rows: model.own,
      })
}`

const measure = ({
  title,
  meaning,
  groups,
  lines,
}: MeasureWords): Html => html`<h2 class="govuk-heading-m">${title}</h2>
<p class="govuk-body">${meaning}</p>
${
  groups.length === 0
    ? html`<p class="govuk-body">Not shown: three teams beside yours are needed in a group, with ten pieces each.</p>`
    : listTable({
        label: title,
        caption: title,
        isFirstCellHeader: true,
        head: ['Teams', 'How many teams', 'Of how many', 'Mean share of the teams'],
        rows: groups,
      })
}
${lines.map((line) => html`<p class="govuk-body">${line}</p>`)}`
