import type { readForm } from '#platform/forms.ts'
import { agencyKinds, capabilities, type AgencyKind, type Capability } from './kinds.ts'

/** Fields that several forms of this room have. */
type Form = ReturnType<typeof readForm>

/** One sign, one @, a name with a dot: the rest only the receiving end can know (RFC 5321 allows far more than exists). */
const emailPattern = /^[^\s@:<>(),;"\\]{1,64}@[^\s@:<>(),;"\\]{1,130}$/

/** A work address as sign-in name: in small letters, so that it is the same however it is typed. */
export function readEmail(form: Form, name: string): string {
  const email = form
    .text(name, { required: 'Enter a work e-mail address', max: 200, label: 'The e-mail address' })
    .toLowerCase()
  const fits = emailPattern.test(email) && /^[^.].*\.[^.]+$/.test(email.split('@')[1] ?? '')
  if (email !== '' && !fits)
    form.fail(name, 'Enter an e-mail address in the correct form, like name@example.org')
  return email
}

export const readPersonName = (form: Form, name: string): string =>
  form.text(name, { required: 'Enter the person’s full name', max: 120, label: 'The name' })

export interface AgencyFields {
  readonly name: string
  readonly kind: AgencyKind
  readonly capabilities: readonly Capability[]
}

/** Name, kind and capabilities of an agency. */
export function readAgency(form: Form, prefix = ''): AgencyFields {
  return {
    name: form.text(`${prefix}name`, {
      required: 'Enter the agency’s name',
      max: 200,
      label: 'The agency’s name',
    }),
    kind: form.choice(`${prefix}kind`, kindValues, 'Choose what kind of organisation it is'),
    capabilities: form.choices(`${prefix}capabilities`, capabilityValues),
  }
}
const kindValues = agencyKinds.map((kind) => kind.value)
const capabilityValues = capabilities.map((one) => one.value)
