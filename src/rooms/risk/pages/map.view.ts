import { button, details, html, raw, select, type Html } from '@article4/govuk-html'
import { valueOf, type FormState } from '#platform/forms.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, bullets, notMerged } from './parts.view.ts'

/** The map, drawn by the server, and the same numbers as a table beside it. */
export interface MapModel {
  readonly form: FormState
  readonly choices: Readonly<Record<'layers' | 'bys' | 'kinds' | 'periods', readonly Choice[]>>
  readonly title: string
  readonly isItems: boolean
  readonly head: readonly string[]
  readonly rows: readonly {
    readonly name: string
    readonly district: string
    readonly cells: readonly string[]
  }[]
  readonly sum: readonly string[]
  /** Null where no outlines were read in. */
  readonly picture: {
    readonly width: number
    readonly height: number
    readonly shapes: readonly {
      readonly d: string
      readonly isLine: boolean
      readonly shade: number
      readonly isHidden: boolean
      readonly words: string | null
    }[]
  } | null
  readonly legend: readonly { readonly shade: number; readonly isHidden: boolean; readonly words: string }[]
  readonly notes: readonly string[]
  readonly origins: readonly string[]
}
interface Choice {
  readonly value: string
  readonly text: string
}

export function mapView(model: MapModel): Html {
  return html`${back('/risk', 'Risk')}
<h1 class="govuk-heading-l">Map of the area</h1>
${form(model)}
<h2 class="govuk-heading-m" id="map-title">${model.title}</h2>
<div class="app-desk">
<section aria-label="Map">${model.picture === null ? html`<p class="govuk-body">No outlines are read in yet. Whoever runs the hub can do it: <code>article4 import ward-outlines</code>.</p>` : html`${picture(model.picture)}${legend(model)}`}</section>
<section aria-label="Table">${model.rows.length === 0 ? html`<p class="govuk-body">There is nothing to show.</p>` : table(model)}</section>
</div>
${bullets(model.notes)}
${notMerged()}
<h2 class="govuk-heading-m">Where the map is from</h2>
${model.origins.length === 0 ? html`<p class="govuk-body">Nothing is read in.</p>` : bullets(model.origins)}`
}

const form = ({ form: state, choices }: MapModel): Html => {
  const choose = (name: string, label: string, items: readonly Choice[]): Html =>
    select({ id: name, name, label: { text: label }, value: valueOf(state, name), items: [...items] })
  return html`<form method="get" action="/risk/map">
${choose('layer', 'What', choices.layers)}
${choose('by', 'By', choices.bys)}
${choose('kind', 'Kind of exploitation (items alone)', choices.kinds)}
${choose('period', 'When', choices.periods)}
${button({ text: 'Show', classes: 'govuk-button--secondary' })}
</form>`
}

/** Light to dark, so that it reads in grey too; the table says what no colour can. */
const fills = ['#ffffff', '#d2e2f1', '#8eb8dc', '#2b6cb0', '#0f385c'] as const
const hiddenFill = 'url(#map-hidden)'
const fillOf = (one: { readonly shade: number; readonly isHidden: boolean }): string =>
  one.isHidden && one.shade === 0 ? hiddenFill : (fills[one.shade] ?? fills[0])

const hatch = raw(
  '<defs><pattern id="map-hidden" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#ffffff"/><rect width="2" height="6" fill="#505a5f"/></pattern></defs>',
)

const picture = (
  drawing: NonNullable<MapModel['picture']>,
): Html => html`<svg viewBox="0 0 ${drawing.width} ${drawing.height}" role="img" aria-labelledby="map-title" focusable="false">${hatch}
${drawing.shapes.map(
  (shape) =>
    html`<path d="${shape.d}" fill="${shape.isLine ? 'none' : fillOf(shape)}" stroke="#505a5f" stroke-width="${shape.isLine ? '1.5' : '0.6'}" fill-rule="evenodd">${shape.words === null ? null : html`<title>${shape.words}</title>`}</path>`,
)}</svg>`

const legend = (model: MapModel): Html =>
  html`<ul class="govuk-list" aria-label="What the shades mean">${model.legend.map(
    (one) =>
      html`<li><svg width="24" height="16" aria-hidden="true" focusable="false"><rect x="0.5" y="0.5" width="23" height="15" fill="${fillOf(one)}" stroke="#505a5f"/></svg> ${one.words}</li>`,
  )}</ul>`

/** So many rows stand beside the map; the others open on demand. */
const beside = 40

const table = (model: MapModel): Html => {
  const rest = model.rows.slice(beside)
  const sum = [html`<strong>All rows</strong>`, '', ...model.sum]
  return html`${rowsOf(model, model.title, model.rows.slice(0, beside), sum)}
${rest.length === 0 ? null : details({ summaryText: `The other ${rest.length} rows`, html: rowsOf(model, `${model.title}, the others`, rest, null) })}`
}

const rowsOf = (
  model: MapModel,
  label: string,
  rows: MapModel['rows'],
  sum: readonly (string | Html)[] | null,
): Html =>
  listTable({
    label,
    caption: label,
    isFirstCellHeader: true,
    head: ['Place', 'District', ...model.head],
    rows: [...rows.map((row) => [row.name, row.district, ...row.cells]), ...(sum === null ? [] : [sum])],
  })
