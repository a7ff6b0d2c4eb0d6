import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'

import { argon2id as otherArgon2id } from '@noble/hashes/argon2.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import fc from 'fast-check'

import { argon2Cost, argon2id } from './argon2.ts'
import { EnvelopeError } from './envelope.ts'
import { limitedQueue } from './limited.ts'
import { deriveReceiptKeys, idempotencyKey, makeReceiptKeyPair, makeSubmissionToken } from './receipt.ts'
import {
  openReceiptPrivateKey,
  parseReceipt,
  readSubmissionToken,
  receiptFor,
  showReceipt,
} from './receipt.ts'
import type { Receipt } from './receipt.ts'
import { openSealedText, sealTo } from './sealed-box.ts'

const pepper = Buffer.alloc(32, 1)
const systemSalt = Buffer.alloc(32, 2)
const noon = new Date('2026-03-02T12:00:00Z')
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1000)

function someReceipts(count: number): Receipt[] {
  return Array.from({ length: count }, () => receiptFor(pepper, makeSubmissionToken(pepper, noon), 0))
}

function parsed(typed: string): Receipt {
  const result = parseReceipt(typed)
  assert.ok(result.ok, typed)
  return result.receipt
}

test('reads back a token that was made here, until it is too old', () => {
  const token = makeSubmissionToken(pepper, noon)
  assert.deepEqual(readSubmissionToken(pepper, token, noon, 1800), { ok: true, token })
  assert.deepEqual(readSubmissionToken(pepper, token, later(1800), 1800), { ok: true, token })
  assert.deepEqual(readSubmissionToken(pepper, token, later(1801), 1800), { ok: false, reason: 'too-old' })
})

test('refuses a token of another pepper, from the future, or altered in any character', () => {
  const token = makeSubmissionToken(pepper, noon)
  const refused = { ok: false, reason: 'not-ours' }
  assert.deepEqual(readSubmissionToken(Buffer.alloc(32, 3), token, noon, 1800), refused)
  assert.deepEqual(readSubmissionToken(pepper, token, later(-61), 1800), refused)
  for (let at = 0; at < token.length; at += 1) {
    const altered = `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`
    assert.deepEqual(readSubmissionToken(pepper, altered, noon, 1800), refused, `character ${at}`)
  }
})

test('accepts one spelling of a token only, so that one form cannot become two records', () => {
  const token = makeSubmissionToken(pepper, noon)
  const spellings = [`${token} `, ` ${token}`, `${token}=`, `${token}\n`, token.slice(0, -1), `${token}A`, '']
  for (const spelling of [...spellings, 'x'.repeat(1_000_000)]) {
    assert.equal(readSubmissionToken(pepper, spelling, noon, 1800).ok, false)
  }
})

test('makes tokens with 128 random bits and keeps only their SHA-256', () => {
  const tokens = new Set(Array.from({ length: 1000 }, () => makeSubmissionToken(pepper, noon)))
  assert.equal(new Set([...tokens].map((token) => token.slice(0, 21))).size, 1000)
  const token = makeSubmissionToken(pepper, noon)
  assert.deepEqual(idempotencyKey(token), createHash('sha256').update(token).digest())
})

test('the same token always gives the same receipt, another counter or pepper another one', () => {
  const token = makeSubmissionToken(pepper, noon)
  const receipt = receiptFor(pepper, token, 0)
  assert.equal(receiptFor(pepper, token, 0), receipt)
  assert.notEqual(receiptFor(pepper, token, 1), receipt)
  assert.notEqual(receiptFor(Buffer.alloc(32, 9), token, 0), receipt)
})

test('derives the sixteen digits as another implementation does', () => {
  const token = makeSubmissionToken(pepper, noon)
  const bytes = hkdf(sha256, pepper, Buffer.from(token), Buffer.from('receipt|3'), 16)
  const digits = (BigInt(`0x${Buffer.from(bytes).toString('hex')}`) % 10_000_000_000_000_000n).toString()
  assert.equal(receiptFor(pepper, token, 3).slice(0, 16), digits.padStart(16, '0'))
})

