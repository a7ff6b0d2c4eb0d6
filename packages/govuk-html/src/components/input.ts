/** Text input: one line of text. */
import { attributes, html, type AttributeValue, type Attributes, type Html, type Text } from '../html.ts'
import { classes, content, hasContent } from '../parts/content.ts'
import {
  besideInput,
  described,
  formGroup,
  type FieldOptions,
  type FormGroupOptions,
} from '../parts/form-group.ts'
import type { Content, Decoration } from '../parts/options.ts'
import { label, type LabelOptions } from './label.ts'

/** A unit or symbol before or after the input. */
export type AffixOptions = Content & Decoration

/** Options of `input`. */
export type InputOptions = FieldOptions & {
  readonly id?: string | undefined
  readonly name: string
  readonly type?: string | undefined
  readonly inputmode?: string | undefined
  readonly value?: Text | undefined
  readonly disabled?: boolean | undefined
  readonly describedBy?: string | undefined
  readonly label: LabelOptions
  readonly prefix?: AffixOptions | undefined
  readonly suffix?: AffixOptions | undefined
  readonly formGroup?: FormGroupOptions | undefined
  readonly inputWrapper?: Decoration | undefined
  readonly autocomplete?: string | undefined
  readonly autocapitalize?: string | undefined
  readonly pattern?: string | undefined
  readonly spellcheck?: boolean | undefined
}

/** Renders a text input with its label, hint and error message. */
export function input(options: InputOptions): Html {
  const id = options.id || options.name
  const { describedBy, messages } = described(options, id, options.describedBy)
  const body = html`${label({ ...options.label, for: id })}
${messages}
${wrapped(options, element(options, id, describedBy))}`
  return formGroup(options, body)
}

function element(options: InputOptions, id: string, describedBy: string): Html {
  const names = classes('govuk-input', options.classes, options.errorMessage && 'govuk-input--error')
  const own: Attributes = {
    class: names,
    id,
    name: options.name,
    type: options.type || 'text',
    spellcheck: optional(options.spellcheck === undefined ? undefined : String(options.spellcheck)),
    value: optional(options.value),
    disabled: optional(options.disabled),
    'aria-describedby': optional(describedBy || undefined),
    autocomplete: optional(options.autocomplete),
    autocapitalize: optional(options.autocapitalize),
    pattern: optional(options.pattern),
    inputmode: optional(options.inputmode),
  }
  return html`<input${attributes(own)}${attributes(options.attributes)}>`
}

function optional(value: Text | boolean | undefined): AttributeValue {
  return { value, optional: true }
}

function wrapped(options: InputOptions, control: Html): Html {
  const group = options.formGroup
  if (![options.prefix, options.suffix, group?.beforeInput, group?.afterInput].some(hasContent))
    return control
  return html`<div class="${classes('govuk-input__wrapper', options.inputWrapper?.classes)}"${attributes(options.inputWrapper?.attributes)}>
${besideInput(group?.beforeInput)}
${affix(options.prefix, 'prefix')}
${control}
${affix(options.suffix, 'suffix')}
${besideInput(group?.afterInput)}
</div>`
}

function affix(options: AffixOptions | undefined, side: 'prefix' | 'suffix'): Html | undefined {
  if (options === undefined || !hasContent(options)) return undefined
  return html`<div class="${classes(`govuk-input__${side}`, options.classes)}" aria-hidden="true"${attributes(options.attributes)}>${content(options)}</div>`
}
