import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ksCritical, ksDistance } from './kolmogorov-smirnov.ts'

test('is the largest distance of two distributions, with ties taken together', () => {
  assert.equal(ksDistance([1, 2], [3, 4]), 1)
  assert.equal(ksDistance([1, 3], [2, 4]), 0.5)
  assert.equal(ksDistance([1, 1, 2], [1, 1, 2]), 0)
})

test('has the bound of the tables: 1.358 at five in a hundred, 1.628 at one', () => {
  assert.ok(Math.abs(ksCritical(2, 2, 0.05) - 1.358) < 0.001)
  assert.ok(Math.abs(ksCritical(2, 2, 0.01) - 1.628) < 0.001)
})
