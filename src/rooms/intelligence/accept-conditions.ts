import { command, done, refused } from '#platform/command.ts'
import { readForm } from '#platform/forms.ts'
import * as policy from './policy.ts'
import { findShared } from './shared/queries.ts'
import { acknowledge } from './store.ts'

/**
 * A reader accepts the conditions. The words they saw travel in the form and are compared with those that hold at that
 * moment: whoever accepted other words has accepted nothing, and looks again.
 */
export const acceptConditions = command('intelligence.accept-conditions', {
  verb: 'alteration',
  may: policy.readShared,
  parse(body, params) {
    const form = readForm(body)
    if (form.choices('accept', ['yes']).length === 0)
      form.fail('accept', 'Accept the conditions to read the item, or go back')
    const given = body['seen']
    // Browsers send line ends as CRLF. Nothing else is touched: these are the words as they were seen.
    const seen = (typeof given === 'string' ? given : '').replaceAll('\r\n', '\n')
    return form.result(() => ({ releaseId: params['releaseId'] ?? '', seen }))
  },
  find: (db, input, { actor }) => findShared(db, input.releaseId, actor.agencyId, actor.personId),
  async carryOut(tx, input, head) {
    const answer = await acknowledge(tx, head.id, input.seen)
    if (answer !== 'acknowledged') return refused(answer)
    return done(
      { releaseId: head.id },
      {
        type: 'release',
        id: head.id,
        ownerAgencyId: head.ownerAgencyId,
        handling: head.handling,
        detail: { accepted: true },
      },
    )
  },
  refusals: {
    'not-allowed': 'You cannot accept these conditions for the purpose you work for',
    'conditions-changed': 'The conditions changed while you read them. Read them again, then accept them',
  },
})
