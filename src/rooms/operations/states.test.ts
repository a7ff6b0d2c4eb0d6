import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import {
  actions,
  consequences,
  possible,
  refusalOf,
  roles,
  rolesOf,
  states,
  workflow,
  type Action,
  type Standing,
} from './states.ts'

/** Every cell of role x state x action, against a list written by hand from the brief of the room; refusals first. */
const allowed = new Set([
  'asker offered withdraw',
  'asker declined offer-again',
  'asker withdrawn offer-again',
  'asker handed-back offer-again',
  'asked offered accept',
  'asked offered decline',
  'asked accepted pass-on',
  'owner accepted pass-on',
  'owner accepted finish',
  'owner accepted hand-back',
])
const cells = roles.flatMap((role) =>
  states.flatMap((state) => actions.map((action) => ({ role, state, action }))),
)
const name = ({ role, state, action }: (typeof cells)[number]): string => `${role} ${state} ${action}`

suite('role x state x action', () => {
  for (const cell of cells.filter((one) => !allowed.has(name(one))))
    test(`refused: ${name(cell)}`, () => {
      assert.equal(workflow[cell.role][cell.state].includes(cell.action), false)
    })
  for (const cell of cells.filter((one) => allowed.has(name(one))))
    test(`possible: ${name(cell)}`, () => {
      assert.equal(workflow[cell.role][cell.state].includes(cell.action), true)
    })
  test('the list names cells that there are', () => {
    assert.equal(cells.length, 3 * 6 * 7)
    assert.equal(cells.filter((one) => allowed.has(name(one))).length, allowed.size)
  })
})

const standing = (state: Standing['state'], ownerId: string | null = null): Standing => ({
  state,
  fromAgencyId: 'police',
  toAgencyId: 'council',
  ownerId,
})
const colin = { personId: 'colin', agencyId: 'council' }
const grace = { personId: 'grace', agencyId: 'council' }

suite('what a person is to a tasking', () => {
  test('nobody at a third agency is anything, and nobody owns what is another agency’s', () => {
    assert.deepEqual(rolesOf(standing('accepted', 'idris'), { personId: 'idris', agencyId: 'charity' }), [])
    assert.deepEqual(possible(standing('offered'), { personId: 'idris', agencyId: 'charity' }), [])
    assert.deepEqual(rolesOf(standing('accepted', 'tomasz'), { personId: 'tomasz', agencyId: 'police' }), [
      'asker',
    ])
  })

  test('a colleague of the owner may take it over, and end it only then', () => {
    assert.deepEqual(possible(standing('accepted', 'colin'), grace), ['pass-on'])
    assert.equal(refusalOf('finish', standing('accepted', 'colin'), grace), 'not-owner')
    assert.equal(refusalOf('finish', standing('accepted', 'colin'), colin), null)
    assert.equal(refusalOf('accept', standing('accepted', 'colin'), grace), 'wrong-state')
    assert.equal(refusalOf('finish', standing('done', 'colin'), colin), 'wrong-state')
  })

  test('who asks their own agency may withdraw, accept or decline', () => {
    const own = { ...standing('offered'), toAgencyId: 'police' }
    assert.deepEqual(possible(own, { personId: 'tomasz', agencyId: 'police' }), [
      'accept',
      'decline',
      'withdraw',
    ])
  })

  test('each action leads to one state, and offering again changes nothing of the old tasking', () => {
    assert.deepEqual(
      actions.map((action: Action) => consequences[action].to),
      ['accepted', 'declined', 'withdrawn', 'accepted', 'done', 'handed-back', null],
    )
  })
})
