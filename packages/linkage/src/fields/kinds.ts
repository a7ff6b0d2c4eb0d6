import { address, business } from './business-kinds.ts'
import { email, phone, postcode } from './contact-kinds.ts'
import { day } from './date-of-birth.ts'
import type { FieldKind } from './field-kind.ts'
import { personName } from './person-name.ts'
import { category, identifier, place, words } from './simple-kinds.ts'

/** Every kind of field, by the name a settings file uses. */
export const fieldKinds: { readonly [kind: string]: FieldKind } = Object.fromEntries(
  [personName, business, day, address, postcode, phone, email, identifier, place, words, category].map(
    (kind) => [kind.kind, kind],
  ),
)
