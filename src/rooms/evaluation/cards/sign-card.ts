import { command, done, refused } from '#platform/command.ts'
import { readForm } from '#platform/forms.ts'
import { londonDay } from '#platform/london-day.ts'
import * as policy from '../policy.ts'
import { findCard, signaturesOf } from './queries.ts'
import { nextSignature } from './rules/plan.ts'
import { insertSignature } from './store.ts'
import { cardMethod, workOutCard } from './work-out.ts'

/** Somebody else stands by a card. What it says at that moment is kept as it was said, and is what is shown until the next date of review. */
export const signCard = command('evaluation.sign-card', {
  verb: 'alteration',
  may: policy.signCard,
  parse(body, params) {
    const form = readForm(body)
    const seen = form.text('seen', { max: 64 })
    return form.result(() => ({ id: params['id'] ?? '', seen }))
  },
  async find(db, { id }) {
    const card = await findCard(db, id)
    return card === null ? null : { card }
  },
  async carryOut(tx, { seen }, { card }, { actor, now }) {
    const today = londonDay(now)
    const signatures = await signaturesOf(tx, card.id)
    const next = nextSignature(
      card,
      signatures.map(({ signedOn }) => signedOn),
    )
    if (next !== null && today < next) return refused('not-yet')
    const { outcome, inputHash } = await workOutCard(tx, card, today)
    if (outcome.kind !== 'worked-out') return refused('not-over')
    if (inputHash !== seen) return refused('meanwhile')
    const isSigned = await insertSignature(tx, {
      cardId: card.id,
      version: signatures.length + 1,
      verdict: outcome.result.change.verdict.code,
      result: JSON.stringify(outcome.result),
      inputHash,
      method: cardMethod,
      byId: actor.personId,
    })
    if (!isSigned) return refused('meanwhile')
    return done(
      { id: card.id },
      { type: 'figures', id: '-', detail: { card: card.id, signed: signatures.length + 1 } },
    )
  },
  refusals: {
    'not-yet': 'A verdict changes at its date of review only',
    'not-over': 'There is nothing to sign yet: the months are not over, or nothing was counted in them',
    meanwhile: 'What is counted changed since you looked, or somebody else signed. Look at the card again',
  },
})
