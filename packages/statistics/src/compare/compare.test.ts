import assert from 'node:assert/strict'
import test from 'node:test'
import { close, near, sharedTable } from '../../proof/shared.ts'
import { refuses } from '../../proof/refuses.ts'
import { falseDiscovery, holm } from '../multiple/holm.ts'
import { ancova, type ArmEffect } from './ancova.ts'
import { differenceOfShares } from './difference-of-shares.ts'
import { differenceOfMeans } from './welch.ts'

const published = sharedTable('rates/newcombe1998_difference.csv')

test('F09: Newcombe’s eight differences', published.options, () => {
  assert.equal(published.rows.length, 8)
  for (const row of published.rows) {
    const found = differenceOfShares(
      { x: Number(row['a']), n: Number(row['m']) },
      { x: Number(row['b']), n: Number(row['n']) },
    )
    const name = JSON.stringify(row)
    close(found.estimate, Number(row['diff']), 1e-7, name)
    close(found.interval.lower, Number(row['lo']), 1e-7, name)
    close(found.interval.upper, Number(row['hi']), 1e-7, name)
    assert.equal(found.first, Number(row['a']) / Number(row['m']))
    assert.equal(found.second, Number(row['b']) / Number(row['n']))
  }
})

test('two groups whose spreads differ are compared as Welch did', () => {
  // proof/second-opinion.py
  const found = differenceOfMeans([5.1, 7.3, 9.9, 6.2, 8.8], [1.4, 2.9, 3.1, 7.7, 2.2, 4.0])
  near(found.t, 3.127399596911, 1e-11)
  near(found.degrees, 8.960011161501, 1e-11)
  near(found.p, 0.0122383923081, 1e-10)
  near(found.interval.lower, 1.079835389234, 1e-10)
  near(found.interval.upper, 6.740164610766, 1e-10)
  assert.deepEqual([found.first, found.second], [5, 6])
  refuses('no-variation', () => differenceOfMeans([1, 1], [2, 2]))
  refuses('too-few', () => differenceOfMeans([1, 3], [2]))
})

const data = {
  before: [80.1, 85.2, 79.3, 90.4, 82.5, 88.6, 84.7, 81.8, 86.9],
  after: [80.9, 84.8, 81.7, 99.6, 91.5, 97.4, 88.3, 86.2, 90.1],
  arm: ['a', 'a', 'a', 'b', 'b', 'b', 'c', 'c', 'c'],
}

test('arms are compared among people who began alike', () => {
  // proof/second-opinion.py
  const found = ancova(data, 'a')
  const [b, c] = found.arms as [ArmEffect, ArmEffect]
  near(b.estimate, 8.956577266922, 1e-10)
  near(b.interval.lower, 6.80786134715, 1e-9)
  near(b.interval.upper, 11.10529318669, 1e-9)
  near(b.p, 0.0001226404575715, 1e-8)
  near(found.slope, 0.8420277040967, 1e-10)
  near(b.adjustedMean - c.adjustedMean, b.estimate - c.estimate, 1e-10)
  assert.deepEqual([found.n, found.degrees, b.n, c.arm], [9, 5, 3, 'c'])
  const example = ancova({ before: [1, 2, 3, 4], after: [2, 3, 5.5, 6.5], arm: ['a', 'a', 'b', 'b'] }, 'a')
  near(example.arms[0]?.estimate ?? 0, 1.5, 1e-12)
})

test('arms that cannot be compared are refused', () => {
  refuses('too-few', () => ancova(data, 'd'))
  refuses('too-few', () => ancova({ ...data, arm: data.arm.map(() => 'a') }, 'a'))
  refuses('not-identifiable', () => ancova({ ...data, before: data.before.map(() => 7) }, 'a'))
  refuses('too-few', () =>
    ancova({ before: [1, 2, 3, 5], after: [2, 3, 4, 5], arm: ['a', 'b', 'c', 'a'] }, 'a'),
  )
  refuses('lengths-differ', () => ancova({ ...data, arm: ['a'] }, 'a'))
})

test('several questions are read together, in the order they were given', () => {
  assert.deepEqual(holm([0.01, 0.04, 0.03]), [0.03, 0.06, 0.06])
  assert.deepEqual(falseDiscovery([0.01, 0.04, 0.03]), [0.03, 0.04, 0.04])
  assert.deepEqual(holm([0.9, 0.8]), [1, 1])
  refuses('out-of-range', () => holm([1.2]))
  refuses('empty', () => falseDiscovery([]))
})
