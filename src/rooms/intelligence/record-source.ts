import { boxContext } from '#platform/keys/context.ts'
import { command, done, invalid, refused } from '#platform/command.ts'
import { sealTo } from '#platform/crypto/sealed-box.ts'
import type { Db } from '#platform/db.ts'
import { readForm } from '#platform/forms.ts'
import { isPseudonym, pseudonymFrom } from './names.ts'
import * as policy from './policy.ts'
import { findItem } from './queries.ts'
import { isPseudonymTaken, newestSourceKey } from './source/queries.ts'
import { insertSource } from './store.ts'

/** The kind a source is sealed as; the key service asks the database by it. */
export const sourceKind = 'intelligence.source'

/**
 * Records who an item came from: sealed to the key service at once, so that the application itself cannot read it
 * again. Everybody else sees a pseudonym. Written once; a mistake is a matter for the custodian.
 */
export const recordSource = command('intelligence.record-source', {
  verb: 'collection',
  may: policy.writeItem,
  parse(body, params) {
    const form = readForm(body)
    const who = form.text('who', {
      required: 'Write who it came from',
      max: 4_000,
      multiline: true,
      label: 'Who it came from',
    })
    const known = form.text('pseudonym', { max: 8, label: 'The pseudonym' }).toUpperCase()
    if (known !== '' && !isPseudonym(known))
      form.fail('pseudonym', 'Write the pseudonym like SRC-7K3Q, or leave it empty')
    return form.result(() => ({ itemId: params['itemId'] ?? '', who, known }))
  },
  find: (db, input) => findItem(db, input.itemId),
  async carryOut(tx, input, item, { actor, services }) {
    if (item.pseudonym !== null) return refused('recorded-already')
    if (input.known !== '' && !(await isPseudonymTaken(tx, input.known))) {
      return invalid({
        field: 'pseudonym',
        text: 'No source of your agency has this pseudonym. Check it, or leave it empty for a new one',
      })
    }
    const key = await newestSourceKey(tx)
    if (key === null) return refused('no-key')
    const written = await insertSource(tx, {
      itemId: item.id,
      agencyId: item.ownerAgencyId,
      pseudonym: input.known === '' ? await freePseudonym(tx, services.newId) : input.known,
      sealed: sealTo(key.publicKey, input.who, boxContext(sourceKind, item.id)),
      keyId: key.id,
      personId: actor.personId,
    })
    if (!written) return refused('recorded-already')
    return done({ id: item.id }, { type: 'source', id: item.id, ownerAgencyId: item.ownerAgencyId })
  },
  refusals: {
    'recorded-already': 'The source of this item is recorded already. A custodian can look into a mistake',
    'no-key':
      'The key service has not started yet, so nothing can be sealed. Nothing was stored; try again in a minute',
  },
})

/** A pseudonym nobody at the agency has; two people under one name would be worse than an odd name. */
async function freePseudonym(db: Db, newId: () => string): Promise<string> {
  for (let tries = 0; tries < 20; tries += 1) {
    const name = pseudonymFrom(newId())
    if (!(await isPseudonymTaken(db, name))) return name
  }
  throw new Error('no free pseudonym was found')
}
