import assert from 'node:assert/strict'
import { test } from 'node:test'

import { argon2id } from '@noble/hashes/argon2.js'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'

import { limitedQueue } from './limited.ts'
import { hashPassword, longestPassword, needsRehash, verifyPassword } from './password.ts'

const pepper = { id: 'password.v1', key: Buffer.alloc(32, 1) }
const newer = { id: 'password.v2', key: Buffer.alloc(32, 2) }
const byId = (id: string) => [pepper, newer].find((known) => known.id === id) ?? null

async function hashed(password: string): Promise<string> {
  const result = await hashPassword(pepper, password)
  assert.ok(result.ok)
  return result.value
}

async function fits(password: string, stored: string | null, find = byId): Promise<boolean> {
  const result = await verifyPassword(find, password, stored)
  assert.ok(result.ok)
  return result.value
}

test('accepts the password that was hashed and no other', async () => {
  const stored = await hashed('seven green bicycles')
  assert.equal(await fits('seven green bicycles', stored), true)
  for (const wrong of ['seven green bicycle', 'Seven green bicycles', 'seven green bicycles ', '']) {
    assert.equal(await fits(wrong, stored), false, wrong)
  }
})

test('stores argon2id at the promised cost over the peppered password, as another implementation finds', async () => {
  const stored = await hashed('seven green bicycles')
  const [version, pepperId, phc = ''] = stored.split('|')
  assert.deepEqual([version, pepperId], ['a4p1', 'password.v1'])
  const [, , , cost, salt = '', digest = ''] = phc.split('$')
  assert.equal(cost, 'm=19456,t=2,p=1')
  const peppered = hmac(sha256, pepper.key, Buffer.from('a4|1|password\0seven green bicycles'))
  const expected = argon2id(
    Buffer.from(Buffer.from(peppered).toString('base64url')),
    Buffer.from(salt, 'base64'),
    {
      t: 2,
      m: 19_456,
      p: 1,
      dkLen: 32,
    },
  )
  assert.deepEqual(Buffer.from(digest, 'base64'), Buffer.from(expected))
})

test('a stolen table alone does not let anyone test a guess: the pepper is needed', async () => {
  const stored = await hashed('seven green bicycles')
  const otherPepper = () => ({ id: 'password.v1', key: Buffer.alloc(32, 9) })
  assert.equal(await fits('seven green bicycles', stored, otherPepper), false)
  assert.equal(await fits('seven green bicycles', stored, () => null), false)
})

test('two people with the same password have different hashes', async () => {
  assert.notEqual(await hashed('same words'), await hashed('same words'))
})

test('the same letters from another keyboard are the same password', async () => {
  assert.equal(await fits('caf\u00e9', await hashed('cafe\u0301')), true)
})

test('does the same work for somebody who does not exist as for somebody who does', async () => {
  const stored = await hashed('seven green bicycles')
  // Of all threads: the hash has one of its own. The clock on the wall would count the tests beside this one too.
  const work = async (value: string | null) => {
    const began = process.cpuUsage()
    for (let round = 0; round < 5; round += 1) await fits('guess', value)
    return process.cpuUsage(began).user / 1000
  }
  await work(stored)
  const [present, absent] = [await work(stored), await work(null)]
  assert.ok(absent > present / 3, `absent ${absent} ms, present ${present} ms`)
})

test('says which stored passwords should be hashed anew', async () => {
  const stored = await hashed('seven green bicycles')
  assert.equal(needsRehash(stored, pepper.id), false)
  assert.equal(needsRehash(stored, newer.id), true)
  assert.equal(needsRehash(stored.replace('t=2', 't=1'), pepper.id), true)
  assert.equal(needsRehash(stored.replace('m=19456', 'm=4096'), pepper.id), true)
  assert.equal(needsRehash('', pepper.id), true)
})

test('a damaged stored value is simply not a match', async () => {
  for (const damaged of ['', 'a4p1', 'a4p1|password.v1|plain', 'a4p2|password.v1|$argon2id$x', 'a|b|c|d']) {
    assert.equal(await fits('words', damaged), false, damaged)
  }
})

test('a password longer than the limit is never a match and never hashed', async () => {
  assert.equal(await fits('x'.repeat(longestPassword + 1), await hashed('x')), false)
  assert.throws(() => hashPassword(pepper, 'x'.repeat(longestPassword + 1)))
})

test('a crowd at the door gets busy, not an error', async () => {
  const queue = limitedQueue({ atOnce: 1, waiting: 0, waitMs: 100 })
  const answers = await Promise.all([1, 2, 3].map(() => verifyPassword(byId, 'x', null, queue)))
  assert.equal(answers.filter((answer) => !answer.ok && answer.reason === 'busy').length, 2)
})
