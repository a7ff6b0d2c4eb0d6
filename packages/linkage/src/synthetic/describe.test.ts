import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describe, profileText } from './describe.ts'

test('no records give an empty profile, and its text can be written', () => {
  const profile = describe([])
  assert.deepEqual([profile.records, profile.clusters, profile.pairs, profile.columns.length], [0, 0, 0, 0])
  assert.match(profileText(profile), /^0 records, 0 clusters/)
})

test('a small set is described as counted by hand', () => {
  // Three people: a twice with one town known, b three times, c once. Inside pairs: a 1, b 3. Towns of b: x, x, y: 1 of 3 agree.
  const rows = [
    { id: '1', cluster: 'a', culture: 'welsh', name: 'ann', town: 'x' },
    { id: '2', cluster: 'a', culture: 'welsh', name: 'ann', town: null },
    { id: '3', cluster: 'b', culture: 'irish', name: 'bo', town: 'x' },
    { id: '4', cluster: 'b', culture: 'irish', name: 'bo', town: 'x' },
    { id: '5', cluster: 'b', culture: 'irish', name: 'bob', town: 'y' },
    { id: '6', cluster: 'c', culture: 'irish', name: 'cy', town: '' },
  ]
  const profile = describe(rows)
  assert.deepEqual([profile.records, profile.clusters, profile.pairs, profile.largestCluster], [6, 3, 4, 3])
  assert.deepEqual(
    profile.sizes.filter(([, , count]) => count > 0),
    [
      [1, 1, 1],
      [2, 2, 1],
      [3, 4, 1],
    ],
  )
  const [name, town] = profile.columns
  assert.deepEqual([name?.missing, name?.distinct, name?.agreeInside], [0, 4 / 6, 2 / 4])
  assert.ok(Math.abs((town?.missing ?? 0) - 2 / 6) < 1e-12)
  assert.deepEqual([town?.topValue, town?.top, town?.agreeInside], ['x', 3 / 4, 1 / 3])
  assert.equal(name?.agreeBetween, 0)
  assert.deepEqual(
    [...profile.cultures],
    [
      ['welsh', 2],
      ['irish', 4],
    ],
  )
})

test('a column nobody filled agrees with nothing', () => {
  const profile = describe([
    { cluster: 'a', phone: null },
    { cluster: 'a', phone: null },
  ])
  assert.ok(Number.isNaN(profile.columns[0]?.agreeInside))
  assert.match(profileText(profile), /phone {15}100\.0%/)
})
