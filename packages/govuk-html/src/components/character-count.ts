/** Character count: a textarea that says how much is left. */
import { html, type Attributes, type Html, type Text } from '../html.ts'
import { translations } from '../parts/attr.ts'
import { classes } from '../parts/content.ts'
import { besideInput, type FieldOptions, type FormGroupOptions } from '../parts/form-group.ts'
import type { PluralMessages } from '../parts/options.ts'
import { hint } from './hint.ts'
import type { LabelOptions } from './label.ts'
import { textarea } from './textarea.ts'

/** Options of `characterCount`. `maxwords` wins over `maxlength`; `%{count}` in a text is replaced by the number. */
export type CharacterCountOptions = FieldOptions & {
  readonly id?: string | undefined
  readonly name: string
  readonly rows?: Text | undefined
  readonly value?: string | undefined
  readonly maxlength?: Text | undefined
  readonly maxwords?: Text | undefined
  readonly threshold?: Text | undefined
  readonly countType?: string | undefined
  readonly label: LabelOptions
  readonly formGroup?: FormGroupOptions | undefined
  readonly spellcheck?: boolean | undefined
  readonly countMessage?: { readonly classes?: string | undefined } | undefined
  readonly textareaDescriptionText?: string | undefined
  readonly charactersUnderLimitText?: PluralMessages | undefined
  readonly charactersAtLimitText?: string | undefined
  readonly charactersOverLimitText?: PluralMessages | undefined
  readonly wordsUnderLimitText?: PluralMessages | undefined
  readonly wordsAtLimitText?: string | undefined
  readonly wordsOverLimitText?: PluralMessages | undefined
}

/** Renders a textarea with its count message, label, hint and error message. */
export function characterCount(options: CharacterCountOptions): Html {
  const id = options.id || options.name
  const group = options.formGroup
  const countType = options.countType || (options.maxwords ? 'words' : undefined)
  return textarea({
    id,
    name: options.name,
    describedBy: `${id}-info`,
    rows: options.rows,
    spellcheck: options.spellcheck,
    value: options.value,
    formGroup: {
      classes: classes('govuk-character-count', group?.classes),
      attributes: { ...limits(options, countType), ...spoken(options), ...group?.attributes },
      beforeInput: group?.beforeInput,
      afterInput: { html: html`${countMessage(options, id, countType)}${besideInput(group?.afterInput)}` },
    },
    classes: classes('govuk-js-character-count', options.classes),
    label: options.label,
    hint: options.hint,
    errorMessage: options.errorMessage,
    attributes: options.attributes,
  })
}

function limits(options: CharacterCountOptions, countType: string | undefined): Attributes {
  return {
    'data-module': 'govuk-character-count',
    'data-maxlength': { value: options.maxlength, optional: true },
    'data-maxwords': { value: options.maxwords, optional: true },
    'data-threshold': { value: options.threshold, optional: true },
    'data-count-type': { value: countType, optional: true },
  }
}

// Where the limit is set by a script, the message cannot be written yet, so its words are handed to the script instead.
function spoken(options: CharacterCountOptions): Attributes {
  const description = options.textareaDescriptionText
  return translations({
    'textarea-description': limitOf(options) || !description ? undefined : { other: description },
    'characters-under-limit': options.charactersUnderLimitText,
    'characters-at-limit': options.charactersAtLimitText,
    'characters-over-limit': options.charactersOverLimitText,
    'words-under-limit': options.wordsUnderLimitText,
    'words-at-limit': options.wordsAtLimitText,
    'words-over-limit': options.wordsOverLimitText,
  })
}

function countMessage(options: CharacterCountOptions, id: string, countType: string | undefined): Html {
  const limit = limitOf(options)
  const description =
    options.textareaDescriptionText ||
    `You can enter up to %{count} ${countType === 'words' ? 'words' : 'characters'}`
  return hint({
    text: limit ? description.replaceAll('%{count}', () => String(limit)) : '',
    id: `${id}-info`,
    classes: classes('govuk-character-count__message', options.countMessage?.classes),
  })
}

function limitOf(options: CharacterCountOptions): Text | undefined {
  return options.maxwords || options.maxlength
}
