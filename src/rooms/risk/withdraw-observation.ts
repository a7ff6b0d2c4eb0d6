import { ownTexts } from '#rooms/intelligence'
import { command, done } from '#platform/command.ts'
import { readForm } from '#platform/forms.ts'
import * as policy from './policy.ts'
import { findStanding } from './queries.ts'
import { valuesOf, withdrawals } from './rules/codes.ts'
import { insertWithdrawal } from './store.ts'

/** A tick that should not stand is withdrawn by a row of its own. Whoever saw the tick sees that it does not stand. */
export const withdrawObservation = command('risk.withdraw-observation', {
  verb: 'alteration',
  may: policy.observe,
  parse(body, params) {
    const form = readForm(body)
    const reason = form.choice('reason', valuesOf(withdrawals), 'Choose why it does not stand')
    return form.result(() => ({
      itemId: params['itemId'] ?? '',
      observationId: params['observationId'] ?? '',
      reason,
    }))
  },
  async find(db, input) {
    const item = await ownTexts(db, input.itemId, { withOriginal: false })
    const standing = item === null ? null : await findStanding(db, input.itemId, input.observationId)
    return item === null || standing === null ? null : { item, standing }
  },
  async carryOut(tx, input, { item, standing }, { actor }) {
    await insertWithdrawal(tx, {
      observationId: standing.id,
      reason: input.reason,
      personId: actor.personId,
    })
    return done(
      { itemId: item.itemId },
      {
        type: 'item',
        id: item.itemId,
        ownerAgencyId: item.ownerAgencyId,
        detail: { observation: standing.id, code: standing.code, reason: input.reason },
      },
    )
  },
  refusals: {},
})
