import assert from 'node:assert/strict'
import { test } from 'node:test'
import { actions, possible, rolesOf, states, waitsForAsker, type Action, type State } from './states.ts'

const asker = { personId: 'grace', agencyId: 'council' }
const asked = { personId: 'mina', agencyId: 'charity' }
const helper = { personId: 'idris', agencyId: 'charity' }
const outsider = { personId: 'frank', agencyId: 'fire' }
const at = (state: State, isOwnPerson = true) => ({
  state,
  fromAgencyId: 'council',
  toAgencyId: 'charity',
  helperId: state === 'offered' ? null : 'idris',
  isOwnPerson,
})

/** Written by hand from the essay: who may do what in which state. */
const expected: Readonly<
  Record<
    State,
    {
      readonly asker: readonly Action[]
      readonly asked: readonly Action[]
      readonly helper: readonly Action[]
    }
  >
> = {
  offered: { asker: ['revoke'], asked: ['accept', 'decline'], helper: ['accept', 'decline'] },
  accepted: { asker: ['revoke'], asked: ['take-over'], helper: ['start', 'hand-back'] },
  'in-progress': { asker: ['revoke'], asked: ['take-over'], helper: ['finish', 'hand-back'] },
  declined: { asker: ['close'], asked: [], helper: [] },
  'handed-back': { asker: ['close'], asked: [], helper: [] },
  done: { asker: ['close'], asked: [], helper: [] },
  revoked: { asker: [], asked: [], helper: [] },
  closed: { asker: [], asked: [], helper: [] },
}

test('every cell: what is not named is refused, what is named is possible', () => {
  for (const state of states)
    for (const [who, named] of [
      [asker, expected[state].asker],
      [asked, expected[state].asked],
      [helper, expected[state].helper],
      [outsider, []],
    ] as const) {
      const allowed = possible(at(state), who)
      for (const action of actions.filter((one) => !named.some((other) => other === one)))
        assert.ok(!allowed.includes(action), `${action} of ${who.personId} from ${state}`)
      assert.deepEqual(allowed, named, `${who.personId} from ${state}`)
    }
})

test('who works at the agency that asked and not with the person has no part in it', () => {
  for (const state of states) {
    assert.deepEqual(rolesOf(at(state, false), asker), [])
    assert.deepEqual(possible(at(state, false), asker), [])
  }
})

test('nobody is lost: every state leads on, or is over because somebody who works with the person said so', () => {
  for (const state of states) {
    const leads = [asker, asked, helper].flatMap((who) => possible(at(state), who))
    assert.equal(leads.length === 0, state === 'revoked' || state === 'closed', state)
    if (waitsForAsker(state)) assert.deepEqual(leads, ['close'])
  }
})
