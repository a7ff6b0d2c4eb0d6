import { button, html, tag, warningText, type Html } from '@article4/govuk-html'
import { listTable } from '#platform/views/list-table.ts'
import type { StandingWords } from './words.ts'

export interface AgreementsModel {
  readonly mayDrawUp: boolean
  /** Those whose review is near. */
  readonly due: readonly { readonly title: string; readonly href: string; readonly words: string }[]
  readonly rows: readonly AgreementRow[]
}
export interface AgreementRow {
  readonly title: string
  readonly href: string
  readonly standing: StandingWords
  readonly purposes: readonly string[]
  /** The other parties. */
  readonly parties: readonly string[]
}

/** The list of agreements. */
export const agreementsView = (model: AgreementsModel): Html => html`
<h1 class="govuk-heading-l">Agreements</h1>
<p class="govuk-body">Your agency shares with another only under an agreement that both have signed. When it ends, sharing closes by itself.</p>
${model.due.length > 0 ? dueWarning(model) : null}
<p class="govuk-body"><a class="govuk-link" href="/agreements/sharing">Who we share with now</a></p>
${model.mayDrawUp ? button({ text: 'Draw up an agreement', href: '/agreements/new' }) : null}
${model.rows.length === 0 ? nothing(model) : list(model.rows)}`

const dueWarning = (model: AgreementsModel): Html => html`
${warningText({ iconFallbackText: 'Warning', text: 'Review these, or sharing under them will close.' })}
<ul class="govuk-list govuk-list--bullet">${model.due.map(
  (one) => html`<li><a class="govuk-link" href="${one.href}">${one.title}</a>: ${one.words}</li>`,
)}</ul>`

const nothing = (model: AgreementsModel): Html => html`
<p class="govuk-body">Your agency is not named in any agreement. It shares nothing, and nothing is shared with it.</p>
${model.mayDrawUp ? null : html`<p class="govuk-body">Your information governance lead can draw one up.</p>`}`

const list = (rows: readonly AgreementRow[]): Html =>
  listTable({
    label: 'Agreements',
    caption: 'Agreements your agency is named in',
    isFirstCellHeader: true,
    head: ['Agreement', 'State', 'Purposes', 'With'],
    rows: rows.map((row) => [
      html`<a class="govuk-link" href="${row.href}">${row.title}</a>`,
      html`${tag({ text: row.standing.tag, classes: row.standing.colour })}<br>${row.standing.sentence}`,
      lines(row.purposes),
      lines(row.parties),
    ]),
  })

const lines = (words: readonly string[]): Html =>
  html`<ul class="govuk-list govuk-!-margin-bottom-0">${words.map((word) => html`<li>${word}</li>`)}</ul>`
