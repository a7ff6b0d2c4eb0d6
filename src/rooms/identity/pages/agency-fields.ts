import { checkboxes, html, input, select, type Html } from '@article4/govuk-html'
import { valueOf, type FormState } from '#platform/forms.ts'
import { fieldError } from '#platform/views/form.ts'
import { agencyKinds, capabilities } from '../kinds.ts'

/** Name, kind and capabilities of an agency, as set-up and proposals ask for them. */
export interface AgencyFieldsOptions {
  readonly form: FormState
  readonly prefix: string
  readonly name?: string
  readonly kind?: string
}

export function agencyFields({ form, prefix, name = '', kind = '' }: AgencyFieldsOptions): Html {
  const chosen = valueOf(form, `${prefix}kind`, kind)
  return html`${input({
    id: `${prefix}name`,
    name: `${prefix}name`,
    label: { text: 'Name of the agency' },
    value: valueOf(form, `${prefix}name`, name),
    ...fieldError(form, `${prefix}name`),
  })}
${select({
  id: `${prefix}kind`,
  name: `${prefix}kind`,
  label: { text: 'Kind of organisation' },
  items: [
    { value: '', text: 'Choose one' },
    ...agencyKinds.map((one) => ({ ...one, selected: one.value === chosen })),
  ],
  ...fieldError(form, `${prefix}kind`),
})}
${checkboxes({
  idPrefix: `${prefix}capabilities`,
  name: `${prefix}capabilities`,
  fieldset: { legend: { text: 'What the law makes it' } },
  hint: { text: 'Choose all that apply, or none. None of these opens a record by itself.' },
  values: valuesOf(form, `${prefix}capabilities`),
  items: capabilities.map((one) => ({ value: one.value, text: one.text, hint: { text: one.hint } })),
})}`
}

function valuesOf(form: FormState, field: string): string[] {
  const value = form.values[field]
  if (value === undefined) return []
  return typeof value === 'string' ? [value] : [...value]
}
