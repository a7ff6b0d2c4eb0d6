import { command, done, invalid, refused } from '#platform/command.ts'
import { londonDay } from '#platform/london-day.ts'
import * as policy from '../policy.ts'
import { inTurn } from '../store.ts'
import { loadReferral, readyPack, type FoundReferral } from './load-referral.ts'
import { parseAuthority, parseStep } from './referral-form.ts'
import { nextState, possible, type Action } from './states.ts'
import { insertAuthorityNote, insertStep } from './store.ts'

/** A step in the life of a referral. What may be done is in `states.ts`; the database holds the same, and who is a first responder. */
export interface Stepping extends FoundReferral {
  readonly action: Action
}
export type StepRefusal = 'wrong-state' | 'not-ready' | 'not-agreed' | 'agreed' | 'not-acknowledged'
export const stepRefusals: Readonly<Record<StepRefusal, string>> = {
  'wrong-state': 'This cannot be said of it now. Look at what happened last',
  'not-ready': 'The pack is not ready: something is not read back, to be corrected, or not read once more',
  'not-agreed':
    'They have not agreed to be referred, or took it back. An adult is referred only if they agree',
  agreed: 'They agreed, or may be under 18: that is a referral, and no notification',
  'not-acknowledged':
    'They are or may be under 18. It can be closed when their local authority was told and has acknowledged it',
}

/** Why this step cannot be taken now; null where it can. */
export function stepRefusal(found: FoundReferral, action: Action): StepRefusal | null {
  if (!possible(found.referral.state, found.roles).includes(action)) return 'wrong-state'
  if (action === 'close') return isAcknowledged(found) ? null : 'not-acknowledged'
  if (action !== 'submit' && action !== 'notify') return null
  const route = found.draftPack?.route
  if (action === 'submit' && route !== 'nrm') return 'not-agreed'
  if (action === 'notify' && route !== 'dtn') return route === 'nrm' ? 'agreed' : 'not-agreed'
  return readyPack(found) === null ? 'not-ready' : null
}

const isAcknowledged = ({ person, authority }: FoundReferral): boolean =>
  person.ageState === 'adult' || new Set(authority.map((one) => one.deed)).size === 2

export const takeStep = command('safeguarding.take-referral-step', {
  verb: 'alteration',
  may: policy.takeReferralStep,
  parse: parseStep,
  async find(db, { params, action }, { actor }): Promise<Stepping | null> {
    const found = action === null ? null : await loadReferral(db, params, actor)
    return found === null || action === null ? null : { ...found, action }
  },
  async carryOut(tx, input, before, { actor, now }) {
    const { person, action } = before
    // What they say in this very moment counts: nothing is sent before it is written down, and then it is seen.
    await inTurn(tx, person.id)
    const found = await loadReferral(tx, input.params, actor)
    if (found === null) return refused('wrong-state')
    const { referral } = found
    const refusal = stepRefusal(found, action)
    if (refusal !== null) return refused(refusal)
    if (input.happenedOn > londonDay(now))
      return invalid({ field: 'happenedOn', text: 'Enter a day that is not after today' })
    const last = found.steps.at(-1)
    if (last !== undefined && input.happenedOn < last.happenedOn)
      return invalid({ field: 'happenedOn', text: 'Enter a day that is not before the step before it' })
    const state = nextState(action, referral.state)
    const isTaken = await insertStep(tx, {
      ...input,
      referralId: referral.id,
      turn: referral.turn + 1,
      fromState: referral.state,
      action,
      state,
      agencyId: actor.agencyId,
      byId: actor.personId,
    })
    if (!isTaken) return refused('wrong-state')
    return done(
      { id: referral.id, personId: person.id },
      {
        type: 'referral',
        id: referral.id,
        ownerAgencyId: person.agencyId,
        detail: { step: action, from: referral.state, to: state, reason: input.reason },
      },
    )
  },
  refusals: stepRefusals,
})

/** The local authority was told about somebody who is or may be a child, or has acknowledged it. */
export const noteAuthority = command('safeguarding.note-authority', {
  verb: 'collection',
  may: policy.workWithPeople,
  parse: parseAuthority,
  find: (db, { params }, { actor }) => loadReferral(db, params, actor),
  async carryOut(tx, input, { person, referral, authority }, { actor, services, now }) {
    if (referral.state === 'closed') return refused('ended')
    if (input.happenedOn > londonDay(now))
      return invalid({ field: 'happenedOn', text: 'Enter a day that is not after today' })
    if (input.deed === 'acknowledged' && !authority.some((one) => one.deed === 'told'))
      return refused('not-told')
    await insertAuthorityNote(tx, {
      ...input,
      id: services.newId(),
      referralId: referral.id,
      byId: actor.personId,
    })
    return done(
      { id: referral.id, personId: person.id },
      {
        type: 'referral',
        id: referral.id,
        ownerAgencyId: person.agencyId,
        detail: { authority: input.deed },
      },
    )
  },
  refusals: {
    ended: 'This referral has ended',
    'not-told': 'Nobody noted yet that they were told. Note that first',
  },
})
