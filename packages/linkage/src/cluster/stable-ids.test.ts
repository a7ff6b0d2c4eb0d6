import assert from 'node:assert/strict'
import test from 'node:test'
import { carryIds, type CarryOptions } from './stable-ids.ts'

const ages: { readonly [member: string]: number } = { a: 1, b: 2, c: 3, d: 4, e: 5 }
const options = (given: Partial<CarryOptions>): CarryOptions => {
  let next = 0
  return {
    before: new Map(),
    clusters: [],
    ageOf: (member) => ages[member] ?? 99,
    isReviewed: () => false,
    newId: () => {
      next += 1
      return `new${next}`
    },
    ...given,
  }
}

test('what is new gets a new id, once for each cluster', () => {
  const { idOf, events } = carryIds(options({ clusters: [['a', 'b'], ['c']] }))
  assert.deepEqual(
    [...idOf],
    [
      ['a', 'new1'],
      ['b', 'new1'],
      ['c', 'new2'],
    ],
  )
  assert.deepEqual(events, [
    { event: 'created', id: 'new1', splitFrom: [] },
    { event: 'created', id: 'new2', splitFrom: [] },
  ])
})

test('a cluster that grows keeps its id', () => {
  const { idOf, events } = carryIds(options({ before: new Map([['a', 'one']]), clusters: [['a', 'b']] }))
  assert.equal(idOf.get('b'), 'one')
  assert.deepEqual(events, [{ event: 'joined', id: 'one', members: ['b'] }])
})

test('when two merge, the older id survives, whichever is larger', () => {
  const before = new Map([
    ['a', 'old'],
    ['b', 'young'],
    ['c', 'young'],
    ['d', 'young'],
  ])
  const { idOf, events } = carryIds(options({ before, clusters: [['a', 'b', 'c', 'd']] }))
  assert.deepEqual(new Set(idOf.values()), new Set(['old']))
  assert.deepEqual(events, [{ event: 'merged', id: 'young', into: 'old' }])
})

test('a split leaves the id with the part that was reviewed, then with the larger one', () => {
  const before = new Map(['a', 'b', 'c'].map((member) => [member, 'one']))
  const larger = carryIds(options({ before, clusters: [['a'], ['b', 'c']] }))
  assert.deepEqual(
    [...larger.idOf],
    [
      ['a', 'new1'],
      ['b', 'one'],
      ['c', 'one'],
    ],
  )
  assert.deepEqual(larger.events, [
    { event: 'created', id: 'new1', splitFrom: ['one'] },
    { event: 'split', id: 'one', members: ['a'] },
  ])
  const reviewed = carryIds(
    options({ before, clusters: [['a'], ['b', 'c']], isReviewed: (member) => member === 'a' }),
  )
  assert.equal(reviewed.idOf.get('a'), 'one')
  assert.equal(reviewed.idOf.get('b'), 'new1')
})

test('members that change sides are told of on both', () => {
  const before = new Map([
    ['a', 'one'],
    ['b', 'one'],
    ['c', 'two'],
    ['d', 'two'],
  ])
  const { idOf, events } = carryIds(options({ before, clusters: [['a'], ['b', 'c', 'd']] }))
  assert.deepEqual(
    [...idOf],
    [
      ['a', 'one'],
      ['b', 'two'],
      ['c', 'two'],
      ['d', 'two'],
    ],
  )
  assert.deepEqual(events, [{ event: 'split', id: 'one', members: ['b'] }])
})

test('the order of the clusters does not matter', () => {
  const before = new Map([
    ['a', 'one'],
    ['b', 'two'],
    ['c', 'two'],
  ])
  const one = carryIds(options({ before, clusters: [['a', 'b'], ['c'], ['d'], ['e']] }))
  const other = carryIds(options({ before, clusters: [['e'], ['d'], ['c'], ['a', 'b']] }))
  assert.deepEqual(Object.fromEntries(one.idOf), Object.fromEntries(other.idOf))
})
