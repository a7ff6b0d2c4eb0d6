import { html, insetText, type Html } from '@article4/govuk-html'
import { listTable } from '#platform/views/list-table.ts'
import { back, bullets, plain } from './parts.view.ts'
import { bandTag, bandWarning, weightsNote, type WeakSignalsModel } from './weak-signals.view.ts'

/** One place or thing: its band, what it rests on, and the arithmetic, piece by piece. */
export interface WeakSignalModel {
  readonly name: string
  readonly profileHref: string
  readonly day: string
  readonly version: string
  readonly isProvisional: boolean
  readonly band: WeakSignalsModel['rows'][number]['band']
  readonly bandWords: string
  readonly why: string
  readonly change: readonly string[]
  readonly rows: readonly {
    readonly item: {
      readonly href: string
      readonly title: string
      readonly urn: string
      readonly owner: string
    }
    readonly side: 'For' | 'Against'
    readonly signs: readonly string[]
    readonly factors: readonly string[]
    readonly counted: string
    readonly without: string
  }[]
  readonly sum: readonly string[]
  readonly assessHref: string
}

export const weakSignalView = (model: WeakSignalModel): Html => html`${back('/risk/signals', 'Weak signals')}
<h1 class="govuk-heading-l">${model.name}</h1>
<p class="govuk-body">${bandTag(model.band, model.bandWords)} on ${model.day}. ${model.why}.</p>
${bandWarning()}
${model.rows.length === 0 ? html`<p class="govuk-body">No sign that you may see stands in a text that names it, so nothing is added up.</p>` : arithmetic(model)}
${weightsNote(model)}
<p class="govuk-body"><a class="govuk-link" href="${model.assessHref}">Assess</a>: the judgement of a person, with reasons.</p>
<p class="govuk-body"><a class="govuk-link" href="${model.profileHref}">Make a profile of it for an agency</a></p>`

const arithmetic = (
  model: WeakSignalModel,
): Html => html`<h2 class="govuk-heading-m">What would change it</h2>
${model.change.length === 0 ? html`<p class="govuk-body">No single item, and no day within two years.</p>` : bullets(model.change)}
<h2 class="govuk-heading-m">The arithmetic</h2>
${listTable({
  label: 'The arithmetic',
  caption: 'Each item, what it is multiplied from, and the band without it',
  isCaptionShown: true,
  isFirstCellHeader: true,
  head: ['Item', 'For or against', 'Signs', 'Factors', 'Counts for', 'Band without it'],
  rows: model.rows.map((row) => [
    html`<a class="govuk-link govuk-!-text-break-word" href="${row.item.href}">${plain(row.item.title)}</a><br>${row.item.urn}, ${row.item.owner}`,
    row.side,
    bullets(row.signs),
    bullets(row.factors),
    row.counted,
    row.without,
  ]),
})}
${bullets(model.sum)}
${insetText({ text: 'A grade is a category: its factor here says how this sum takes it, and not what an item is worth. Items that quote the same words count once. Who told an item is kept apart and is not asked here, so one person who told it twice, in other words, counts twice.' })}`
