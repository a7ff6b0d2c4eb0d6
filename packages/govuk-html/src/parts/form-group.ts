/** What surrounds a form control: the group, its hint and its error message, and the ids that tie them together. */
import { attributes, html, type Child, type Html } from '../html.ts'
import { errorMessage, type ErrorMessageOptions } from '../components/error-message.ts'
import { hint, type HintOptions } from '../components/hint.ts'
import { classes, content, hasContent } from './content.ts'
import type { Content, Decoration, OptionalContent } from './options.ts'

/** The `formGroup` option of controls with one input. */
export type FormGroupOptions = Decoration & {
  readonly beforeInput?: Content | undefined
  readonly afterInput?: Content | undefined
}

/** The `formGroup` option of controls with several inputs. */
export type FormGroupOfInputsOptions = Decoration & {
  readonly beforeInputs?: Content | undefined
  readonly afterInputs?: Content | undefined
}

/** Options that every form control takes. */
export type FieldOptions = Decoration & {
  readonly hint?: HintOptions | undefined
  readonly errorMessage?: ErrorMessageOptions | undefined
}

/** Wraps a control in its form group, red-lined when there is an error. */
export function formGroup(
  field: {
    readonly errorMessage?: ErrorMessageOptions | undefined
    readonly formGroup?: Decoration | undefined
  },
  body: Child,
): Html {
  const names = classes(
    'govuk-form-group',
    field.errorMessage && 'govuk-form-group--error',
    field.formGroup?.classes,
  )
  return html`<div class="${names}"${attributes(field.formGroup?.attributes)}>
${body}
</div>`
}

/** The hint and error message of a control, and the value for its `aria-describedby`. */
export function described(
  field: FieldOptions,
  id: string,
  already: string | undefined,
): { describedBy: string; messages: Html } {
  const hintId = `${id}-hint`
  const errorId = `${id}-error`
  return {
    describedBy: classes(already, field.hint && hintId, field.errorMessage && errorId),
    messages: html`${field.hint && hint({ ...field.hint, id: hintId })}
${field.errorMessage && errorMessage({ ...field.errorMessage, id: errorId })}`,
  }
}

/** Content placed before or after an input. */
export function besideInput(part: OptionalContent | undefined): Child {
  return part !== undefined && hasContent(part) && html`${content(part)}`
}
