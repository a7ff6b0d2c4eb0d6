import { dateInput, html, input, radios, select, textarea, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { valueOf } from '#platform/forms.ts'
import { fieldError, postForm, problems } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, plain, type Choice } from '../../pages/parts.view.ts'

/** Every form about a joint operation: what stands, and the fields in their order. */
export type Field =
  | {
      readonly kind: 'line' | 'short' | 'number'
      readonly name: string
      readonly label: string
      readonly hint?: string
      readonly value?: string
      /** The list whose values a browser offers while one types. */
      readonly list?: string
    }
  | {
      readonly kind: 'words'
      readonly name: string
      readonly label: string
      readonly hint?: string
      readonly value?: string
      readonly rows?: number
    }
  | {
      readonly kind: 'select' | 'radios'
      readonly name: string
      readonly label: string
      readonly hint?: string
      readonly value?: string
      readonly items: readonly (Choice & { readonly hint?: string })[]
    }
  | { readonly kind: 'day'; readonly name: string; readonly label: string; readonly hint?: string }
  | { readonly kind: 'hidden'; readonly name: string; readonly value: string }
  | { readonly kind: 'heading'; readonly label: string }
  | { readonly kind: 'note'; readonly label: string }
  | { readonly kind: 'datalist'; readonly name: string; readonly values: readonly string[] }

type Cell = string | { readonly href: string; readonly text: string }
export interface FormModel {
  readonly form: FormState
  readonly title: string
  readonly back: { readonly href: string; readonly text: string }
  readonly lead: readonly string[]
  readonly links: readonly { readonly href: string; readonly text: string }[]
  readonly list: {
    readonly caption: string
    readonly head: readonly string[]
    readonly rows: readonly (readonly Cell[])[]
    readonly empty: string
  } | null
  /** Why nothing can be done here now; null where the form is shown. */
  readonly refusal: {
    readonly words: string
    readonly points: readonly { readonly href: string; readonly text: string }[]
  } | null
  readonly action: string
  readonly fields: readonly Field[]
  readonly button: string
  readonly isFinal: boolean
}

export const formView = (model: FormModel): Html => html`${back(model.back.href, model.back.text)}
${problems(model.form)}
<h1 class="govuk-heading-l govuk-!-text-break-word">${plain(model.title)}</h1>
${model.lead.map((words) => html`<p class="govuk-body govuk-!-text-break-word">${plain(words)}</p>`)}
${linkList(model.links)}
${model.list === null ? null : standing(model.list)}
${
  model.refusal === null
    ? postForm({
        action: model.action,
        submit: model.button,
        warning: model.isFinal,
        body: html`${model.fields.map((field) => fieldOf(field, model.form))}`,
      })
    : html`<p class="govuk-body">${model.refusal.words}.</p>
${linkList(model.refusal.points)}`
}`

const linkList = (links: readonly { readonly href: string; readonly text: string }[]): Html | null =>
  links.length === 0
    ? null
    : html`<ul class="govuk-list govuk-list--bullet">${links.map(({ href, text }) => html`<li><a class="govuk-link govuk-!-text-break-word" href="${href}">${plain(text)}</a></li>`)}</ul>`

const standing = (list: NonNullable<FormModel['list']>): Html =>
  list.rows.length === 0
    ? html`<p class="govuk-body">${list.empty}</p>`
    : listTable({
        label: list.caption,
        caption: list.caption,
        head: list.head,
        rows: list.rows.map((row) => row.map(cellOf)),
      })
const cellOf = (cell: Cell): Html =>
  typeof cell === 'string'
    ? html`<span class="govuk-!-text-break-word">${plain(cell)}</span>`
    : html`<a class="govuk-link" href="${cell.href}">${plain(cell.text)}</a>`

// oxlint-disable-next-line complexity -- one short case for each kind of field
function fieldOf(field: Field, form: FormState): Html {
  if (field.kind === 'heading') return html`<h2 class="govuk-heading-m">${field.label}</h2>`
  if (field.kind === 'note') return html`<p class="govuk-hint">${field.label}</p>`
  const { name } = field
  if (field.kind === 'datalist')
    return html`<datalist id="${name}">${field.values.map((value) => html`<option value="${value}"></option>`)}</datalist>`
  if (field.kind === 'hidden')
    return html`<input type="hidden" name="${name}" value="${valueOf(form, name, field.value)}">`
  const hint = field.hint === undefined ? {} : { hint: { text: field.hint } }
  const legend = { legend: { text: field.label, classes: 'govuk-fieldset__legend--s' } }
  const error = fieldError(form, name)
  if (field.kind === 'day')
    return dateInput({
      id: name,
      namePrefix: name,
      fieldset: legend,
      ...hint,
      day: { value: valueOf(form, `${name}-day`) },
      month: { value: valueOf(form, `${name}-month`) },
      year: { value: valueOf(form, `${name}-year`) },
      ...error,
    })
  const value = valueOf(form, name, field.value ?? '')
  const common = { id: name, name, label: { text: field.label }, value, ...hint, ...error }
  switch (field.kind) {
    case 'words':
      return textarea({ ...common, rows: field.rows ?? 4 })
    case 'select':
      return select({ ...common, items: [{ value: '', text: 'Choose one' }, ...field.items] })
    case 'radios':
      return radios({
        name,
        idPrefix: name,
        fieldset: legend,
        value,
        ...hint,
        ...error,
        items: field.items.map(({ hint: under, ...item }) => ({
          ...item,
          ...(under === undefined || under === '' ? {} : { hint: { text: under } }),
        })),
      })
    case 'number':
      return input({ ...common, classes: 'govuk-input--width-5', inputmode: 'numeric' })
    case 'short':
      return input({ ...common, classes: 'govuk-input--width-10' })
    case 'line':
      return input(field.list === undefined ? common : { ...common, attributes: { list: field.list } })
  }
}
