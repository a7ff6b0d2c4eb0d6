/** Textarea: several lines of text. */
import { attributes, html, type Html, type Text } from '../html.ts'
import { attr, choiceAttr, flag } from '../parts/attr.ts'
import { classes } from '../parts/content.ts'
import {
  besideInput,
  described,
  formGroup,
  type FieldOptions,
  type FormGroupOptions,
} from '../parts/form-group.ts'
import { label, type LabelOptions } from './label.ts'

/** Options of `textarea`. */
export type TextareaOptions = FieldOptions & {
  readonly id?: string | undefined
  readonly name: string
  readonly value?: string | undefined
  readonly rows?: Text | undefined
  readonly spellcheck?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly describedBy?: string | undefined
  readonly autocomplete?: string | undefined
  readonly label: LabelOptions
  readonly formGroup?: FormGroupOptions | undefined
}

/** Renders a textarea with its label, hint and error message. */
export function textarea(options: TextareaOptions): Html {
  const id = options.id || options.name
  const { describedBy, messages } = described(options, id, options.describedBy)
  const body = html`${label({ ...options.label, for: id })}
${messages}
${besideInput(options.formGroup?.beforeInput)}
${element(options, id, describedBy)}
${besideInput(options.formGroup?.afterInput)}`
  return formGroup(options, body)
}

function element(options: TextareaOptions, id: string, describedBy: string): Html {
  const names = classes('govuk-textarea', options.errorMessage && 'govuk-textarea--error', options.classes)
  const own = html`${choiceAttr('spellcheck', options.spellcheck)}${flag('disabled', options.disabled)}${attr('aria-describedby', describedBy)}${attr('autocomplete', options.autocomplete)}${attributes(options.attributes)}`
  return html`<textarea class="${names}" id="${id}" name="${options.name}" rows="${options.rows || 5}"${own}>${value(options.value)}</textarea>`
}

// A browser drops one line end directly after the tag, so a value that begins with one would lose it on each round trip.
function value(text: string | undefined): string | undefined {
  return text?.startsWith('\n') === true ? `\n${text}` : text
}
