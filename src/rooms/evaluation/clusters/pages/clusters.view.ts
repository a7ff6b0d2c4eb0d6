import { html, insetText, raw, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { postForm, problems } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, plain, provenance, ruleZero } from '../../parts.view.ts'

/** Where items gathered when one last looked, on a map and as a table, and every look before it. */
export interface ClustersModel {
  readonly form: FormState
  readonly mayLook: boolean
  readonly falseAlarms: string
  /** Null where nobody has looked yet. */
  readonly last: {
    readonly period: string
    readonly alarms: readonly string[]
    readonly clusters: readonly (readonly string[])[]
    readonly hot: readonly (readonly string[])[]
    readonly notes: readonly string[]
    readonly picture: Picture | null
    readonly computed: string
  } | null
  readonly runs: readonly (readonly [
    on: string,
    months: string,
    items: string,
    alarms: string,
    hash: string,
  ])[]
}
export interface Picture {
  readonly width: number
  readonly height: number
  readonly shapes: readonly {
    readonly d: string
    readonly kind: 'alarm' | 'hot' | 'other'
    readonly words: string
  }[]
}

export const clustersView = (
  model: ClustersModel,
): Html => html`${back('/evaluation', 'Figures of the partnership')}${problems(model.form)}
<h1 class="govuk-heading-l">Where items gather</h1>
${ruleZero}
<p class="govuk-body">Wards and months with more items than if they came everywhere alike. Before anything else look for a campaign, a visit or training there, a new member, or a shelter or headquarters to which items were put: they gather items too. Nothing here goes to the public.</p>
<p class="govuk-body">${model.falseAlarms}</p>
${model.last === null ? html`<p class="govuk-body">Nobody has looked yet.</p>` : lastLook(model.last)}
${model.mayLook ? postForm({ action: '/evaluation/clusters', submit: 'Look at the months that are over', body: html`` }) : null}
${
  model.runs.length === 0
    ? null
    : listTable({
        label: 'Looks',
        caption: 'Every look, whatever it found',
        isCaptionShown: true,
        isFirstCellHeader: true,
        head: ['On', 'Months', 'Items', 'Alarms', 'Hash of what was counted'],
        rows: model.runs,
      })
}`

const lastLook = (last: NonNullable<ClustersModel['last']>): Html => html`
<h2 class="govuk-heading-m" id="clusters-title">${last.period}</h2>
${last.alarms.length === 0 ? insetText({ text: 'No alarm. Nothing gathered more than chance brings within a year of looking.' }) : last.alarms.map((words) => insetText({ text: plain(words) }))}
${last.picture === null ? html`<p class="govuk-body">No outlines of wards are read in.</p>` : html`${picture(last.picture)}${legend}`}
${
  last.clusters.length === 0
    ? null
    : listTable({
        label: 'Clusters',
        caption: 'What gathered most, alarm or not',
        isCaptionShown: true,
        isFirstCellHeader: true,
        head: [
          'Wards',
          'Months',
          'Items',
          'If they came everywhere alike',
          'Chance brings one as strong',
          'Alarm',
        ],
        rows: last.clusters,
      })
}
${
  last.hot.length === 0
    ? html`<p class="govuk-body">By Gi* no ward stands out once it is counted how many wards there are.</p>`
    : listTable({
        label: 'Wards by Gi*',
        caption: 'Wards around which more came in the last three months than before, by Gi*',
        isCaptionShown: true,
        isFirstCellHeader: true,
        head: [
          'Ward',
          'Last three months',
          'Two years',
          'Times as many as its part, shrunk',
          'False discovery rate',
        ],
        rows: last.hot,
      })
}
${last.notes.map((words) => html`<p class="govuk-body">${words}</p>`)}
${provenance(last.computed)}`

const fills = { alarm: '#0f385c', hot: 'url(#clusters-hot)', other: '#ffffff' } as const
const hatch = raw(
  '<defs><pattern id="clusters-hot" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#ffffff"/><rect width="2" height="6" fill="#505a5f"/></pattern></defs>',
)
const picture = (
  drawing: Picture,
): Html => html`<svg viewBox="0 0 ${drawing.width} ${drawing.height}" role="img" aria-labelledby="clusters-title" focusable="false">${hatch}
${drawing.shapes.map(
  (shape) =>
    html`<path d="${shape.d}" fill="${fills[shape.kind]}" stroke="#505a5f" stroke-width="0.6" fill-rule="evenodd"><title>${shape.words}</title></path>`,
)}</svg>`
const key = (kind: keyof typeof fills, words: string): Html =>
  html`<li><svg width="24" height="16" aria-hidden="true" focusable="false"><rect x="0.5" y="0.5" width="23" height="15" fill="${fills[kind]}" stroke="#505a5f"/></svg> ${words}</li>`
const legend = html`<ul class="govuk-list" aria-label="What the shades mean">${key('alarm', 'in an alarm')}${key('hot', 'stands out by Gi*')}${key('other', 'neither')}</ul>`
