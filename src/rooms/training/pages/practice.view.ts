import { html, insetText, tag, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { postForm, problems } from '#platform/views/form.ts'
import type { Choice } from '../rules/codes.ts'
import { choiceField, link } from './parts.view.ts'

/** Practising on an invented item: the item, its form, and feedback at once. */
export interface PracticeModel {
  readonly form: FormState
  readonly href: string
  readonly place: string | null
  /** Null before the first one. */
  readonly item: { readonly text: string; readonly provenance: string } | null
  readonly sources: readonly Choice[]
  readonly assessments: readonly Choice[]
  readonly handlings: readonly Choice[]
  /** Null until it is graded. */
  readonly feedback: {
    readonly why: string
    readonly lines: readonly {
      readonly part: string
      readonly isSame: boolean
      readonly given: string
      readonly meant: string
    }[]
  } | null
  readonly nextHref: string | null
}

export const practiceView = (model: PracticeModel): Html => html`${problems(model.form)}
<h1 class="govuk-heading-l">Practise grading${model.place === null ? null : `: ${model.place}`}</h1>
${model.item === null ? begin(model) : grading(model, model.item)}`

const begin = (
  model: PracticeModel,
): Html => html`<p class="govuk-body">Everything here is invented. Grade each piece of information, and see at once what was meant and why. There is no list of who is better: the hub does not keep who graded what.</p>
${model.nextHref === null ? null : link(model.nextHref, 'Begin')}`

const grading = (
  model: PracticeModel,
  item: NonNullable<PracticeModel['item']>,
): Html => html`${insetText({ html: html`<p class="govuk-body">${item.text}</p><p class="govuk-body"><em>${item.provenance}</em></p>` })}
${
  model.feedback === null
    ? postForm({
        action: model.href,
        submit: 'Grade it',
        body: html`${choiceField({ form: model.form, name: 'source', label: 'The source' }, model.sources)}
${choiceField({ form: model.form, name: 'assessment', label: 'How it is known' }, model.assessments)}
${choiceField({ form: model.form, name: 'handling', label: 'How it may be shared' }, model.handlings)}`,
      })
    : feedback(model.feedback, model.nextHref)
}`

const feedback = (
  { why, lines }: NonNullable<PracticeModel['feedback']>,
  nextHref: string | null,
): Html => html`<h2 class="govuk-heading-m">What was meant</h2>
<ul class="govuk-list govuk-list--spaced">${lines.map(
  (one) =>
    html`<li>${tag({ text: one.isSame ? 'As meant' : 'Otherwise', classes: one.isSame ? 'govuk-tag--green' : 'govuk-tag--yellow' })} <strong>${one.part}</strong>: ${one.meant}${one.isSame ? null : html`<br>You chose ${one.given}`}</li>`,
)}</ul>
<p class="govuk-body">${why}</p>
${nextHref === null ? link('/training/practice', 'That was the last one. Begin again') : link(nextHref, 'The next one')}`
