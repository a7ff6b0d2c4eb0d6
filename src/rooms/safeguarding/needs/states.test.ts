import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  actions,
  consequences,
  possible,
  roles,
  states,
  workflow,
  type Action,
  type State,
} from './states.ts'

/** Written by hand from the essay: who may do what in which state. */
const expected: Readonly<
  Record<State, { readonly member: readonly Action[]; readonly owner: readonly Action[] }>
> = {
  open: { member: ['take', 'drop'], owner: ['take', 'drop'] },
  taken: { member: ['pass-on'], owner: ['pass-on', 'meet', 'fail', 'drop'] },
  met: { member: ['open-again'], owner: ['open-again'] },
  'not-met': { member: ['open-again'], owner: ['open-again'] },
  'not-wanted': { member: ['open-again'], owner: ['open-again'] },
}

test('every cell: what is not named is refused, what is named is possible', () => {
  for (const state of states)
    for (const [isOwner, named] of [
      [false, expected[state].member],
      [true, expected[state].owner],
    ] as const) {
      const allowed = possible(state, isOwner)
      for (const action of actions.filter((one) => !named.includes(one)))
        assert.ok(!allowed.includes(action), `${action} refused from ${state}, owner: ${isOwner}`)
      assert.deepEqual(allowed, named)
    }
})

test('only an owner says that a need was met or not', () => {
  for (const action of ['meet', 'fail'] as const)
    for (const state of states) assert.ok(!workflow.member[state].includes(action))
})

test('no state is an end: each leads on to another, and each action to a state', () => {
  for (const state of states)
    assert.ok(
      roles.some((role) => workflow[role][state].length > 0),
      state,
    )
  for (const action of actions) assert.ok(states.includes(consequences[action].to))
})
