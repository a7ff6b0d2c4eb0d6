import { dateInput, html, input, summaryList, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { valueOf } from '#platform/forms.ts'
import { chart, type Chart } from '#platform/views/chart.ts'
import { fieldError, postForm, problems } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, longField, plain, provenance, ruleZero, wayTo } from '../../parts.view.ts'
import type { DrillDown } from '../../rules/kept-in.ts'

/** One measure: what it is, how it went, by which parts, what was said of it before, and what is wanted of it. */
export interface MeasureModel {
  readonly form: FormState
  readonly code: string
  readonly name: string
  readonly facts: readonly { readonly key: string; readonly value: string }[]
  readonly caveat: string
  readonly see: DrillDown
  readonly chart: Chart | null
  readonly parts: readonly {
    readonly title: string
    readonly rows: readonly (readonly [name: string, counted: string, said: string, sure: string])[]
  }[]
  readonly published: readonly {
    readonly period: string
    readonly first: string
    readonly firstOn: string
    readonly now: string
    readonly revisions: string
  }[]
  readonly aim: { readonly words: string; readonly reason: string } | null
  readonly maySetAim: boolean
  readonly version: number
  readonly computed: string
}

export const measureView = (
  model: MeasureModel,
): Html => html`${back('/evaluation', 'Figures of the partnership')}${problems(model.form)}
<h1 class="govuk-heading-l">${model.name}</h1>
${ruleZero}
${summaryList({ rows: model.facts.map((fact) => ({ key: { text: fact.key }, value: { text: fact.value } })) })}
<p class="govuk-body"><strong>What it cannot say.</strong> ${model.caveat}</p>
<div class="govuk-body">${wayTo(model.see)}</div>
${model.chart === null ? null : chart(model.chart)}
${model.parts.map((part) =>
  listTable({
    label: part.title,
    caption: part.title,
    isCaptionShown: true,
    isFirstCellHeader: true,
    head: ['Part', 'Counted', 'That is', 'How sure'],
    rows: part.rows,
  }),
)}
<h2 class="govuk-heading-m">What was published</h2>
${
  model.published.length === 0
    ? html`<p class="govuk-body">Nothing has been published of this measure yet.</p>`
    : listTable({
        label: 'What was published',
        caption: 'What was published: said first, and what stands',
        isFirstCellHeader: true,
        head: ['Period', 'Said first', 'On', 'Stands now', 'Revisions'],
        rows: model.published.map((one) => [one.period, one.first, one.firstOn, one.now, one.revisions]),
      })
}
<h2 class="govuk-heading-m">Aim</h2>
${model.aim === null ? html`<p class="govuk-body">None is set.</p>` : html`<p class="govuk-body">${model.aim.words}</p><p class="govuk-body">${plain(model.aim.reason)}</p>`}
${model.maySetAim ? aimForm(model) : null}
${provenance(model.computed)}`

const aimForm = ({ form, code, version }: MeasureModel): Html =>
  postForm({
    action: `/evaluation/measures/${code}`,
    submit: 'Set this aim',
    body: html`<h3 class="govuk-heading-s">Set an aim</h3>
<input type="hidden" name="from" value="${String(version)}">
${input({ id: 'target', name: 'target', label: { text: 'What it should come to', classes: 'govuk-label--s' }, hint: { text: 'A count, a percentage or a number a year per 100,000, as the measure is' }, classes: 'govuk-input--width-5', value: valueOf(form, 'target'), ...fieldError(form, 'target') })}
${dateInput({
  id: 'byDay',
  namePrefix: 'byDay',
  fieldset: { legend: { text: 'By when', classes: 'govuk-fieldset__legend--s' } },
  items: ['day', 'month', 'year'].map((part) => ({
    name: part,
    value: valueOf(form, `byDay-${part}`),
    classes: part === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2',
  })),
  ...fieldError(form, 'byDay'),
})}
${longField({ form, name: 'reason', label: 'Why this', hint: 'What it starts from, and what will be done to get there' })}`,
  })
