/** Password input: a password with a button that shows it. */
import { html, type Attributes, type Html } from '../html.ts'
import { translations } from '../parts/attr.ts'
import { classes } from '../parts/content.ts'
import { besideInput, type FieldOptions, type FormGroupOptions } from '../parts/form-group.ts'
import { button } from './button.ts'
import { input } from './input.ts'
import type { LabelOptions } from './label.ts'

/** Options of `passwordInput`. */
export type PasswordInputOptions = FieldOptions & {
  readonly id?: string | undefined
  readonly name: string
  readonly value?: string | undefined
  readonly disabled?: boolean | undefined
  readonly describedBy?: string | undefined
  readonly label: LabelOptions
  readonly formGroup?: FormGroupOptions | undefined
  readonly autocomplete?: 'current-password' | 'new-password' | undefined
  readonly button?: { readonly classes?: string | undefined } | undefined
  readonly showPasswordText?: string | undefined
  readonly hidePasswordText?: string | undefined
  readonly showPasswordAriaLabelText?: string | undefined
  readonly hidePasswordAriaLabelText?: string | undefined
  readonly passwordShownAnnouncementText?: string | undefined
  readonly passwordHiddenAnnouncementText?: string | undefined
}

/** Renders a password input with its label, hint, error message and show button. */
export function passwordInput(options: PasswordInputOptions): Html {
  const id = options.id || options.name
  const group = options.formGroup
  return input({
    formGroup: {
      classes: classes('govuk-password-input', group?.classes),
      attributes: { 'data-module': 'govuk-password-input', ...spoken(options), ...group?.attributes },
      beforeInput: group?.beforeInput,
      afterInput: {
        html: html`${showButton(options, id)}
${besideInput(group?.afterInput)}`,
      },
    },
    inputWrapper: { classes: 'govuk-password-input__wrapper' },
    label: options.label,
    hint: options.hint,
    classes: classes('govuk-password-input__input govuk-js-password-input-input', options.classes),
    errorMessage: options.errorMessage,
    id,
    name: options.name,
    type: 'password',
    spellcheck: false,
    autocapitalize: 'none',
    autocomplete: options.autocomplete ?? 'current-password',
    value: options.value,
    disabled: options.disabled,
    describedBy: options.describedBy,
    attributes: options.attributes,
  })
}

function showButton(options: PasswordInputOptions, id: string): Html {
  return button({
    type: 'button',
    classes: classes(
      'govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle',
      options.button?.classes,
    ),
    text: options.showPasswordText ?? 'Show',
    attributes: {
      'aria-controls': id,
      'aria-label': options.showPasswordAriaLabelText ?? 'Show password',
      hidden: { value: true, optional: true },
    },
  })
}

function spoken(options: PasswordInputOptions): Attributes {
  return translations({
    'show-password': options.showPasswordText,
    'hide-password': options.hidePasswordText,
    'show-password-aria-label': options.showPasswordAriaLabelText,
    'hide-password-aria-label': options.hidePasswordAriaLabelText,
    'password-shown-announcement': options.passwordShownAnnouncementText,
    'password-hidden-announcement': options.passwordHiddenAnnouncementText,
  })
}
