import assert from 'node:assert/strict'
import test from 'node:test'
import { numbers, pairs } from './table.ts'

test('a table of pairs reads as keys and values, values with spaces kept', () => {
  assert.deepEqual(pairs('rd road, st high street'), { rd: 'road', st: 'high street' })
  assert.deepEqual(numbers('a 1, b 22'), { a: 1, b: 22 })
})
