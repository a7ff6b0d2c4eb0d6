import { html, type Html } from '@article4/govuk-html'
import { valueOf, type FormState } from '#platform/forms.ts'
import { postForm, problems } from '#platform/views/form.ts'
import type { Field, Kind } from '../rules/entries.ts'
import { back, encounterWarning, entryField } from './parts.view.ts'

/** Something is written in the field for the first time, or changed. */
export interface EntryFormModel {
  readonly form: FormState
  readonly kind: Kind
  readonly title: string
  readonly action: string
  readonly backHref: string
  /** What the page was made with goes back with it: the id of what is begun, or what stood in each field. */
  readonly hidden: readonly { readonly name: string; readonly value: string }[]
  readonly fields: readonly { readonly field: Field; readonly value: string }[]
  /** Fields of which several versions stand; these are chosen first. */
  readonly apart: readonly string[]
  /** Why nothing can be written now; null where it can. */
  readonly closed: string | null
}

export const entryFormView = (model: EntryFormModel): Html => html`${back(model.backHref, 'Back')}
${problems(model.form)}
<h1 class="govuk-heading-l govuk-!-text-break-word">${model.title}</h1>
${model.closed === null ? body(model) : html`<p class="govuk-body">${model.closed}.</p>`}`

const body = (model: EntryFormModel): Html => html`${model.kind === 'encounter' ? encounterWarning() : null}
${model.apart.length === 0 ? null : html`<p class="govuk-body">Not here, because two versions stand: ${model.apart.join(', ')}. Choose which is right on the page before.</p>`}
${postForm({
  action: model.action,
  submit: 'Save it',
  body: html`${model.hidden.map(({ name, value }) => html`<input type="hidden" name="${name}" value="${value}">`)}
${model.fields.map(({ field, value }) => entryField(model.form, field, valueOf(model.form, field.name, value)))}`,
})}`
