import { command, done, refused } from '#platform/command.ts'
import { readForm } from '#platform/forms.ts'
import { findOpenRequest } from './people-queries.ts'
import { decideRight as decide } from './people-store.ts'
import * as policy from './policy.ts'

/** The second person decides, at another agency. The database refuses whoever is not one. */
export const decideRight = command('identity.decide-right', {
  verb: 'grant',
  may: policy.decideRequest,
  parse: (body, params) => {
    const form = readForm(body)
    const decision = form.choice(
      'decision',
      ['granted', 'declined'],
      'Choose whether to grant it or to decline',
    )
    return form.result(() => ({ requestId: params['requestId'] ?? '', decision }))
  },
  find: (db, input) => findOpenRequest(db, input.requestId),
  carryOut: async (tx, input, request) => {
    const answer = await decide(tx, request.id, input.decision)
    if (answer !== 'granted' && answer !== 'declined') return refused(answer)
    return done(null, {
      type: 'right-request',
      id: request.id,
      ownerAgencyId: request.agencyId,
      detail: { decision: answer, person: request.personId, right: request.right },
    })
  },
  refusals: {
    'already-decided': 'Somebody else has decided this meanwhile',
    'same-agency': 'A request is decided at another agency',
    'person-left': 'This person has left meanwhile',
    'not-allowed': 'You may not decide this',
  },
})
