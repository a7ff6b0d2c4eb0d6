import {
  button,
  details,
  html,
  input,
  insetText,
  radios,
  select,
  textarea,
  type Html,
} from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { fieldError, postForm, problems, showInstant } from '#platform/views/form.ts'
import { actionCodes, assessments, handlings, sanitisationCodes, sourceEvaluations } from '../rules/codes.ts'
import { legacySchemes } from '../rules/legacy.ts'
import { back, bullets, told, words, type Told } from './parts.view.ts'

/** Grading: the words on one side, the codes with their reasons on the other. */
export interface GradeItemModel {
  readonly form: FormState
  readonly action: string
  readonly itemHref: string
  readonly urn: string
  readonly values: Readonly<Record<string, string>>
  readonly seen: number
  /** Why the form starts where it starts. */
  readonly because: readonly string[]
  /** Starts the form anew for a covert technique; null where it makes no difference. */
  readonly covertHref: string | null
  readonly mapped: { readonly from: string; readonly warnings: readonly string[] } | null
  readonly mapProblem: string | null
  readonly original: { readonly text: string; readonly provenance: string } | null
  readonly report: Told | null
  readonly history: readonly {
    readonly title: string
    readonly text: string
    readonly by: string
    readonly at: Date
  }[]
}

export function gradeItemView(model: GradeItemModel): Html {
  return html`${back(model.itemHref, 'Back to the item')}
${problems(model.form)}
<h1 class="govuk-heading-l">Grade item ${model.urn}</h1>
<div class="app-desk">
<section aria-label="What is graded">
${model.original === null ? html`<p class="govuk-body">Nothing is written yet.</p>` : html`<h2 class="govuk-heading-m">The item</h2>${words(model.original.text)}<h3 class="govuk-heading-s">How it is known</h3>${words(model.original.provenance)}`}
${model.report === null ? null : told(model.report)}
${model.history.length === 0 ? null : details({ summaryText: 'Every grade it has had', html: html`${model.history.map((one) => html`<h3 class="govuk-heading-s">${one.title}</h3><p class="govuk-body-s">${one.by}, ${showInstant(one.at)}</p>${words(one.text)}`)}` })}
</section>
<section aria-label="The grade">
${older(model)}
${model.because.length === 0 ? null : insetText({ html: html`The form starts with C, A1 and S2, because ${model.because.join(' and ')}. You decide.` })}
${model.covertHref === null ? null : html`<p class="govuk-body"><a class="govuk-link" href="${model.covertHref}">A covert technique is behind it: start with C, A1 and S2</a></p>`}
${postForm({ action: model.action, submit: 'Save the grade', body: codes(model) })}
</section>
</div>`
}

/** A grade that came with the item in an older scheme: mapped by asking this page again, without script. */
const older = (model: GradeItemModel): Html => html`${details({
  summaryText: 'It came with a 5x5x5 or Admiralty grade',
  open: model.mapped !== null || model.mapProblem !== null,
  html: html`<form method="get" action="${model.action}">
${select({ id: 'from-scheme', name: 'scheme', label: { text: 'Scheme' }, items: [...legacySchemes], value: model.values['scheme'] })}
${input({ id: 'from-grade', name: 'legacy', classes: 'govuk-input--width-5', label: { text: 'Grade as it came' }, value: model.values['legacy'], ...(model.mapProblem === null ? {} : { errorMessage: { text: model.mapProblem } }) })}
${button({ text: 'Map it', classes: 'govuk-button--secondary' })}</form>`,
})}
${model.mapped === null ? null : insetText({ html: html`<p class="govuk-body">Mapped from ${model.mapped.from}, which is kept beside your grade.</p>${model.mapped.warnings.length === 0 ? null : html`<p class="govuk-body">The map loses something:</p>${bullets(model.mapped.warnings)}`}` })}`

function codes(model: GradeItemModel): Html {
  const { form, values } = model
  const reason = (name: string): Html =>
    textarea({
      id: name,
      name,
      rows: 2,
      label: { text: 'Why?' },
      value: values[name] ?? '',
      ...fieldError(form, name),
    })
  const choose = (
    name: string,
    legend: string,
    list: readonly { value: string; text: string; hint: string }[],
    none?: string,
  ): Html =>
    radios({
      name,
      idPrefix: name,
      fieldset: { legend: { text: legend, classes: 'govuk-fieldset__legend--m' } },
      value: values[name],
      items: [
        ...list.map((one) => ({
          value: one.value,
          text: `${one.value}: ${one.text}`,
          hint: { text: one.hint },
        })),
        // A radio cannot be taken back without script, so "no code" is a choice like the others.
        none !== undefined && { value: 'none', text: none },
      ],
      ...fieldError(form, name),
    })
  return html`<input type="hidden" name="seen" value="${model.seen}">
${model.mapped === null ? null : html`<input type="hidden" name="scheme" value="${values['scheme'] ?? ''}"><input type="hidden" name="legacy" value="${values['legacy'] ?? ''}">`}
${choose('source', 'The source', sourceEvaluations)}
${reason('sourceReason')}
${choose('assessment', 'The information', assessments)}
${reason('assessmentReason')}
${choose('handling', 'Handling', handlings)}
${reason('handlingReason')}
<h2 class="govuk-heading-m">Only under C</h2>
${choose('action', 'What readers may do', actionCodes, 'No action code (P)')}
${choose('sanitisation', 'Sanitising and wider sharing', sanitisationCodes, 'No sanitisation code (P)')}
${textarea({ id: 'instructions', name: 'instructions', rows: 4, label: { text: 'Handling instructions' }, hint: { text: 'Readers see these words and accept them before they see the item' }, value: values['instructions'] ?? '', ...fieldError(form, 'instructions') })}`
}
