import { command, done } from '#platform/command.ts'
import { readForm, valueOf } from '#platform/forms.ts'
import { changePurpose as change } from './account-store.ts'
import * as policy from './policy.ts'
import { purposes } from './rights.ts'
import { ownPath } from './rules/own-path.ts'

/** Working for something else from now on: one click, in every browser of the person, and in the audit log. */
export const changePurpose = command('identity.change-purpose', {
  verb: 'policy',
  may: policy.ownAccount,
  parse: (body) => {
    const form = readForm(body)
    const purpose = form.choice('purpose', purposeValues, 'Choose what you are working for')
    return form.result(() => ({ purpose, then: ownPath(valueOf({ values: body, errors: [] }, 'then')) }))
  },
  find: () => true,
  carryOut: async (tx, input) => {
    await change(tx, input.purpose)
    return done({ then: input.then }, 'written-by-the-database')
  },
  refusals: {},
})

const purposeValues = purposes.map((purpose) => purpose.value)
