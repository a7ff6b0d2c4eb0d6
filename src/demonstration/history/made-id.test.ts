import assert from 'node:assert/strict'
import { test } from 'node:test'
import { referenceOf } from './made-id.ts'

test('no two turns of any county have one reference, and each looks as the rooms draw them', () => {
  const counties = [1, 2, 57, 100, 400]
  const turns = Array.from({ length: 20_000 }, (_, turn) => turn)
  const made = counties.flatMap((county) => turns.map((turn) => referenceOf('PSN', county, turn)))
  assert.equal(new Set(made).size, counties.length * turns.length)
  assert.ok(made.every((one) => /^PSN-[0-9A-HJKMNP-TV-Z]{6}$/u.test(one)))
})
