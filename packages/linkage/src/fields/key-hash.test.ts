import assert from 'node:assert/strict'
import test from 'node:test'
import { keyHash } from './key-hash.ts'

test('two hundred thousand keys that differ in a character have numbers of their own, within 64 bits', () => {
  const seen = new Set<bigint>()
  for (let at = 0; at < 200_000; at += 1) seen.add(keyHash(`born+last|1990-01-01|${at.toString(36)}`))
  assert.equal(seen.size, 200_000)
  for (const hash of seen) assert.ok(hash >= -(2n ** 63n) && hash < 2n ** 63n)
})

test('every bit of the number is used', () => {
  let ones = Array.from({ length: 64 }, () => 0)
  for (let at = 0; at < 2000; at += 1) {
    const bits = BigInt.asUintN(64, keyHash(`k${at}`))
    ones = ones.map((count, bit) => count + Number((bits >> BigInt(bit)) & 1n))
  }
  for (const [bit, count] of ones.entries())
    assert.ok(count > 850 && count < 1150, `bit ${bit}: ${count} of 2000`)
})

test('a number stays the same, since stores keep it', () => {
  assert.deepEqual(['', 'a', 'phone|07700900123'].map(keyHash), [
    -1461767551420967804n,
    -8816449663035763881n,
    -3699688453503331340n,
  ])
})
