import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readServicesFile } from '../reference.ts'
import { against, freeNow, order } from './fit.ts'

const now = new Date('2026-11-25T09:00:00Z')
const hoursAgo = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000)

test('places are free only as long as somebody has just said so', () => {
  assert.equal(freeNow(null, now, 24), 'not-known')
  assert.equal(freeNow({ free: 3, at: hoursAgo(24) }, now, 24), 'not-known')
  assert.equal(freeNow({ free: 3, at: hoursAgo(23.9) }, now, 24), 3)
  assert.equal(freeNow({ free: 0, at: hoursAgo(1) }, now, 24), 0)
})

test('what speaks against a service is said, and what is not known of a person speaks against none', () => {
  const women = { genders: ['female'], children: 'with-children', isOpen: true }
  assert.deepEqual(against(women, { gender: 'male', ageState: 'child' }), [
    'is not for their gender',
    'is for adults',
  ])
  assert.deepEqual(
    against({ ...women, isOpen: false, children: 'children-alone' }, { gender: 'female', ageState: 'adult' }),
    ['takes nobody now', 'is for children'],
  )
  assert.deepEqual(against(women, { gender: 'not-said', ageState: 'not-sure' }), [])
  assert.deepEqual(against(women, { gender: 'female', ageState: 'adult' }), [])
})

test('the order: free, not known, full, and last what cannot take them', () => {
  const places = [
    order(9, []),
    order(1, []),
    order('not-known', []),
    order(0, []),
    order(9, ['is for adults']),
  ]
  assert.deepEqual(
    places,
    places.toSorted((one, other) => one - other),
  )
})

test('a file of services that would mislead stops the start', () => {
  const staleHours = { value: 24, source: 'own', confidence: 'M' }
  const file = {
    about: 'x',
    version: '2026-11-28',
    reviewBy: '2027-11-28',
    sources: { own: 'Ours' },
    staleHours,
  }
  assert.equal(readServicesFile(file).staleHours.value, 24)
  assert.throws(
    () => readServicesFile({ ...file, staleHours: { ...staleHours, value: 999 } }),
    /not as expected/,
  )
  assert.throws(() => readServicesFile({ ...file, sources: {} }), /source own is not listed/)
})
