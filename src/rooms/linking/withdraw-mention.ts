import { command, done } from '#platform/command.ts'
import { readForm } from '#platform/forms.ts'
import * as policy from './policy.ts'
import { findMention } from './queries.ts'
import { valuesOf, withdrawals } from './rules/kinds.ts'
import { insertWithdrawal } from './store.ts'

/** A mention does not stand any more. Links it was in stand with it in nobody's subject; nothing is deleted. */
export const withdrawMention = command('linking.withdraw-mention', {
  verb: 'alteration',
  may: policy.withdraw,
  parse(body, params) {
    const form = readForm(body)
    const reason = form.choice('reason', valuesOf(withdrawals), 'Choose why it does not stand any more')
    return form.result(() => ({ mentionId: params['mentionId'] ?? '', reason }))
  },
  find: (db, input) => findMention(db, input.mentionId),
  async carryOut(tx, { reason }, mention, { actor }) {
    await insertWithdrawal(tx, mention.id, reason, actor.personId)
    return done(
      { itemId: mention.itemId, releaseId: mention.releaseId },
      { type: 'mention', id: mention.id, ownerAgencyId: mention.ownerAgencyId, detail: { reason } },
    )
  },
  refusals: {},
})
