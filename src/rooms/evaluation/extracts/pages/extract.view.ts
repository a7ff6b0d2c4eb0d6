import { html, radios, summaryList, type Html } from '@article4/govuk-html'
import { valueOf, type FormState } from '#platform/forms.ts'
import { fieldError, postForm, problems } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, link, longField, ruleZero } from '../../parts.view.ts'

/** One extract. */
export interface ExtractModel {
  readonly form: FormState
  readonly id: string
  readonly title: string
  readonly facts: readonly { readonly key: string; readonly value: string }[]
  readonly mayAnswer: boolean
  readonly mayTake: boolean
  readonly preview: {
    readonly head: readonly string[]
    readonly rows: readonly (readonly string[])[]
    readonly said: readonly string[]
  } | null
}

export const extractView = (
  model: ExtractModel,
): Html => html`${back('/evaluation/extracts', 'Extracts for the adviser')}${problems(model.form)}
<h1 class="govuk-heading-l">${model.title}</h1>
${ruleZero}
${summaryList({ rows: model.facts.map(({ key, value }) => ({ key: { text: key }, value: { text: value } })) })}
${
  model.preview === null
    ? null
    : html`<h2 class="govuk-heading-m">What left</h2>
<ul class="govuk-list govuk-list--bullet">${model.preview.said.map((one) => html`<li>${one}</li>`)}</ul>
${listTable({ label: 'What left', caption: 'Groups and counts', head: model.preview.head, rows: model.preview.rows })}`
}
${model.mayTake ? html`<p class="govuk-body">${link(`/evaluation/extracts/${model.id}/bundle.zip`, 'Take the bundle')}: data, method and what can be worked out of it. <code>article4 rerun</code> works it out again.</p>` : null}
${model.mayAnswer ? answerForm(model) : null}`

const answerForm = ({ form, id }: ExtractModel): Html =>
  postForm({
    action: `/evaluation/extracts/${id}`,
    submit: 'Answer',
    body: html`<h2 class="govuk-heading-m">Answer</h2>
<p class="govuk-body">With a yes the groups are made, proved, and compared with all that left before. If they would tell too much, nothing leaves and you are told why.</p>
${radios({
  name: 'answer',
  idPrefix: 'answer',
  fieldset: { legend: { text: 'May this leave', classes: 'govuk-fieldset__legend--s' } },
  value: valueOf(form, 'answer'),
  items: [
    { value: 'approve', text: 'Yes' },
    { value: 'refuse', text: 'No' },
  ],
  ...fieldError(form, 'answer'),
})}
${longField({ form, name: 'reason', label: 'Why', hint: 'With a no it must be said' })}`,
  })
