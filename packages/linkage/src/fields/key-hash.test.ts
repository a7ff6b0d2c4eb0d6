import assert from 'node:assert/strict'
import test from 'node:test'
import { keyHash } from './key-hash.ts'

test('two hundred thousand keys that differ in a character have numbers of their own, within 64 bits', () => {
  const seen = new Set<bigint>()
  for (let at = 0; at < 200_000; at += 1) seen.add(keyHash(`born+last|1990-01-01|${at.toString(36)}`))
  assert.equal(seen.size, 200_000)
  for (const hash of seen) assert.ok(hash >= -(2n ** 63n) && hash < 2n ** 63n)
})

test('the published values of FNV-1a come out', () => {
  const published = [0xcbf29ce484222325n, 0xaf63dc4c8601ec8cn, 0x85944171f73967e8n]
  assert.deepEqual(
    ['', 'a', 'foobar'].map(keyHash),
    published.map((value) => BigInt.asIntN(64, value)),
  )
})
