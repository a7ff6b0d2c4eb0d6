import { command, done } from '#platform/command.ts'
import { parseItem } from './item-form.ts'
import { urnFrom } from './names.ts'
import * as policy from './policy.ts'
import { insertItem, insertOriginal } from './store.ts'

/** Opens an item from what the agency itself knows: the professional's short form. */
export const openItem = command('intelligence.open-own-item', {
  verb: 'collection',
  may: policy.writeItem,
  parse: (body) => parseItem(body, { declared: true }),
  find: () => ({}),
  async carryOut(tx, input, _found, { actor, services }) {
    const id = services.newId()
    await insertItem(tx, {
      ...input,
      id,
      urn: urnFrom(services.newId()),
      agencyId: actor.agencyId,
      personId: actor.personId,
      reportId: null,
    })
    await insertOriginal(tx, {
      itemId: id,
      version: 1,
      text: input.text,
      provenance: input.provenance,
      personId: actor.personId,
    })
    return done({ id }, { type: 'item', id, ownerAgencyId: actor.agencyId, detail: { version: 1 } })
  },
  refusals: {},
})
