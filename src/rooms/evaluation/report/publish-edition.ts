import { command, done, refused } from '#platform/command.ts'
import { readForm } from '#platform/forms.ts'
import * as policy from '../policy.ts'
import { findEdition } from './queries.ts'
import { reportTables } from './reference.ts'
import { cellsOf } from './rules/edition.ts'
import { insertReleased, insertStep } from './store.ts'

/** Somebody other than who drew it up puts it before the public; from then on it is in the ledger of what left. */
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
    for (const table of edition.body.tables) {
      const spec = reportTables.tables.find(({ code }) => code === table.code)
      if (spec === undefined) return refused('stale')
      const cells = cellsOf(spec, table, edition.year)
      await insertReleased(tx, { editionId, dataSet: spec.count, year: edition.year, cells, byId })
    }
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
