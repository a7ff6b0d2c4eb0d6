import { command, done, refused } from '#platform/command.ts'
import { readForm } from '#platform/forms.ts'
import { facts } from './facts.ts'
import * as policy from './policy.ts'
import { findItem } from './queries.ts'
import { releaseItem as release } from './store.ts'

/**
 * The second person lets the sanitised words out. The database copies them, and refuses whoever graded or sanitised.
 * Letting out names no reader yet: that is the next step, agency by agency.
 */
export const releaseItem = command('intelligence.release-item', {
  verb: 'alteration',
  may: policy.releaseItem,
  parse(body, params) {
    const form = readForm(body)
    if (form.choices('read', ['yes']).length === 0)
      form.fail('read', 'Confirm that you have read the text, the warnings and the reasons')
    const version = Number(form.text('version')) || 0
    return form.result(() => ({ itemId: params['itemId'] ?? '', version }))
  },
  find: (db, input) => findItem(db, input.itemId),
  async carryOut(tx, input, item, { services }) {
    const id = services.newId()
    const answer = await release(tx, item.id, id, input.version)
    if (answer !== 'released') return refused(answer)
    return done(
      { itemId: item.id, releaseId: id },
      {
        type: 'release',
        id,
        ownerAgencyId: item.ownerAgencyId,
        handling: item.grade?.slice(-1) ?? null,
        detail: { item: item.id, sanitised: input.version },
      },
      [{ name: facts.released, subjectId: id, payload: { itemId: item.id } }],
    )
  },
  refusals: {
    'not-allowed': 'You cannot let this item out, or not for the purpose you work for',
    'not-sanitised': 'This item has no sanitised text that waits for a second person',
    'not-graded': 'This item has no grade',
    'changed-meanwhile': 'The sanitised text changed while you read it. Read it again',
    'same-person': 'You graded or sanitised this item yourself. Somebody else must let it out',
    'originator-not-asked': 'This item is S2 and the originator has not agreed',
    already: 'Exactly this text and grade are let out already',
  },
})
