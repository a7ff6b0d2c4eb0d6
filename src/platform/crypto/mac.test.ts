import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'

import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'

import { mac, macMatches, sameBytes } from './mac.ts'
import { newToken, tokenHash } from './tokens.ts'

const key = Buffer.alloc(32, 3)
const words = Buffer.from('words')

test('authenticates purpose and content together, as another implementation does', () => {
  assert.deepEqual(mac(key, 'seal|1', words), Buffer.from(hmac(sha256, key, Buffer.from('seal|1\0words'))))
})

test('a mark for one purpose, key or content is no mark for another', () => {
  const mark = mac(key, 'seal|1', words)
  assert.ok(macMatches(key, 'seal|1', words, mark))
  assert.ok(!macMatches(key, 'seal|2', words, mark))
  assert.ok(!macMatches(Buffer.alloc(32, 4), 'seal|1', words, mark))
  assert.ok(!macMatches(key, 'seal|1', Buffer.from('word'), mark))
  assert.ok(!macMatches(key, 'seal|1', words, mark.subarray(1)))
  assert.ok(!macMatches(key, 'seal|1', words, Buffer.alloc(0)))
})

test('moving a letter from content to purpose makes another mark', () => {
  assert.notDeepEqual(mac(key, 'ab', Buffer.from('c')), mac(key, 'a', Buffer.from('bc')))
  assert.throws(() => mac(key, 'a\0b', words))
  assert.throws(() => mac(Buffer.alloc(8), 'a', words))
})

test('compares bytes whole', () => {
  assert.ok(sameBytes(Buffer.from('abc'), Buffer.from('abc')))
  assert.ok(!sameBytes(Buffer.from('abc'), Buffer.from('abd')))
  assert.ok(!sameBytes(Buffer.from('abc'), Buffer.from('ab')))
})

test('makes tokens of 256 random bits that are safe in an address, and keeps their SHA-256', () => {
  const tokens = new Set(Array.from({ length: 500 }, newToken))
  assert.equal(tokens.size, 500)
  for (const token of tokens) assert.match(token, /^[A-Za-z0-9_-]{43}$/)
  assert.deepEqual(tokenHash('abc'), createHash('sha256').update('abc').digest())
})
