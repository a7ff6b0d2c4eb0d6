import assert from 'node:assert/strict'
import test from 'node:test'
import { bCubed } from './b-cubed.ts'
import { byGroup } from './groups.ts'
import { bestThreshold, clusterPairMeasures, pairMeasures } from './pairs.ts'

// Worked by hand. Truth: {0 1 2} {3 4}; found: {0 1} {2 3 4}.
const truth = [0, 0, 0, 3, 3]
const found = [0, 0, 2, 2, 2]

test('pairs: four are true, four found, two right', () => {
  const { truePairs, foundPairs, correctPairs, precision, recall, f1 } = clusterPairMeasures(found, truth)
  assert.deepEqual([truePairs, foundPairs, correctPairs, precision, recall, f1], [4, 4, 2, 0.5, 0.5, 0.5])
})

test('a ratio over nothing is not known, not zero', () => {
  assert.deepEqual(pairMeasures(0, 0, 0), {
    truePairs: 0,
    foundPairs: 0,
    correctPairs: 0,
    precision: null,
    recall: null,
    f1: null,
  })
})

test('B-cubed counts each record once', () => {
  // Precision: 1, 1, 1/3, 2/3, 2/3; recall: 2/3, 2/3, 1/3, 1, 1.
  const measures = bCubed(found, truth)
  assert.ok(measures !== null)
  assert.ok(Math.abs(measures.precision - 11 / 15) < 1e-12)
  assert.ok(Math.abs(measures.recall - 11 / 15) < 1e-12)
  assert.equal(bCubed([], []), null)
})

test('by group: the gap is shown between groups that are large enough', () => {
  const group = ['x', 'x', 'x', 'y', 'y']
  const { groups, gap } = byGroup(found, truth, (index) => group[index] ?? '', 2)
  assert.deepEqual(
    groups.map(({ group: name, records }) => [name, records]),
    [
      ['x', 3],
      ['y', 2],
    ],
  )
  assert.ok(Math.abs((groups[0]?.bCubed.recall ?? 0) - 5 / 9) < 1e-12)
  assert.equal(groups[1]?.bCubed.recall, 1)
  assert.ok(Math.abs((gap?.recall ?? 0) - 4 / 9) < 1e-12)
  // Pairs with a record of y: true 3-4; found 2-3, 2-4, 3-4; right 3-4.
  assert.deepEqual(
    [groups[1]?.pairs.truePairs, groups[1]?.pairs.foundPairs, groups[1]?.pairs.correctPairs],
    [1, 3, 1],
  )
  assert.equal(byGroup(found, truth, () => 'all', 50).gap, null)
})

test('the best threshold never splits equal weights', () => {
  const { threshold, measures } = bestThreshold([5, 3, 3, 1], [1, 1, 0, 0], 2)
  assert.equal(threshold, 3)
  assert.deepEqual([measures.foundPairs, measures.correctPairs], [3, 2])
})
