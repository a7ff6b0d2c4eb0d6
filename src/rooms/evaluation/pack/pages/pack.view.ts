import { html, select, type Html } from '@article4/govuk-html'
import { chart } from '#platform/views/chart.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, link, plain, provenance, ruleZero } from '../../parts.view.ts'
import type { BoardPack } from '../board-pack.ts'
import { fiveStates, noCards, nothingChanged, nothingOtherwise } from '../pack-document.ts'

/** One quarter for the board. */
export interface PackModel extends BoardPack {
  /** The last month of the quarter. */
  readonly quarterEnd: string
  readonly quarters: readonly { readonly value: string; readonly text: string }[]
}

export const packView = (model: PackModel): Html => html`${back('/evaluation', 'Figures of the partnership')}
<h1 class="govuk-heading-l">Board pack, ${model.period}</h1>
${ruleZero}
<p class="govuk-body">${model.period}, and beside it ${model.yearBefore}. ${link(`/evaluation/pack.pdf?quarter=${model.quarterEnd}`, 'The same as a PDF')}</p>
${choose(model)}
${states(model)}
${model.groups.map((group) => groupOf(model, group))}
${work(model)}
${compared(model)}
<h2 class="govuk-heading-m">What these figures cannot say</h2>
${bullets(model.cannotSay)}
<h2 class="govuk-heading-m">What was withheld, and why</h2>
<dl class="govuk-body">${model.withheld.map((one) => html`<dt><strong>${one.name}</strong></dt><dd>${one.why}</dd>`)}</dl>
<h2 class="govuk-heading-m">What each measure is</h2>
${listTable({
  label: 'Definitions',
  caption: 'Definitions, and what each measure cannot say by itself',
  isFirstCellHeader: true,
  head: ['Measure', 'What is counted', 'What it cannot say'],
  rows: model.groups.flatMap(({ rows }) => rows.map((row) => [row.name, row.definition, row.caveat])),
})}
<h2 class="govuk-heading-m">Where it comes from</h2>
${model.provenance.map((words) => provenance(words))}`

const bullets = (words: readonly string[]): Html =>
  html`<ul class="govuk-list govuk-list--bullet">${words.map((one) => html`<li>${one}</li>`)}</ul>`
const choose = (
  model: PackModel,
): Html => html`<form method="get" action="/evaluation/pack" class="govuk-!-margin-bottom-6">
${select({ id: 'quarter', name: 'quarter', label: { text: 'Quarter' }, items: model.quarters.map((one) => ({ ...one, selected: one.value === model.quarterEnd })) })}
<button class="govuk-button govuk-button--secondary" type="submit">Show this quarter</button>
</form>`

const states = (model: PackModel): Html => html`<h2 class="govuk-heading-m">Five states, five counters</h2>
<p class="govuk-body">${fiveStates}</p>
${listTable({
  label: 'Five states',
  caption: `Five states, ${model.period}`,
  isFirstCellHeader: true,
  head: ['State', 'Counted', 'A year before', 'What is counted'],
  rows: model.states.map((one) => [link(one.href, one.name), one.count, one.before, one.of]),
})}
${model.states.map((one) => chart(one.chart))}`

const groupOf = (
  model: PackModel,
  group: PackModel['groups'][number],
): Html => html`<h2 class="govuk-heading-m">${group.title}</h2>
<p class="govuk-body">${group.about}</p>
${listTable({
  label: group.title,
  caption: `${group.title}, ${model.period}`,
  isFirstCellHeader: true,
  head: ['Measure', 'Counted', 'That is', 'How sure', 'A year before', 'Aim'],
  rows: group.rows.map((row) => [
    link(row.href, row.name),
    row.counts,
    row.value,
    row.interval,
    row.before,
    row.aim,
  ]),
})}`

const work = (model: PackModel): Html => html`<h2 class="govuk-heading-m">From report to safe</h2>
<p class="govuk-body">${link(model.wayHref, 'Each step, and where those are that wait')}</p>
${listTable({
  label: 'How long each step takes',
  caption: `How long each step took, ${model.yearTo}`,
  isFirstCellHeader: true,
  head: ['Step', 'Began', 'Done', 'Half within', 'Nine in ten within', 'Stuck'],
  rows: model.way.map((row) => [row.stage, row.begun, row.done, row.half, row.ninety, row.stuck]),
})}
<h2 class="govuk-heading-m">Who gives and who receives, ${model.yearTo}</h2>
<p class="govuk-body">${link(model.agenciesHref, 'Member by member')}</p>
${bullets(model.agencies)}`

const compared = (model: PackModel): Html => html`<h2 class="govuk-heading-m">What changed</h2>
${
  model.changes.length === 0
    ? html`<p class="govuk-body">${nothingChanged}</p>`
    : listTable({
        label: 'What changed',
        caption: 'What changed and may move figures',
        isFirstCellHeader: true,
        head: ['Day', 'What', 'In words'],
        rows: model.changes.map((one) => [one.day, one.kind, plain(one.words)]),
      })
}
<h2 class="govuk-heading-m">Comparisons that somebody signed</h2>
${
  model.cards.length === 0
    ? html`<p class="govuk-body">${noCards}</p>`
    : listTable({
        label: 'Signed comparisons',
        caption: 'Signed comparisons',
        isFirstCellHeader: true,
        head: ['Measure', 'Compared', 'Judged', 'Its limits', 'By whom'],
        rows: model.cards.map((one) => [
          one.measure,
          one.compared,
          one.verdict,
          plain(one.limits),
          one.signed,
        ]),
      })
}
<h2 class="govuk-heading-m">What was published otherwise</h2>
${
  model.otherwise.length === 0
    ? html`<p class="govuk-body">${nothingOtherwise}</p>`
    : listTable({
        label: 'Published otherwise',
        caption: 'Published of this quarter, and counted otherwise now',
        isFirstCellHeader: true,
        head: ['Measure', 'Published', 'Counted now', 'Published on'],
        rows: model.otherwise.map((one) => [one.name, one.said, one.now, one.on]),
      })
}`
