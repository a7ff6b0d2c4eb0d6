import { deviceRules } from '../reference.ts'
import { fieldsOf } from '../rules/entries.ts'
import { emptyFieldView, type EmptyFieldModel } from './empty-field.view.ts'

/** It is always the same; the journey looks at what a telephone makes of it. */
const ordinary: EmptyFieldModel = { rules: deviceRules, fields: fieldsOf }
export const examples = {
  ordinary,
  empty: ordinary,
  error: ordinary,
  longest: ordinary,
  restricted: ordinary,
} satisfies Record<string, EmptyFieldModel>
export const render = emptyFieldView
