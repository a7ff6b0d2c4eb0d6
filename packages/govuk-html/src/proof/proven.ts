/** The components under proof, by the folder that holds their official fixtures. */
import * as govuk from '../index.ts'

/** Folder name and the function that must render its fixtures. */
export const proven: readonly (readonly [string, (options: never) => govuk.Html])[] = [
  ['button', govuk.button],
  ['input', govuk.input],
  ['textarea', govuk.textarea],
  ['radios', govuk.radios],
  ['checkboxes', govuk.checkboxes],
  ['select', govuk.select],
  ['date-input', govuk.dateInput],
  ['file-upload', govuk.fileUpload],
  ['password-input', govuk.passwordInput],
  ['character-count', govuk.characterCount],
  ['error-message', govuk.errorMessage],
  ['error-summary', govuk.errorSummary],
  ['hint', govuk.hint],
  ['label', govuk.label],
  ['fieldset', govuk.fieldset],
]
