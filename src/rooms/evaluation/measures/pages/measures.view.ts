import { details, html, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { postForm, problems } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { link, provenance, ruleZero } from '../../parts.view.ts'

/** What the partnership measures, for one quarter beside the same a year before. */
export interface MeasuresModel {
  readonly form: FormState
  readonly period: string
  readonly yearBefore: string
  readonly computed: string
  readonly groups: readonly {
    readonly title: string
    readonly about: string
    readonly rows: readonly {
      readonly href: string
      readonly name: string
      readonly value: string
      readonly counts: string
      readonly interval: string
      readonly before: string
      readonly aim: string
    }[]
  }[]
  /** Five counters, in the order of what somebody becomes. */
  readonly states: readonly { readonly name: string; readonly count: string; readonly of: string }[]
  readonly shares: string
  readonly notKept: readonly { readonly name: string; readonly why: string }[]
  readonly pages: readonly { readonly href: string; readonly text: string; readonly about: string }[]
  /** How many figures differ from what was published last; null for whoever does not publish. */
  readonly unpublished: string | null
}

export const measuresView = (
  model: MeasuresModel,
): Html => html`${problems(model.form)}<h1 class="govuk-heading-l">Figures of the partnership</h1>
${ruleZero}
<p class="govuk-body">${model.period}, and beside it ${model.yearBefore}. ${model.shares}</p>
<ul class="govuk-list">${model.pages.map((one) => html`<li>${link(one.href, one.text)}: ${one.about}</li>`)}</ul>
<h2 class="govuk-heading-m">Five states, five counters</h2>
<p class="govuk-body">A concern, a sign, a potential victim, a recorded crime and a confirmed victim are different things. They are never added up, and one is never taken from another.</p>
${listTable({ label: 'Five states', caption: `Five states, ${model.period}`, isFirstCellHeader: true, head: ['State', 'Counted', 'What is counted'], rows: model.states.map((one) => [one.name, one.count, one.of]) })}
${model.groups.map(
  (group) => html`<h2 class="govuk-heading-m">${group.title}</h2>
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
})}`,
)}
${details({ summaryText: 'What is not measured, and why', html: html`<dl class="govuk-body">${model.notKept.map((one) => html`<dt><strong>${one.name}</strong></dt><dd>${one.why}</dd>`)}</dl>` })}
${
  model.unpublished === null
    ? null
    : html`<h2 class="govuk-heading-m">Publish</h2>
<p class="govuk-body">${model.unpublished}</p>
${postForm({ action: '/evaluation', submit: 'Publish the figures of this quarter', body: html`` })}`
}
${provenance(model.computed)}`
