import { checkboxes, html, insetText, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { fieldError, postForm, problems, showInstant } from '#platform/views/form.ts'
import { back, bullets, lines, markingBanner, words, type Line } from './parts.view.ts'

/** For the second person: what would leave, its grade, and what was warned of. The original is not here. */
export interface ReleaseItemModel {
  readonly form: FormState
  readonly action: string
  readonly itemHref: string
  readonly urn: string
  readonly marking: string
  readonly title: string
  readonly text: string
  readonly version: number
  readonly by: string
  readonly at: Date
  readonly grade: string
  readonly explained: readonly string[]
  readonly reasons: string
  readonly head: readonly Line[]
  readonly pairs: readonly { readonly warning: string; readonly answer: string }[]
  readonly ownWork: boolean
}

export function releaseItemView(model: ReleaseItemModel): Html {
  return html`${back(model.itemHref, 'Back to the item')}
${problems(model.form)}
${markingBanner(model.marking)}
<h1 class="govuk-heading-l">Let item ${model.urn} out?</h1>
<h2 class="govuk-heading-m govuk-!-text-break-word">${model.title}</h2>
<p class="govuk-body-s">Sanitised by ${model.by}, ${showInstant(model.at)}, version ${model.version}</p>
${words(model.text)}
<h2 class="govuk-heading-m">Grade ${model.grade}</h2>
${bullets(model.explained)}
${words(model.reasons)}
${lines(model.head)}
<h2 class="govuk-heading-m">What could give somebody away</h2>
${model.pairs.length === 0 ? html`<p class="govuk-body">The check found nothing. That does not make it safe: read it as the exploiter would.</p>` : lines(model.pairs.map((pair) => ({ label: pair.warning, value: pair.answer })))}
${
  model.ownWork
    ? insetText({ text: 'You graded or sanitised this item yourself, so somebody else must let it out.' })
    : postForm({
        action: model.action,
        submit: 'Let it out',
        body: html`<input type="hidden" name="version" value="${model.version}">
${checkboxes({ name: 'read', idPrefix: 'read', fieldset: { legend: { text: 'As the second person', classes: 'govuk-fieldset__legend--s' } }, items: [{ value: 'yes', text: 'I have read the text, the warnings and the reasons' }], ...fieldError(model.form, 'read') })}`,
      })
}
${markingBanner(model.marking)}`
}
