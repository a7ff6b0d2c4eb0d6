import { html, insetText, type Html } from '@article4/govuk-html'
import { listTable } from '#platform/views/list-table.ts'
import type { ResultsWords } from '../results/words.ts'
import { back, link, plain } from './parts.view.ts'

/** What a course changed, for a team and never for a person. */
export interface ResultsModel extends ResultsWords {
  readonly href: string
  readonly course: string
  readonly isOwn: boolean
  /** Why nothing is shown; null where something is. */
  readonly withheld: string | null
}

export const resultsView = (model: ResultsModel): Html => html`${back(model.href, 'The course')}
<h1 class="govuk-heading-l govuk-!-text-break-word">Results: ${plain(model.course)}</h1>
<p class="govuk-body">${model.isOwn ? 'People of your agency.' : 'Everybody who took the course.'}</p>
${model.isOwn ? link(`${model.href}/results`, 'Everybody who took the course') : link(`${model.href}/results?team=own`, 'People of your agency alone')}
${model.withheld === null ? shown(model) : insetText({ text: model.withheld })}`

const shown = (model: ResultsModel): Html => html`${listTable({
  label: 'Who answered',
  caption: 'Who answered, and when',
  isCaptionShown: true,
  isFirstCellHeader: true,
  head: ['When', 'Answered', 'Of these also before', 'Had four fifths of the marks'],
  rows: model.waves,
})}
<h2 class="govuk-heading-m">What changed</h2>
<p class="govuk-body">Each person is compared with themselves. Nobody was asked who took no course, so this is a change, not an effect of the course.</p>
${model.changes.map((one) => html`<h3 class="govuk-heading-s">${one.title}</h3>${one.lines.map((line) => html`<p class="govuk-body">${line}</p>`)}`)}
${listTable({
  label: 'Awareness',
  caption: 'Who knows the National Referral Mechanism, roughly or better, by their own word',
  isCaptionShown: true,
  isFirstCellHeader: true,
  head: ['When', 'Asked both times', 'Before to then', 'Change', 'Relative to before'],
  rows: model.awareness,
})}
<h2 class="govuk-heading-m">The questions</h2>
${model.forms === null ? null : html`<p class="govuk-body">${model.forms}</p>`}
${listTable({
  label: 'Questions',
  caption: 'How many knew each question, and whether it tells who knows',
  isFirstCellHeader: true,
  head: ['Question', 'Knew it before', 'Knew it after', 'Tells who knows', 'What to do'],
  rows: model.items,
})}`
