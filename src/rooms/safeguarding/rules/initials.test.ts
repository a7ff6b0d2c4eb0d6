import assert from 'node:assert/strict'
import { test } from 'node:test'
import { initials } from './initials.ts'

test('a list shows at most three letters of a name', () => {
  assert.equal(initials('river'), 'R.')
  assert.equal(initials('Ana-Maria  de la Cruz'), 'A. M. D.')
  assert.equal(initials('émile'), 'É.')
  assert.equal(initials('"42" (quiet)'), 'Q.')
  assert.equal(initials('42'), '')
})
