import { details, html, type Html } from '@article4/govuk-html'
import { postForm, problems, showInstant } from '#platform/views/form.ts'
import { itemFields, type ItemFields } from './item-fields.view.ts'
import { back, told, words, type Told } from './parts.view.ts'

/** The report as told beside the item's words. */
export interface WriteItemModel {
  readonly action: string
  readonly itemHref: string
  readonly urn: string
  readonly fields: ItemFields
  readonly report: Told | null
  /** What stands now, where somebody else saved meanwhile. */
  readonly theirs: { readonly by: string; readonly at: Date; readonly text: string } | null
}

export function writeItemView(model: WriteItemModel): Html {
  return html`${back(model.itemHref, 'Back to the item')}
${problems(model.fields.form)}
<h1 class="govuk-heading-l">Write item ${model.urn}</h1>
<div class="app-desk">
<section aria-label="What it is made from">
${model.report === null ? html`<p class="govuk-body">This item is from our own knowledge, or its report cannot be shown for the purpose you work for.</p>` : told(model.report)}
${model.theirs === null ? null : details({ summaryText: 'As it stands now', open: true, html: html`<p class="govuk-body-s">${model.theirs.by}, ${showInstant(model.theirs.at)}</p>${words(model.theirs.text)}` })}
</section>
<section aria-label="The item">
${postForm({ action: model.action, submit: 'Save', body: itemFields(model.fields) })}
</section>
</div>`
}
