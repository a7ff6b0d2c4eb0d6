import { checkboxes, html, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { fieldError, postForm, problems, showInstant } from '#platform/views/form.ts'
import { back, bullets, lines, links, words, type Line } from './parts.view.ts'

/** An item of another agency, as a reader sees it: conditions first, then its words between two handling banners. */
export interface SharedItemModel {
  readonly form: FormState
  readonly action: string
  readonly title: string
  readonly urn: string
  readonly banner: string
  readonly head: readonly Line[]
  readonly explained: readonly string[]
  /** Why this agency sees it: nothing about other readers. */
  readonly why: string
  readonly conditions: { readonly own: string; readonly instructions: string; readonly seen: string } | null
  readonly acceptedAt: Date | null
  /** Null until the conditions are accepted. */
  readonly text: string | null
  /** What later rooms do with its words. */
  readonly doors: readonly { readonly href: string; readonly text: string }[]
  readonly reader: string
  readonly at: Date
}

export function sharedItemView(model: SharedItemModel): Html {
  return html`${back('/shared', 'Shared items')}
${problems(model.form)}
${banner(model)}
<span class="govuk-caption-l">Item ${model.urn}</span>
<h1 class="govuk-heading-l govuk-!-text-break-word">${model.title}</h1>
${model.conditions === null ? null : conditions(model.conditions, model.acceptedAt)}
${model.text === null ? accept(model) : html`<h2 class="govuk-heading-m">What is known</h2>${words(model.text)}${model.doors.length === 0 ? null : links(model.doors)}`}
<h2 class="govuk-heading-m">About it</h2>
${lines(model.head)}
${bullets(model.explained)}
<h2 class="govuk-heading-m">Why you see this</h2>
<p class="govuk-body">${model.why}</p>
${banner(model)}`
}

/** Handling and reader, at the head and the foot: a photograph of the screen says whose it was. */
const banner = (
  model: SharedItemModel,
): Html => html`<div class="govuk-inset-text"><strong>${model.banner}</strong><br>
Shown to ${model.reader}, ${showInstant(model.at)}. Not to be passed on: only its owner shares it.</div>`

const conditions = (
  given: NonNullable<SharedItemModel['conditions']>,
  acceptedAt: Date | null,
): Html => html`<h2 class="govuk-heading-m">Conditions</h2>
${given.own === '' ? null : html`<h3 class="govuk-heading-s">For your agency</h3>${words(given.own)}`}
<h3 class="govuk-heading-s">For every reader</h3>
${words(given.instructions)}
${acceptedAt === null ? null : html`<p class="govuk-body-s">You accepted these words ${showInstant(acceptedAt)}.</p>`}`

const accept = (model: SharedItemModel): Html =>
  postForm({
    action: model.action,
    submit: 'Accept and read',
    body: html`<input type="hidden" name="seen" value="${model.conditions?.seen ?? ''}">
${checkboxes({ name: 'accept', idPrefix: 'accept', fieldset: { legend: { text: 'Before you read it', classes: 'govuk-fieldset__legend--s' } }, items: [{ value: 'yes', text: 'I have read these conditions and keep to them' }], ...fieldError(model.form, 'accept') })}`,
  })
