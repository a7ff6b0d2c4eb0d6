import { command, done, refused } from '#platform/command.ts'
import * as policy from './policy.ts'
import { findAgreement } from './queries.ts'
import { leave } from './store.ts'

/**
 * Takes one's own agency out, at once: the next request of either side finds the door closed. There is no way back but
 * a new agreement. The first step is the page that shows what closes; this is the second.
 */
export const leaveAgreement = command('governance.leave-agreement', {
  verb: 'policy',
  may: policy.signOrLeave,
  parse: (_body, params) => ({ ok: true, input: { id: params['id'] ?? '' } }),
  find: (db, { id }) => findAgreement(db, id),
  async carryOut(tx, { id }, agreement) {
    const answer = await leave(tx, id)
    if (answer !== 'left') return refused(answer)
    return done(id, { type: 'agreement', id, ownerAgencyId: agreement.createdAgencyId })
  },
  refusals: {
    'already-left': 'Your agency has left this agreement already',
    'not-allowed': 'You cannot leave for this agency',
  },
})
