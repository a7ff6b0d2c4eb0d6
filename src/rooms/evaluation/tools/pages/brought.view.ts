import { fileUpload, html, input, textarea, type Html } from '@article4/govuk-html'
import { valueOf, type FormState } from '#platform/forms.ts'
import { fieldError } from '#platform/views/form.ts'

/** A table as a file or pasted, and a name for the answer. */
export interface Brought {
  readonly form: FormState
  readonly field: string
  readonly label: string
  readonly hint: string
}
export const brought = ({ form, field, label, hint }: Brought): Html => html`${fileUpload({
  id: `${field}File`,
  name: `${field}File`,
  label: { text: label, classes: 'govuk-label--s' },
  hint: { text: `${hint}. A file of at most 4 MB` },
  ...fieldError(form, `${field}File`),
})}
${textarea({
  id: field,
  name: field,
  rows: 6,
  label: { text: `${label}, pasted` },
  hint: { text: 'Instead of a file; from a spreadsheet too. A file wins over what is pasted' },
  value: valueOf(form, field),
  ...fieldError(form, field),
})}`
export const nameField = (form: FormState): Html =>
  input({
    id: 'title',
    name: 'title',
    label: { text: 'A name for the answer', classes: 'govuk-label--s' },
    hint: { text: 'Optional. No names of people' },
    value: valueOf(form, 'title'),
    ...fieldError(form, 'title'),
  })
export const columnField = (form: FormState, name: string, label: string, hint: string): Html =>
  input({
    id: name,
    name,
    label: { text: label, classes: 'govuk-label--s' },
    hint: { text: hint },
    classes: 'govuk-input--width-20',
    value: valueOf(form, name),
    ...fieldError(form, name),
  })
