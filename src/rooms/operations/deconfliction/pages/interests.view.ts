import { button, html, type Html } from '@article4/govuk-html'
import { showDay } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, codeTag, plain } from './parts.view.ts'

/** What this agency asks others not to visit without it. */
export interface InterestsModel {
  readonly standing: readonly InterestRow[]
  readonly ended: readonly InterestRow[]
}
export interface InterestRow {
  readonly kind: string
  readonly words: string
  readonly answer: string
  readonly desk: string
  readonly isCovert: boolean
  readonly fromDay: string
  readonly untilDay: string
  readonly isDue: boolean
  readonly reviewDay: string
  /** Null where it has ended. */
  readonly endHref: string | null
  readonly endedWords: string
}

export const interestsView = (model: InterestsModel): Html => html`${back('/deconfliction', 'Before a visit')}
<h1 class="govuk-heading-l">What we are interested in</h1>
<p class="govuk-body">Only this agency’s intelligence desk reads this list. Others learn from it that they should hold, or which desk to call, and only when they ask about the very thing.</p>
${button({ text: 'Register an interest', href: '/deconfliction/interests/new' })}
<h2 class="govuk-heading-m">Standing</h2>
${model.standing.length === 0 ? html`<p class="govuk-body">Nothing is registered.</p>` : interestsTable('Standing', model.standing)}
${model.ended.length === 0 ? null : html`<h2 class="govuk-heading-m">Ended</h2>${interestsTable('Ended', model.ended)}`}`

const interestsTable = (label: string, rows: readonly InterestRow[]): Html =>
  listTable({
    label,
    caption: label,
    head: ['What', 'Others are told', 'Days', 'Look again', 'End'],
    rows: rows.map((row) => [
      html`<span class="govuk-!-text-break-word">${plain(row.words)}</span> ${row.kind}`,
      html`<span class="govuk-!-text-break-word">${row.answer}: ${plain(row.desk)}</span>${row.isCovert ? html` ${codeTag('Not named', 'purple')}` : null}`,
      html`${showDay(row.fromDay)} to ${showDay(row.untilDay)}`,
      row.isDue ? html`${codeTag('Due', 'yellow')} ${showDay(row.reviewDay)}` : showDay(row.reviewDay),
      row.endHref === null
        ? row.endedWords
        : html`<a class="govuk-link" href="${row.endHref}">End it<span class="govuk-visually-hidden">: ${plain(row.words)}</span></a>`,
    ]),
  })
