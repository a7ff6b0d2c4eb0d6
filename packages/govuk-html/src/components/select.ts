/** Select: choose one from a list that is too long for radios. */
import { attributes, html, type Attributes, type Html, type Text } from '../html.ts'
import { attr, flag } from '../parts/attr.ts'
import { classes, present } from '../parts/content.ts'
import {
  besideInput,
  described,
  formGroup,
  type FieldOptions,
  type FormGroupOptions,
} from '../parts/form-group.ts'
import type { Items } from '../parts/options.ts'
import { label, type LabelOptions } from './label.ts'

/** One option of a select. Without `value` its text is its value. */
export type SelectItem = {
  readonly value?: Text | undefined
  readonly text: Text
  readonly selected?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly attributes?: Attributes | undefined
}

/** Options of `select`. */
export type SelectOptions = FieldOptions & {
  readonly id?: string | undefined
  readonly name: string
  /** The value of the selected item; an item's own `selected` wins. */
  readonly value?: Text | null | undefined
  readonly disabled?: boolean | undefined
  readonly describedBy?: string | undefined
  readonly items: Items<SelectItem>
  readonly label: LabelOptions
  readonly formGroup?: FormGroupOptions | undefined
}

/** Renders a select with its label, hint and error message. */
export function select(options: SelectOptions): Html {
  const id = options.id || options.name
  const { describedBy, messages } = described(options, id, options.describedBy)
  const names = classes('govuk-select', options.classes, options.errorMessage && 'govuk-select--error')
  const own = html`${flag('disabled', options.disabled)}${attr('aria-describedby', describedBy)}${attributes(options.attributes)}`
  const body = html`${label({ ...options.label, for: id })}
${messages}
${besideInput(options.formGroup?.beforeInput)}
<select class="${names}" id="${id}" name="${options.name}"${own}>
${present(options.items).map(({ item }) => option(item, options.value))}
</select>
${besideInput(options.formGroup?.afterInput)}`
  return formGroup(options, body)
}

function option(item: SelectItem, value: Text | null | undefined): Html {
  const isSelected = item.selected ?? (Boolean(value) && String(item.value ?? item.text) === String(value))
  const own = html`${attributes({ value: { value: item.value, optional: item.value === undefined } })}${flag('selected', isSelected)}${flag('disabled', item.disabled)}`
  return html`<option${own}${attributes(item.attributes)}>${item.text}</option>
`
}
