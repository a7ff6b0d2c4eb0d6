import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { isPseudonym, pseudonymFrom, urnFrom } from './names.ts'

test('an item number has ten letters that are not mistaken for each other', () => {
  for (let n = 0; n < 500; n += 1)
    assert.match(urnFrom(randomUUID()), /^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/)
})

test('item numbers of different items differ', () => {
  const numbers = new Set(Array.from({ length: 20_000 }, () => urnFrom(randomUUID())))
  assert.equal(numbers.size, 20_000)
})

test('every pseudonym that is made is one that may be typed', () => {
  for (let n = 0; n < 500; n += 1) assert.ok(isPseudonym(pseudonymFrom(randomUUID())))
  for (const other of ['SRC-7K3', 'SRC-ILOU', 'src-7k3q', 'Bob']) assert.ok(!isPseudonym(other))
})
