/** Date input: day, month and year as three text inputs. */
import { attributes, html, type Attributes, type Html, type Text } from '../html.ts'
import { attr } from '../parts/attr.ts'
import { classes, present } from '../parts/content.ts'
import {
  besideInput,
  described,
  formGroup,
  type FieldOptions,
  type FormGroupOfInputsOptions,
} from '../parts/form-group.ts'
import type { Items } from '../parts/options.ts'
import { fieldset, type FieldsetGroupOptions } from './fieldset.ts'
import { input } from './input.ts'

/** One of the inputs of a date, when it is listed in `items`. */
export type DateInputItem = DatePartOptions & { readonly name: string }

/** The options of the day, month or year input. */
export type DatePartOptions = {
  readonly id?: string | undefined
  readonly name?: string | undefined
  readonly label?: string | undefined
  readonly value?: Text | undefined
  /** Says which inputs are wrong; without it an error message marks them all. */
  readonly error?: boolean | undefined
  readonly autocomplete?: string | undefined
  readonly inputmode?: string | undefined
  readonly pattern?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** Options of `dateInput`. */
export type DateInputOptions = FieldOptions & {
  readonly id: string
  readonly namePrefix?: string | undefined
  readonly day?: DatePartOptions | false | undefined
  readonly month?: DatePartOptions | false | undefined
  readonly year?: DatePartOptions | false | undefined
  /** Values by the full name of the input, as the form sends them. */
  readonly values?: Readonly<Record<string, Text | undefined>> | undefined
  readonly items?: Items<DateInputItem> | undefined
  readonly fieldset?: FieldsetGroupOptions | undefined
  readonly formGroup?: FormGroupOfInputsOptions | undefined
}

const partNames = ['day', 'month', 'year'] as const
type PartName = (typeof partNames)[number]

type Part = {
  readonly options: DatePartOptions
  readonly name: string
  readonly value: Text | undefined
  readonly width: 2 | 4
}

/** Renders a date input with its hint and error message, in a fieldset where one is given. */
export function dateInput(options: DateInputOptions): Html {
  const { describedBy, messages } = described(options, options.id, options.fieldset?.describedBy)
  const parts = partsOf(options)
  const isOneWrong = parts.some((part) => isWrong(part.options))
  const inner = html`${messages}
<div class="${classes('govuk-date-input', options.classes)}"${attributes(options.attributes)}${attr('id', options.id)}>
${besideInput(options.formGroup?.beforeInputs)}
${parts.map((part) => dateItem(options, part, isOneWrong))}
${besideInput(options.formGroup?.afterInputs)}
</div>`
  const group = options.fieldset
  return formGroup(options, group ? fieldset({ ...group, describedBy, role: 'group', html: inner }) : inner)
}

function partsOf(options: DateInputOptions): Part[] {
  if (options.items !== undefined && options.items.length > 0) {
    return present(options.items).map(({ item }) => listedPart(options, item))
  }
  return partNames.flatMap((name) => {
    const part = partOptions(options, name)
    return part ? [{ options: part, name: part.name ?? name, value: part.value, width: widthOf(name) }] : []
  })
}

// A listed item counts as the day when it has the day's name, also where `day.name` renames it; likewise the others.
function listedPart(options: DateInputOptions, item: DateInputItem): Part {
  for (const name of partNames) {
    const part = partOptions(options, name)
    const isThis = item.name === name || (part && part.name === item.name)
    if (isThis)
      return {
        options: item,
        name: item.name,
        value: item.value ?? (part ? part.value : undefined),
        width: widthOf(name),
      }
  }
  return { options: item, name: item.name, value: item.value, width: 2 }
}

function partOptions(options: DateInputOptions, name: PartName): DatePartOptions | false {
  return (
    options[name] ?? { name, value: options.values?.[name], classes: `govuk-input--width-${widthOf(name)}` }
  )
}

function widthOf(name: PartName): 2 | 4 {
  return name === 'year' ? 4 : 2
}

function isWrong(part: DatePartOptions): boolean {
  return part.error === true || has(part, 'govuk-input--error')
}

function has(part: DatePartOptions, name: string): boolean {
  return part.classes?.includes(name) === true
}

function dateItem(options: DateInputOptions, part: Part, isOneWrong: boolean): Html {
  const own = part.options
  const name = options.namePrefix ? `${options.namePrefix}-${part.name}` : part.name
  return html`<div class="govuk-date-input__item">
${input({
  label: { text: own.label || capitalised(part.name), classes: 'govuk-date-input__label' },
  id: own.id || `${options.id}-${part.name}`,
  classes: classes('govuk-date-input__input', ...marks(options, part, isOneWrong), own.classes),
  name,
  value: part.value ?? options.values?.[name],
  type: 'text',
  inputmode: own.inputmode || 'numeric',
  autocomplete: own.autocomplete,
  pattern: own.pattern,
  attributes: own.attributes,
})}
</div>
`
}

function marks(options: DateInputOptions, part: Part, isOneWrong: boolean): (string | false)[] {
  const own = part.options
  const isMarked = isWrong(own) || (own.error !== false && options.errorMessage !== undefined && !isOneWrong)
  return [
    isMarked && !has(own, 'govuk-input--error') && 'govuk-input--error',
    !has(own, 'govuk-input--width-') && `govuk-input--width-${part.width}`,
  ]
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).toLowerCase()
}
