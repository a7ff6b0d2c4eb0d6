import { characterCount, details, html, input, insetText, warningText, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { fieldError, postForm, problems, showInstant } from '#platform/views/form.ts'
import { back, told, words, type Told } from './parts.view.ts'

/** Original and draft side by side, and under the draft what could still give somebody away. */
export interface SanitiseItemModel {
  readonly form: FormState
  readonly action: string
  readonly itemHref: string
  readonly consultHref: string
  readonly urn: string
  readonly blocked: boolean
  readonly seen: number
  readonly title: string
  readonly text: string
  readonly original: { readonly text: string; readonly provenance: string } | null
  readonly report: Told | null
  readonly warnings: readonly { readonly field: string; readonly text: string; readonly answer: string }[]
  readonly theirs: { readonly by: string; readonly at: Date; readonly text: string } | null
}

export function sanitiseItemView(model: SanitiseItemModel): Html {
  return html`${back(model.itemHref, 'Back to the item')}
${problems(model.form)}
<h1 class="govuk-heading-l">Sanitise item ${model.urn}</h1>
${model.blocked ? warningText({ html: html`This item is S2. Nothing is sanitised before the originator was asked and agreed. <a class="govuk-link" href="${model.consultHref}">Record what they answered</a>` }) : null}
<div class="app-desk">
<section aria-label="Original">
<h2 class="govuk-heading-m">Original: stays here</h2>
${model.original === null ? html`<p class="govuk-body">Nothing is written yet.</p>` : html`${words(model.original.text)}<h3 class="govuk-heading-s">How it is known</h3>${words(model.original.provenance)}`}
${model.report === null ? null : told(model.report)}
${model.theirs === null ? null : details({ summaryText: 'The sanitised text as it stands now', open: true, html: html`<p class="govuk-body-s">${model.theirs.by}, ${showInstant(model.theirs.at)}</p>${words(model.theirs.text)}` })}
</section>
<section aria-label="What others may read">
${model.blocked ? null : draft(model)}
</section>
</div>`
}

const draft = (model: SanitiseItemModel): Html => html`<h2 class="govuk-heading-m">What others may read</h2>
${insetText({ text: 'Take out who told it, how they know it, when exactly, and what only a few could know. If one person alone could know all of it, make several items.' })}
${postForm({
  action: model.action,
  submit: 'Check and save',
  body: html`<input type="hidden" name="seen" value="${model.seen}">
${input({ id: 'title', name: 'title', label: { text: 'Title' }, value: model.title, ...fieldError(model.form, 'title') })}
${characterCount({ id: 'text', name: 'text', maxlength: 20000, threshold: 90, rows: 12, label: { text: 'Text' }, value: model.text, ...fieldError(model.form, 'text') })}
${
  model.warnings.length === 0
    ? null
    : html`<h3 class="govuk-heading-s">This could give somebody away</h3>
<p class="govuk-body">Change the words above, or say for each why it must stay. The second person reads your reasons.</p>
${model.warnings.map((warning) => input({ id: warning.field, name: warning.field, label: { text: warning.text, classes: 'govuk-!-text-break-word' }, hint: { text: 'Why must it stay?' }, value: warning.answer, ...fieldError(model.form, warning.field) }))}`
}`,
})}`