test('shows a receipt as 4-4-4-4-2 and reads it back', () => {
  for (const receipt of someReceipts(200)) {
    const shown = showReceipt(receipt)
    assert.match(shown, /^\d{4}-\d{4}-\d{4}-\d{4}-\d{2}$/)
    assert.deepEqual(parseReceipt(shown), { ok: true, receipt })
  }
})

test('knows the example of ISO 7064: the check digits of 794 are 44', () => {
  assert.deepEqual(parseReceipt('0000 0000 0000 0794 44'), { ok: true, receipt: '000000000000079444' })
  assert.deepEqual(parseReceipt('0000 0000 0000 0794 45'), { ok: false, reason: 'check-failed' })
})

test('catches every wrong digit, in every place', () => {
  for (const receipt of someReceipts(100)) {
    for (let at = 0; at < 18; at += 1) {
      for (const digit of '0123456789') {
        if (digit === receipt[at]) continue
        const typed = `${receipt.slice(0, at)}${digit}${receipt.slice(at + 1)}`
        assert.deepEqual(parseReceipt(typed), { ok: false, reason: 'check-failed' }, `${receipt} ${typed}`)
      }
    }
  }
})

test('catches every exchange of two neighbouring digits', () => {
  for (const receipt of someReceipts(500)) {
    for (let at = 0; at < 17; at += 1) {
      const typed = receipt.slice(0, at) + receipt.charAt(at + 1) + receipt.charAt(at) + receipt.slice(at + 2)
      if (typed !== receipt)
        assert.deepEqual(parseReceipt(typed), { ok: false, reason: 'check-failed' }, receipt)
    }
  }
})

test('negative control: a sum of digits as the check would miss every exchange', () => {
  const sum = (digits: string) => Array.from(digits, Number).reduce((a, b) => a + b, 0) % 97
  const [receipt = ''] = someReceipts(1)
  const exchanged = receipt.charAt(1) + receipt.charAt(0) + receipt.slice(2)
  assert.equal(sum(exchanged), sum(receipt))
})

test('only one check number fits each sixteen digits', () => {
  for (const receipt of someReceipts(50)) {
    const fitting = Array.from(
      { length: 100 },
      (_, n) => receipt.slice(0, 16) + String(n).padStart(2, '0'),
    ).filter((typed) => parseReceipt(typed).ok)
    assert.deepEqual(fitting, [receipt])
  }
})

test('reads a receipt as people type it: spaces, dashes, full-width, Arabic, Persian and Indian digits', () => {
  const [receipt = ''] = someReceipts(1)
  const inScript = (zero: number) =>
    Array.from(receipt, (d) => String.fromCodePoint(zero + Number(d))).join('')
  const groups = showReceipt(parsed(receipt)).split('-')
  const typings = [
    receipt,
    `  ${groups.join(' ')}\n`,
    groups.join('\u2013'),
    groups.join('\u00a0\u2014 '),
    groups.join('\u2212'),
    `\u200f${inScript(0x0660)}\u200f`,
    ...[0xff10, 0x06f0, 0x0966, 0x09e6, 0x0a66].map(inScript),
  ]
  for (const typed of typings)
    assert.deepEqual(parseReceipt(typed), { ok: true, receipt }, JSON.stringify(typed))
})

test('says what is wrong with a receipt, from three reasons', () => {
  const [receipt = ''] = someReceipts(1)
  assert.deepEqual(parseReceipt(''), { ok: false, reason: 'wrong-length' })
  assert.deepEqual(parseReceipt(receipt.slice(1)), { ok: false, reason: 'wrong-length' })
  assert.deepEqual(parseReceipt(`${receipt}0`), { ok: false, reason: 'wrong-length' })
  assert.deepEqual(parseReceipt('1'.repeat(5_000_000)), { ok: false, reason: 'wrong-length' })
  for (const typed of [`${receipt.slice(0, 17)}O`, 'my receipt', `${receipt}/`, '１２３四', '٣x']) {
    assert.deepEqual(parseReceipt(typed), { ok: false, reason: 'not-digits' }, typed)
  }
})

test('never throws, whatever is typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
      const result = parseReceipt(typed)
      if (result.ok) assert.match(result.receipt, /^\d{18}$/)
    }),
    { numRuns: 2000 },
  )
})

