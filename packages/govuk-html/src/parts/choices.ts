/** Radios and checkboxes: the same list of choices with different inputs. */
import { attributes, html, type Attributes, type Child, type Html, type Text } from '../html.ts'
import { fieldset, type FieldsetGroupOptions } from '../components/fieldset.ts'
import { hint, type HintOptions } from '../components/hint.ts'
import { label } from '../components/label.ts'
import { attr, flag } from './attr.ts'
import { classes, filled, hasContent } from './content.ts'
import {
  besideInput,
  described,
  formGroup,
  type FieldOptions,
  type FormGroupOfInputsOptions,
} from './form-group.ts'
import type { Content, Decoration } from './options.ts'

/** A word between choices, such as "or". */
export type Divider = { readonly divider: Text }

/** One choice. */
export type Choice = Content & {
  readonly id?: string | undefined
  readonly value: Text
  readonly label?: Decoration | undefined
  readonly hint?: HintOptions | undefined
  readonly divider?: undefined
  readonly checked?: boolean | undefined
  /** Shown only while this choice is checked. */
  readonly conditional?: { readonly html?: Html | undefined } | undefined
  readonly disabled?: boolean | undefined
  readonly attributes?: Attributes | undefined
}

/** Options that radios and checkboxes share. */
export type ChoicesOptions = FieldOptions & {
  readonly name: string
  readonly idPrefix?: string | undefined
  readonly fieldset?: FieldsetGroupOptions | undefined
  readonly formGroup?: FormGroupOfInputsOptions | undefined
}

type Kind = 'radios' | 'checkboxes'

/** Wraps choices in their list, fieldset and form group; `items` receives what describes the whole group. */
export function choices(
  kind: Kind,
  options: ChoicesOptions,
  already: string | undefined,
  items: (describedBy: string) => Child,
): Html {
  const { describedBy, messages } = described(options, options.idPrefix || options.name, already)
  const inner = html`${messages}
<div class="${classes(`govuk-${kind}`, options.classes)}"${attributes(options.attributes)} data-module="govuk-${kind}">
${besideInput(options.formGroup?.beforeInputs)}
${items(describedBy)}
${besideInput(options.formGroup?.afterInputs)}
</div>`
  return formGroup(
    options,
    options.fieldset ? fieldset({ ...options.fieldset, describedBy, html: inner }) : inner,
  )
}

/** What differs between one choice and the next, beside its own options. */
export type ChoiceContext = {
  readonly name: string
  readonly id: string
  readonly isChecked: boolean
  readonly describedBy: string
  readonly behaviour?: string | undefined
}

/** Renders one choice with its label, hint and conditional content. */
export function choice(kind: Kind, item: Choice, context: ChoiceContext): Html {
  const hintId = hasContent(item.hint) ? `${context.id}-item-hint` : ''
  return html`<div class="govuk-${kind}__item">
${control(kind, item, context, hintId)}
${label({ ...words(item), classes: classes(`govuk-${kind}__label`, item.label?.classes), attributes: item.label?.attributes, for: context.id })}
${item.hint && hintId !== '' && hint({ ...item.hint, id: hintId, classes: classes(`govuk-${kind}__hint`, item.hint.classes) })}
</div>
${conditional(kind, item, context)}`
}

// The first choice carries the bare prefix as its id, so that an error summary can link to it.
/** The id of a choice: its own, else the prefix and its number. */
export function choiceId(item: Choice, prefix: string, index: number): string {
  return item.id || (index > 1 ? `${prefix}-${index}` : prefix)
}

function control(kind: Kind, item: Choice, context: ChoiceContext, hintId: string): Html {
  const own = [
    flag('checked', context.isChecked),
    flag('disabled', item.disabled),
    attr('data-aria-controls', filled(item.conditional?.html) && conditionalId(context)),
    attr('data-behaviour', context.behaviour),
    attr('aria-describedby', classes(context.describedBy, hintId)),
    attributes(item.attributes),
  ]
  const type = kind === 'radios' ? 'radio' : 'checkbox'
  return html`<input class="govuk-${kind}__input" id="${context.id}" name="${context.name}" type="${type}" value="${item.value}"${own}>`
}

function conditional(kind: Kind, item: Choice, context: ChoiceContext): Child {
  if (!filled(item.conditional?.html)) return null
  const names = classes(
    `govuk-${kind}__conditional`,
    !context.isChecked && `govuk-${kind}__conditional--hidden`,
  )
  return html`<div class="${names}" id="${conditionalId(context)}">
${item.conditional?.html}
</div>`
}

function conditionalId(context: ChoiceContext): string {
  return `conditional-${context.id}`
}

function words(item: Choice): Content {
  return item.html === undefined ? { text: item.text } : { html: item.html }
}
