import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isUnregistered, mayBe, stateLabels, type State } from './states.ts'

const days = (today: string) => ({ today, startsOn: '2026-12-01', endsOn: '2026-12-31' })
const deeds = ['plan', 'register', 'close', 'withdraw'] as const
const may = (state: State, today: string) => deeds.filter((deed) => mayBe(deed, state, days(today)))

test('a plan is registered before its first day and never again; a campaign is closed after its last', () => {
  assert.deepEqual(may('draft', '2026-11-30'), ['plan', 'register', 'withdraw'])
  assert.deepEqual(may('draft', '2026-12-01'), ['plan', 'withdraw'])
  assert.deepEqual(may('registered', '2026-11-30'), ['plan', 'withdraw'])
  assert.deepEqual(may('registered', '2026-12-31'), ['plan', 'withdraw'])
  assert.deepEqual(may('registered', '2027-01-01'), ['plan', 'close', 'withdraw'])
})

test('what is over stays as it is', () => {
  assert.deepEqual(may('closed', '2027-01-01'), [])
  assert.deepEqual(may('withdrawn', '2026-11-01'), [])
  assert.equal(Object.keys(stateLabels).length, 4)
})

test('a campaign that began without registration says so', () => {
  assert.equal(isUnregistered(false, days('2026-11-30')), false)
  assert.equal(isUnregistered(false, days('2026-12-01')), true)
  assert.equal(isUnregistered(true, days('2026-12-02')), false)
})
