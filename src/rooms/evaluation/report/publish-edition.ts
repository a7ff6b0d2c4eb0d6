import { command, done, refused } from '#platform/command.ts'
import { readForm } from '#platform/forms.ts'
import * as policy from '../policy.ts'
import { findEdition } from './queries.ts'
import { insertStep } from './store.ts'

/** Somebody other than who drew it up puts it before the public; from then on it is in the ledger of what left, which the database writes. */
export const publishEdition = command('evaluation.publish-edition', {
  verb: 'alteration',
  may: policy.publishEdition,
  parse: (body, params) => readForm(body).result(() => ({ id: params['editionId'] ?? '' })),
  find: (db, { id }) => findEdition(db, id),
  async carryOut(tx, _input, edition, { actor }) {
    if (edition.publishedAt !== null) return refused('published')
    const editionId = edition.id
    const byId = actor.personId
    const stepped = await insertStep(tx, { editionId, turn: 1, action: 'publish', reason: '', byId })
    if (stepped !== 'done') return refused(stepped)
    return done(
      { id: editionId },
      { type: 'figures', id: '-', detail: { edition: editionId, published: true } },
    )
  },
  refusals: {
    published: 'This is published already',
    meanwhile: 'Somebody published this in the meantime',
    stale:
      'Something else was published since this was drawn up. Draw it up again, so that both are checked together',
  },
})
