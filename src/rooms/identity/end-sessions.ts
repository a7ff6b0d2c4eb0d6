import { command, done } from '#platform/command.ts'
import { readForm } from '#platform/forms.ts'
import { endOtherSessions as endOthers, signOut as end } from './account-store.ts'
import * as policy from './policy.ts'

/** Signing out here, or everywhere else. */
export const signOut = command('identity.sign-out', {
  verb: 'sign-in',
  may: policy.ownAccount,
  parse: (body) => readForm(body).result(() => null),
  find: () => true,
  carryOut: async (tx, _input, _found, { actor }) => {
    await end(tx)
    return done(null, { type: 'person', id: actor.personId, ownerAgencyId: actor.agencyId })
  },
  refusals: {},
})

export const endOtherSessions = command('identity.end-other-sessions', {
  verb: 'sign-in',
  may: policy.ownAccount,
  parse: (body) => readForm(body).result(() => null),
  find: () => true,
  carryOut: async (tx, _input, _found, { actor }) => {
    const ended = await endOthers(tx)
    return done(null, {
      type: 'person',
      id: actor.personId,
      ownerAgencyId: actor.agencyId,
      detail: { ended },
    })
  },
  refusals: {},
})
