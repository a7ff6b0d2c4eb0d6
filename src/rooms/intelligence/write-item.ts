import { command, done, invalid } from '#platform/command.ts'
import { parseItem } from './item-form.ts'
import * as policy from './policy.ts'
import { findItem, findOriginal } from './queries.ts'
import { after } from './states.ts'
import { insertOriginal, updateItem } from './store.ts'

/** Writes an item's words anew: a new version, never a change of an old one. */
export const writeItem = command('intelligence.write-item', {
  verb: 'alteration',
  may: policy.writeItem,
  parse(body, params) {
    const parsed = parseItem(body, { declared: false })
    return parsed.ok ? { ok: true, input: { ...parsed.input, itemId: params['itemId'] ?? '' } } : parsed
  },
  find: (db, input) => findItem(db, input.itemId),
  async carryOut(tx, input, item, { actor }) {
    const before = await findOriginal(tx, item.id)
    const version = before?.version ?? 0
    if (version !== input.seen)
      return invalid({
        field: 'text',
        text: 'Somebody changed these words meanwhile. Compare with theirs below, then save again',
      })
    const changed = before === null || before.text !== input.text || before.provenance !== input.provenance
    if (changed) {
      await insertOriginal(tx, {
        itemId: item.id,
        version: version + 1,
        text: input.text,
        provenance: input.provenance,
        personId: actor.personId,
      })
    }
    const state = changed ? (after(item.state, 'write') ?? item.state) : item.state
    await updateItem(tx, item.id, state, actor.personId, input)
    return done(
      { id: item.id, graded: item.grade !== null },
      {
        type: 'item',
        id: item.id,
        ownerAgencyId: item.ownerAgencyId,
        detail: { version: changed ? version + 1 : version, state },
      },
    )
  },
  refusals: {},
})
