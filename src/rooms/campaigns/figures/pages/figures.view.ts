import { html, type Html } from '@article4/govuk-html'
import { showDay, showInstant } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, link, plain } from '../../pages/parts.view.ts'

/** What came of a campaign, by stage. */
export interface FiguresModel {
  readonly backHref: string
  readonly name: string
  readonly stages: readonly {
    readonly title: string
    readonly figures: readonly {
      readonly name: string
      readonly definition: string
      readonly when: string
      readonly of: string
      readonly agency: string
      readonly value: string
      /** As it was entered first, where it was revised. */
      readonly first: { readonly value: string; readonly at: Date } | null
      readonly source: string
    }[]
  }[]
  readonly frequency: string | null
  readonly mayAdd: boolean
  readonly reviewBy: string
}

export const figuresView = (model: FiguresModel): Html => html`${back(model.backHref, 'The campaign')}
<span class="govuk-caption-l govuk-!-text-break-word">${plain(model.name)}</span>
<h1 class="govuk-heading-l">Figures</h1>
<p class="govuk-body">What is counted stands beside each figure. A figure is never changed: a newer one takes its place, and the first one stays beside it. Impressions, reach and readership are no numbers of people, and are never added up over channels.</p>
${model.mayAdd ? html`${link(`${model.backHref}/figures/new`, 'Enter a figure')}${link(`${model.backHref}/figures/table`, 'Enter a table of figures')}` : null}
${model.stages.length === 0 ? html`<p class="govuk-body">There is no figure yet.</p>` : link(`${model.backHref}/figures/file`, 'Take the figures along (CSV)')}
${model.frequency === null ? null : html`<p class="govuk-body">${model.frequency}</p>`}
${model.stages.map((stage) => html`<h2 class="govuk-heading-m">${stage.title}</h2>${tableOf(stage)}`)}
<p class="govuk-body-s">Definitions are looked at again by ${showDay(model.reviewBy)}.</p>`

const tableOf = ({ title, figures }: FiguresModel['stages'][number]): Html =>
  listTable({
    label: title,
    caption: title,
    isFirstCellHeader: true,
    head: ['Figure', 'Days', 'Number', 'First entered', 'Agency', 'Where from'],
    rows: figures.map((one) => [
      html`<span>${one.name}</span><br><span class="govuk-body-s">${one.definition}</span>`,
      html`${one.when}${one.of === '' ? null : html`<br>${one.of}`}`,
      one.value,
      one.first === null ? 'The same' : html`${one.first.value}, ${showInstant(one.first.at)}`,
      one.agency,
      html`<span class="govuk-!-text-break-word">${plain(one.source)}</span>`,
    ]),
  })
