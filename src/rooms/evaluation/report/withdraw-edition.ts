import { command, done, refused } from '#platform/command.ts'
import { readForm } from '#platform/forms.ts'
import * as policy from '../policy.ts'
import { findEdition } from './queries.ts'
import { insertStep } from './store.ts'

/** What was wrong is taken back in the open: it stays listed, with the reason, and stays in the ledger. */
export const withdrawEdition = command('evaluation.withdraw-edition', {
  verb: 'alteration',
  may: policy.evaluate,
  parse(body, params) {
    const form = readForm(body)
    const reason = form.text('reason', {
      required: 'Write why, for everybody to read',
      max: 1000,
      multiline: true,
      label: 'The reason',
    })
    if (reason !== '' && reason.length < 10) form.fail('reason', 'Write a little more about why')
    return form.result(() => ({ id: params['editionId'] ?? '', reason }))
  },
  find: (db, { id }) => findEdition(db, id),
  async carryOut(tx, { reason }, edition, { actor }) {
    if (edition.publishedAt === null) return refused('not-published')
    if (edition.withdrawnAt !== null) return refused('meanwhile')
    const step = { editionId: edition.id, turn: 2, action: 'withdraw', reason, byId: actor.personId } as const
    if ((await insertStep(tx, step)) !== 'done') return refused('meanwhile')
    return done(
      { id: edition.id },
      { type: 'figures', id: '-', detail: { edition: edition.id, withdrawn: true } },
    )
  },
  refusals: {
    'not-published': 'This was never published',
    meanwhile: 'This was withdrawn already',
  },
})
