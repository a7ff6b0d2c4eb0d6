import assert from 'node:assert/strict'
import { test } from 'node:test'

import fc from 'fast-check'

import { fromBase32, toBase32 } from './base32.ts'
import { newTotpSecret, totpCode, totpStep, totpUri, verifyTotp } from './totp.ts'

const secret = Buffer.from('12345678901234567890', 'ascii')

test('gives the published answers (RFC 6238, appendix B)', () => {
  for (const [seconds, code] of [
    [59, '94287082'],
    [1_111_111_109, '07081804'],
    [1_111_111_111, '14050471'],
    [1_234_567_890, '89005924'],
    [2_000_000_000, '69279037'],
    [20_000_000_000, '65353130'],
  ] as const) {
    const now = new Date(seconds * 1000)
    assert.equal(totpCode(secret, totpStep(now), 8), code)
    assert.equal(verifyTotp(secret, code.slice(2), now), totpStep(now))
  }
})

test('accepts the step before and the step after, and nothing further', () => {
  const now = new Date(1_700_000_000_000)
  const step = totpStep(now)
  for (const [offset, expected] of [
    [-2, null],
    [-1, step - 1],
    [0, step],
    [1, step + 1],
    [2, null],
  ] as const) {
    assert.equal(verifyTotp(secret, totpCode(secret, step + offset), now), expected, `offset ${offset}`)
  }
})

test('refuses a code whose step has been used, and every step before it', () => {
  const now = new Date(1_700_000_000_000)
  const step = totpStep(now)
  const code = totpCode(secret, step)
  const matched = verifyTotp(secret, code, now)
  assert.equal(matched, step)
  assert.equal(verifyTotp(secret, code, now, step), null)
  assert.equal(verifyTotp(secret, totpCode(secret, step - 1), now, step), null)
  assert.equal(verifyTotp(secret, totpCode(secret, step + 1), now, step), step + 1)
})

test('negative control: a caller that forgets the used step accepts the code twice', () => {
  const now = new Date(1_700_000_000_000)
  const code = totpCode(secret, totpStep(now))
  assert.notEqual(verifyTotp(secret, code, now), null)
  assert.notEqual(verifyTotp(secret, code, now), null)
})

test('refuses what is not six digits, and reads a space in the middle', () => {
  const now = new Date(59_000)
  assert.equal(verifyTotp(secret, '287 082', now), totpStep(now))
  for (const typed of ['', '28708', '2870822', '94287082', 'abcdef', '28708２', '9'.repeat(1_000_000)]) {
    assert.equal(verifyTotp(secret, typed, now), null)
  }
})

test('writes base32 as published (RFC 4648) and reads back any bytes', () => {
  for (const [plain, text] of [
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ] as const) {
    assert.equal(toBase32(Buffer.from(plain)), text)
    assert.deepEqual(fromBase32(text), Buffer.from(plain))
  }
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) =>
      assert.deepEqual(fromBase32(toBase32(bytes)), Buffer.from(bytes)),
    ),
  )
})

test('reads base32 as an app prints it, and refuses what is not base32', () => {
  assert.deepEqual(fromBase32('mzxw 6ytb oi======'), Buffer.from('foobar'))
  for (const text of ['M', 'MZ1', 'MZ', 'MZXW6YT!', 'MÉ']) assert.equal(fromBase32(text), null, text)
})

test('makes an address for the picture that names issuer, account and the fixed settings', () => {
  assert.equal(
    totpUri({ issuer: 'North Hub', account: 'priya@example.org', secret }),
    'otpauth://totp/North%20Hub:priya%40example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ' +
      '&issuer=North%20Hub&algorithm=SHA1&digits=6&period=30',
  )
  assert.throws(() => totpUri({ issuer: 'a:b', account: 'c', secret }))
})

test('makes secrets of 160 random bits', () => {
  assert.equal(newTotpSecret().length, 20)
  assert.notDeepEqual(newTotpSecret(), newTotpSecret())
})
