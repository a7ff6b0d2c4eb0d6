import { command, done, refused } from '#platform/command.ts'
import { readForm } from '#platform/forms.ts'
import * as policy from './policy.ts'
import { sourceKind } from './record-source.ts'
import { findSource } from './source/queries.ts'
import { insertOpening } from './store.ts'

/** How long a proof of identity is fresh enough to open a source (security 4.3: step-up). */
export const freshSeconds = 900

/**
 * Opens one source: the reason is written first, in the same transaction; the key service then asks the database by
 * itself whether this session may. What it opens goes into one answer and nowhere else.
 */
export const openSource = command('intelligence.open-source', {
  verb: 'consultation',
  may: policy.openSource,
  parse(body, params) {
    const form = readForm(body)
    const reason = form.text('reason', {
      required: 'Write why you must know who it is',
      max: 1_000,
      multiline: true,
      label: 'The reason',
    })
    if (reason !== '' && reason.length < 10)
      form.fail('reason', 'Write the reason in a sentence: it will be read by every custodian of your agency')
    return form.result(() => ({ itemId: params['itemId'] ?? '', reason }))
  },
  find: (db, input) => findSource(db, input.itemId),
  async carryOut(tx, input, source, { actor, services, now }) {
    if (actor.provedSecondsAgo > freshSeconds) return refused('prove-again')
    await insertOpening(tx, {
      itemId: source.itemId,
      agencyId: source.ownerAgencyId,
      personId: actor.personId,
      purpose: actor.purpose,
      reason: input.reason,
    })
    const opened = await services.unseal({
      kind: sourceKind,
      recordId: source.itemId,
      keyId: source.keyId,
      sealed: source.sealed,
    })
    if (opened.kind !== 'opened') return refused(opened.kind === 'refused' ? 'not-opened' : 'no-answer')
    return done(
      { pseudonym: source.pseudonym, who: opened.bytes.toString('utf8'), at: now },
      {
        type: 'source',
        id: source.itemId,
        ownerAgencyId: source.ownerAgencyId,
        detail: { reason: 'written' },
      },
    )
  },
  refusals: {
    'prove-again':
      'Prove who you are again: sign out, sign in, and come back within 15 minutes. Nothing was opened',
    'not-opened': 'The key service did not open it for you. Nothing was opened, and nothing was written down',
    'no-answer': 'The key service does not answer. Nothing was opened; try again in a minute',
  },
})
