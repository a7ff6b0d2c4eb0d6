import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { actions, isWritten, nextState, possible, roles, states, workflow, type State } from './states.ts'

/** Every cell of role x state x action, against a list written by hand from domain 4.5 and BR04, BR06, BR07, BR10; refusals first. */
const allowed = new Set([
  ...['draft', 'offered', 'declined', 'accepted'].map((state) => `member ${state} choose`),
  ...states.filter((state) => state !== 'closed').map((state) => `member ${state} close`),
  'member offered accept',
  'member offered decline',
  ...['submitted', 'reasonable-asked-again'].flatMap((state) => [
    `member ${state} reasonable-yes`,
    `member ${state} reasonable-no`,
  ]),
  ...['reasonable-grounds', 'conclusive-asked-again'].flatMap((state) => [
    `member ${state} conclusive-yes`,
    `member ${state} conclusive-no`,
  ]),
  'member no-reasonable-grounds ask-again',
  'member no-conclusive-grounds ask-again',
  ...['draft', 'offered', 'declined'].map((state) => `first-responder ${state} take-on`),
  'first-responder accepted submit',
  'specified-authority accepted notify',
])
const cells = roles.flatMap((role) =>
  states.flatMap((state) => actions.map((action) => ({ role, state, action }))),
)
const name = ({ role, state, action }: (typeof cells)[number]): string => `${role} ${state} ${action}`

suite('role x state x action of a referral', () => {
  for (const cell of cells.filter((one) => !allowed.has(name(one))))
    test(`refused: ${name(cell)}`, () => {
      assert.equal(workflow[cell.role][cell.state].includes(cell.action), false)
    })
  for (const cell of cells.filter((one) => allowed.has(name(one))))
    test(`possible: ${name(cell)}`, () => {
      assert.equal(workflow[cell.role][cell.state].includes(cell.action), true)
    })
  test('the list names cells that there are', () => {
    assert.equal(cells.length, 3 * 13 * 12)
    assert.equal(cells.filter((one) => allowed.has(name(one))).length, allowed.size)
  })
})

suite('the course of a referral', () => {
  test('nothing is possible once it is closed, and only a first responder says that it was sent', () => {
    assert.deepEqual(possible('closed', roles), [])
    assert.deepEqual(possible('accepted', ['member']), ['choose', 'close'])
    assert.deepEqual(possible('accepted', ['member', 'first-responder']), ['choose', 'submit', 'close'])
    assert.deepEqual(possible('accepted', roles), ['choose', 'submit', 'notify', 'close'])
  })

  test('to decide again is asked of the decision that was a no', () => {
    assert.equal(nextState('ask-again', 'no-reasonable-grounds'), 'reasonable-asked-again')
    assert.equal(nextState('ask-again', 'no-conclusive-grounds'), 'conclusive-asked-again')
  })

  test('it is written until it is sent', () => {
    const written: State[] = states.filter(isWritten)
    assert.deepEqual(written, ['draft', 'offered', 'declined', 'accepted'])
  })
})
