import { command, done, refused } from '#platform/command.ts'
import { urnFrom } from './names.ts'
import * as policy from './policy.ts'
import { findItem } from './queries.ts'
import { insertItem } from './store.ts'

/** Opens another item from the same report: one matter an item, each with a grade of its own (domain 5.2 rule 3). */
export const openAnotherItem = command('intelligence.open-another-item', {
  verb: 'collection',
  may: policy.writeItem,
  parse: (_body, params) => ({ ok: true, input: { itemId: params['itemId'] ?? '' } }),
  find: (db, input) => findItem(db, input.itemId),
  async carryOut(tx, _input, item, { actor, services }) {
    if (item.reportId === null) return refused('no-report')
    const id = services.newId()
    await insertItem(tx, {
      id,
      urn: urnFrom(services.newId()),
      agencyId: actor.agencyId,
      personId: actor.personId,
      reportId: item.reportId,
      title: '',
      marking: item.marking,
      priority: item.priority,
      exploitationTypes: item.exploitationTypes,
      unknownReason: item.unknownReason,
      purposes: item.purposes,
      occurredOn: null,
      occurredWords: '',
    })
    return done(
      { id },
      { type: 'item', id, ownerAgencyId: actor.agencyId, detail: { report: item.reportId, beside: item.id } },
    )
  },
  refusals: { 'no-report': 'This item did not come from a report. Write a new item instead' },
})
