import { html, type Html } from '@article4/govuk-html'
import { showDay } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { codeTag, plain } from '../../pages/parts.view.ts'
import type { Review } from '../rules/judgement.ts'

/** Pieces that pages with assessments share. */
export interface AssessmentRow {
  readonly href: string
  readonly title: string
  readonly kindWords: string
  /** From the lightest, nought, upwards. */
  readonly step: number
  readonly bandWords: string
  readonly confidenceWords: string
  readonly agency: string
  readonly at: Date
  readonly reviewOn: string | null
  readonly review: Review
}

const colours = ['grey', 'yellow', 'orange', 'red'] as const
export const bandTag = (step: number, words: string): Html => codeTag(words, colours[step] ?? 'blue')

export function reviewWords(reviewOn: string | null, review: Review): Html | string {
  if (reviewOn === null) return 'No day set'
  if (review === 'overdue') return html`${codeTag('Overdue', 'red')}: by ${showDay(reviewOn)}`
  if (review === 'due') return html`${codeTag('Due today', 'orange')}`
  return showDay(reviewOn)
}

export const assessmentsTable = (label: string, rows: readonly AssessmentRow[]): Html =>
  listTable({
    label,
    caption: label,
    isFirstCellHeader: true,
    head: ['About', 'Kind', 'Band', 'How sure', 'Assessed', 'Look again by'],
    rows: rows.map((row) => [
      html`<a class="govuk-link govuk-!-text-break-word" href="${row.href}">${plain(row.title)}</a>`,
      row.kindWords,
      bandTag(row.step, row.bandWords),
      row.confidenceWords,
      html`${showDay(row.at)}<br>${row.agency}`,
      reviewWords(row.reviewOn, row.review),
    ]),
  })

/** The sentence that stands over every judgement. */
export const judgementNote = (): Html =>
  html`<p class="govuk-body">An assessment is the judgement of a person on a day, on what they read. It is no probability and no finding, and nothing follows from it by itself. Nobody becomes a suspect or a victim by it.</p>`
