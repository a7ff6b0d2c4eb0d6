import { html, type Html } from '@article4/govuk-html'
import { listTable } from '#platform/views/list-table.ts'
import { back, provenance, wayTo } from '../../parts.view.ts'
import type { DrillDown } from '../../rules/kept-in.ts'

/** From being told to being safe: how long each step takes, and what is stuck. */
export interface WayModel {
  readonly period: string
  readonly rows: readonly {
    readonly stage: string
    readonly begun: string
    readonly done: string
    readonly half: string
    readonly ninety: string
    readonly stuck: string
  }[]
  /** Where those of each step are seen one by one. */
  readonly places: readonly { readonly steps: readonly string[]; readonly place: DrillDown }[]
  /** Where what is stuck lies. */
  readonly stuck: readonly {
    readonly stage: string
    readonly agency: string
    readonly since: string
    readonly count: string
  }[]
  readonly computed: string
}

export const wayView = (model: WayModel): Html => html`${back('/evaluation', 'Figures of the partnership')}
<h1 class="govuk-heading-l">From report to safe</h1>
<p class="govuk-body">What began in ${model.period}, step by step. What still waits is counted as waiting: nothing is left out because it is not done.</p>
${listTable({
  label: 'How long each step takes',
  caption: `How long each step took, ${model.period}`,
  isFirstCellHeader: true,
  head: ['Step', 'Began', 'Done', 'Half within', 'Nine in ten within', 'Stuck'],
  rows: model.rows.map((row) => [row.stage, row.begun, row.done, row.half, row.ninety, row.stuck]),
})}
<h2 class="govuk-heading-m">Where it is stuck</h2>
${
  model.stuck.length === 0
    ? html`<p class="govuk-body">Nothing waits longer than it should.</p>`
    : listTable({
        label: 'Where it is stuck',
        caption: 'Where it is stuck, and since when',
        isFirstCellHeader: true,
        head: ['Step', 'At', 'How many', 'The oldest since'],
        rows: model.stuck.map((one) => [one.stage, one.agency, one.count, one.since]),
      })
}
<p class="govuk-body">Stuck: still waiting, longer than nine in ten took. Which ones they are is seen in each room, by whoever may.</p>
<h2 class="govuk-heading-m">Where they are</h2>
${listTable({
  label: 'Where they are',
  caption: 'Where they are seen one by one',
  head: ['Steps', 'Where'],
  rows: model.places.map((one) => [one.steps.join('; '), wayTo(one.place)]),
})}
${provenance(model.computed)}`
