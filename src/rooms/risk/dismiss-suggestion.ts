import { command, done, invalid } from '#platform/command.ts'
import { textOf, textsFor, wordsIn } from './observe-indicator.ts'
import * as policy from './policy.ts'
import { parseDismiss } from './sign-form.ts'
import { insertDismissal } from './store.ts'

/** A person read what was suggested and it is no sign here. It is not suggested again for the same words. */
export const dismissSuggestion = command('risk.dismiss-suggestion', {
  verb: 'alteration',
  may: policy.observe,
  parse: parseDismiss,
  find: (db, input, { actor }) => textsFor(db, input.itemId, actor),
  async carryOut(tx, input, item, { actor }) {
    const text = textOf(item, input.of)
    if (text === null || !wordsIn(text).includes(input.quote))
      return invalid({
        field: null,
        text: 'These words do not stand in the text any more. Go back to the item',
      })
    await insertDismissal(tx, {
      itemId: item.itemId,
      ownerAgencyId: item.ownerAgencyId,
      releaseId: text.releaseId,
      originalVersion: text.version,
      code: input.code,
      quote: input.quote,
      reason: input.reason,
      personId: actor.personId,
    })
    return done(
      { itemId: item.itemId },
      {
        type: 'item',
        id: item.itemId,
        ownerAgencyId: item.ownerAgencyId,
        detail: { code: input.code, reason: input.reason, release: text.releaseId },
      },
    )
  },
  refusals: {},
})
