import { html, type Html } from '@article4/govuk-html'
import { listTable } from '#platform/views/list-table.ts'
import { back, bullets, codeTag } from './parts.view.ts'

/** Places whose weak signals add up, and what would change each band. */
export interface WeakSignalsModel {
  readonly version: string
  readonly isProvisional: boolean
  readonly isCut: boolean
  readonly rows: readonly {
    readonly href: string
    readonly name: string
    readonly band: 'none' | 'watch' | 'visit' | 'act-now'
    readonly bandWords: string
    readonly why: string
    readonly change: readonly string[]
  }[]
}

const colours = { none: 'grey', watch: 'yellow', visit: 'orange', 'act-now': 'red' } as const
export const bandTag = (band: keyof typeof colours, words: string): Html => codeTag(words, colours[band])

/** What a band is, and is not: on every page that shows one. */
export const bandWarning = (): Html =>
  html`<p class="govuk-body">A band says how much there is to look at. It is no probability and no finding about a place or a person, and nothing follows from it by itself: somebody reads the items and decides. Danger to somebody never waits for it.</p>`

export const weightsNote = (model: { readonly version: string; readonly isProvisional: boolean }): Html =>
  html`<p class="govuk-body"><a class="govuk-link" href="/risk/thresholds">Weights and thresholds of ${model.version}</a>${model.isProvisional ? ', provisional: the partnership has not agreed them yet' : null}.</p>`

export const weakSignalsView = (model: WeakSignalsModel): Html => html`${back('/risk', 'Risk')}
<h1 class="govuk-heading-l">Weak signals</h1>
<p class="govuk-body">Postcodes and wards that signs name, from what you may read of the last three years and nothing else: somebody else may see another band.${model.isCut ? ' There is more than one page can take.' : null}</p>
${bandWarning()}
${weightsNote(model)}
<p class="govuk-body">The same for <a class="govuk-link" href="/risk/signals/subjects?kind=vehicle">vehicles</a>, <a class="govuk-link" href="/risk/signals/subjects?kind=business">businesses</a> and <a class="govuk-link" href="/risk/signals/subjects?kind=person">persons</a> that are named.</p>
${
  model.rows.length === 0
    ? html`<p class="govuk-body">No sign that you may see names a postcode or a ward.</p>`
    : listTable({
        label: 'Weak signals by place',
        caption: 'Weak signals by place',
        isFirstCellHeader: true,
        head: ['Place', 'Band', 'Why', 'What would change it'],
        rows: model.rows.map((row) => [
          html`<a class="govuk-link" href="${row.href}">${row.name}</a>`,
          bandTag(row.band, row.bandWords),
          row.why,
          row.change.length === 0 ? 'No single item, and no day within two years' : bullets(row.change),
        ]),
      })
}`
