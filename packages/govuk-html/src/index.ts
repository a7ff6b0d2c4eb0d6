/** The package's one door: the `html` tag and a function for each component. */
export { attributes, escape, html, isHtml, join, raw, safeUrl } from './html.ts'
export type { AttributeValue, Attributes, Child, Html, Text } from './html.ts'
export type {
  Content,
  Decoration,
  HeadingLevel,
  Items,
  OptionalContent,
  PluralMessages,
} from './parts/options.ts'

export { button, type ButtonOptions } from './components/button.ts'
export { characterCount, type CharacterCountOptions } from './components/character-count.ts'
export { checkboxes, type CheckboxItem, type CheckboxesOptions } from './components/checkboxes.ts'
export {
  dateInput,
  type DateInputItem,
  type DateInputOptions,
  type DatePartOptions,
} from './components/date-input.ts'
export { errorMessage, type ErrorMessageOptions } from './components/error-message.ts'
export { errorSummary, type ErrorSummaryItem, type ErrorSummaryOptions } from './components/error-summary.ts'
export { fieldset, type FieldsetOptions, type LegendOptions } from './components/fieldset.ts'
export { fileUpload, type FileUploadOptions } from './components/file-upload.ts'
export { hint, type HintOptions } from './components/hint.ts'
export { input, type InputOptions } from './components/input.ts'
export { label, type LabelOptions } from './components/label.ts'
export { passwordInput, type PasswordInputOptions } from './components/password-input.ts'
export { radios, type RadioItem, type RadiosOptions } from './components/radios.ts'
export { select, type SelectItem, type SelectOptions } from './components/select.ts'
export { textarea, type TextareaOptions } from './components/textarea.ts'