test('stretches a receipt exactly as another implementation does', async () => {
  const receipt = parsed('000000000000079444')
  const base = otherArgon2id(Buffer.from(receipt), systemSalt, { t: 2, m: 19_456, p: 1, dkLen: 32 })
  const id = hkdf(sha256, base, undefined, Buffer.from('id'), 32)
  const derived = await deriveReceiptKeys(receipt, systemSalt, pepper)
  assert.ok(derived.ok)
  const marked = Buffer.concat([Buffer.from('a4|1|receipt-lookup\0'), id])
  assert.deepEqual(derived.keys.lookup, Buffer.from(hmac(sha256, pepper, marked)))
  const perRecordSalt = Buffer.alloc(16, 4)
  assert.deepEqual(
    derived.keys.kek(perRecordSalt),
    Buffer.from(hkdf(sha256, base, perRecordSalt, Buffer.from('kek'), 32)),
  )
})

test('keeps the promised cost of argon2id', async () => {
  assert.deepEqual(argon2Cost, { memoryCost: 19_456, timeCost: 2, parallelism: 1 })
  const cheap = otherArgon2id(Buffer.from('x'), systemSalt, { t: 1, m: 64, p: 1, dkLen: 32 })
  assert.notDeepEqual(await argon2id(Buffer.from('x'), systemSalt), Buffer.from(cheap))
})

test('another receipt, salt or pepper finds another row; another salt gives another key', async () => {
  const [one, two] = someReceipts(2)
  assert.ok(one !== undefined && two !== undefined)
  const lookups = new Set<string>()
  for (const [receipt, salt, pep] of [
    [one, systemSalt, pepper],
    [two, systemSalt, pepper],
    [one, Buffer.alloc(32, 8), pepper],
    [one, systemSalt, Buffer.alloc(32, 8)],
  ] as const) {
    const derived = await deriveReceiptKeys(receipt, salt, pep)
    assert.ok(derived.ok)
    lookups.add(derived.keys.lookup.toString('hex'))
    assert.notDeepEqual(derived.keys.kek(Buffer.alloc(16, 1)), derived.keys.kek(Buffer.alloc(16, 2)))
  }
  assert.equal(lookups.size, 4)
})

test('a crowd gets "busy" as an ordinary answer, and those inside still get theirs', async () => {
  const queue = limitedQueue({ atOnce: 2, waiting: 3, waitMs: 3000 })
  const answers = await Promise.all(
    someReceipts(12).map((receipt) => deriveReceiptKeys(receipt, systemSalt, pepper, queue)),
  )
  assert.equal(answers.filter((answer) => answer.ok).length, 5)
  for (const answer of answers) assert.ok(answer.ok || answer.reason === 'busy')
})

test('a message sealed to a receipt is opened by that receipt and by no other', async () => {
  const [mine, other] = someReceipts(2)
  assert.ok(mine !== undefined && other !== undefined)
  const place = { table: 't', column: 'c', rowId: 'r', owner: 'o', label: 'l', keyId: 'receipt' }
  const perRecordSalt = Buffer.alloc(16, 6)
  const derived = await deriveReceiptKeys(mine, systemSalt, pepper)
  assert.ok(derived.ok)
  const { publicKey, sealedPrivateKey } = makeReceiptKeyPair(derived.keys.kek(perRecordSalt), place)
  const box = sealTo(publicKey, 'we have read it', 'messages|r')

  const again = await deriveReceiptKeys(parsed(showReceipt(mine)), systemSalt, pepper)
  assert.ok(again.ok)
  const privateKey = openReceiptPrivateKey(again.keys.kek(perRecordSalt), sealedPrivateKey, place)
  assert.equal(openSealedText(privateKey, box, 'messages|r'), 'we have read it')

  const wrong = await deriveReceiptKeys(other, systemSalt, pepper)
  assert.ok(wrong.ok)
  const wrongKek = wrong.keys.kek(perRecordSalt)
  assert.throws(() => openReceiptPrivateKey(wrongKek, sealedPrivateKey, place), EnvelopeError)
})
