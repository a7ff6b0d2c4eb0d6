import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import * as policy from '../policy.ts'
import { deviceRules } from '../reference.ts'
import { fieldsOf } from '../rules/entries.ts'
import { emptyFieldView } from './empty-field.view.ts'

/** The page that telephones keep. It is the same for everybody and knows nobody: it goes into a cache in clear. */
export const emptyFieldPage = page('operations.show-empty-field', {
  through: 'door',
  may: policy.emptyPage,
  load: () => ({}),
  about: () => null,
  present: () => show('The field', emptyFieldView({ rules: deviceRules, fields: fieldsOf })),
})
