import assert from 'node:assert/strict'
import { test } from 'node:test'

import { gcm } from '@noble/ciphers/aes.js'
import fc from 'fast-check'

import { cleanText } from '../input/text.ts'
import { decrypt, encrypt } from './aead.ts'
import { EnvelopeError, canonicalPlace, envelopeKeyId, newDataKey, openField } from './envelope.ts'
import { openFieldText, sealField, unwrapKey, wrapKey } from './envelope.ts'
import type { Place } from './envelope.ts'

const hex = (text: string) => Buffer.from(text, 'hex')
const dek = Buffer.alloc(32, 7)
const place: Place = {
  table: 'intake.record',
  column: 'words',
  rowId: '0192f0c1',
  owner: 'agency-1',
  label: 'l1',
  keyId: 'dek.v1',
}

test('gives the published AES-256-GCM answer (McGrew and Viega, test case 16)', () => {
  const key = hex('feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308')
  const nonce = hex('cafebabefacedbaddecaf888')
  const aad = hex('feedfacedeadbeeffeedfacedeadbeefabaddad2')
  const plaintext = hex(
    'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72' +
      '1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39',
  )
  const expected =
    '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa' +
    '8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662' +
    '76fc6ece0f4e1768cddf8853bb2d551b'
  assert.equal(encrypt(key, nonce, aad, plaintext).toString('hex'), expected)
  assert.deepEqual(decrypt(key, nonce, aad, hex(expected)), plaintext)
})

test('opens an envelope that another implementation made from the written layout alone', () => {
  const nonce = Buffer.from('000102030405060708090a0b', 'hex')
  const aad = Buffer.from('a4|1|intake.record|words|0192f0c1|agency-1|l1|dek.v1')
  const padded = Buffer.alloc(256)
  padded.set([0, 0, 0, 5, ...Buffer.from('hello')])
  const sealed = gcm(dek, nonce, aad).encrypt(padded)
  const envelope = Buffer.concat([Buffer.of(1, 1, 6), Buffer.from('dek.v1'), nonce, sealed])
  assert.equal(openFieldText(dek, place, envelope), 'hello')
})

test('makes envelopes that another implementation opens from the written layout alone', () => {
  const envelope = sealField(dek, place, 'plain words')
  assert.deepEqual([...envelope.subarray(0, 9)], [1, 1, 6, ...Buffer.from('dek.v1')])
  const opened = gcm(dek, envelope.subarray(9, 21), Buffer.from(canonicalPlace(place))).decrypt(
    envelope.subarray(21),
  )
  assert.equal(opened.length, 256)
  assert.equal(Buffer.from(opened).readUInt32BE(0), 11)
  assert.equal(Buffer.from(opened).toString('utf8', 4, 15), 'plain words')
})

test('opens to exactly what was sealed, for every text that passes the input rules', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 700 }), (text) => {
      const clean = cleanText(text, { max: 2000, multiline: true })
      fc.pre(clean.ok)
      assert.equal(openFieldText(dek, place, sealField(dek, place, clean.value)), clean.value)
    }),
    { numRuns: 500 },
  )
})

test('opens to exactly what was sealed, for any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 1100 }), (bytes) => {
      assert.deepEqual(openField(dek, place, sealField(dek, place, bytes)), Buffer.from(bytes))
    }),
  )
})

test('does not open in another table, column, row, owner, label or under another key', () => {
  const envelope = sealField(dek, place, 'words')
  for (const part of ['table', 'column', 'rowId', 'owner', 'label', 'keyId'] as const) {
    assert.throws(
      () => openField(dek, { ...place, [part]: `${place[part]}x` }, envelope),
      EnvelopeError,
      part,
    )
  }
  assert.throws(() => openField(newDataKey(), place, envelope), EnvelopeError)
  assert.equal(openFieldText(dek, place, envelope), 'words')
})

test('two envelopes exchanged between rows or columns both refuse, although the key is the same', () => {
  const places: readonly Place[] = [place, { ...place, rowId: 'other' }, { ...place, column: 'other' }]
  const envelopes = places.map((where) => sealField(dek, where, `in ${where.rowId} ${where.column}`))
  for (const [i, where] of places.entries()) {
    for (const [j, envelope] of envelopes.entries()) {
      if (i === j) assert.equal(openFieldText(dek, where, envelope), `in ${where.rowId} ${where.column}`)
      else assert.throws(() => openField(dek, where, envelope), EnvelopeError)
    }
  }
})

test('negative control: without the binding to a place an exchanged envelope would open', () => {
  const nonce = Buffer.alloc(12, 1)
  const unbound = encrypt(dek, nonce, Buffer.alloc(0), Buffer.from('first row'))
  assert.equal(decrypt(dek, nonce, Buffer.alloc(0), unbound)?.toString(), 'first row')
})

test('refuses an envelope with any single bit turned over', () => {
  const envelope = sealField(dek, place, 'words')
  for (let bit = 0; bit < envelope.length * 8; bit += 1) {
    const altered = Buffer.from(envelope)
    altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    assert.throws(() => openField(dek, place, altered), EnvelopeError, `bit ${bit}`)
  }
})

test('refuses an envelope cut short anywhere, or with a byte behind it', () => {
  const envelope = sealField(dek, place, 'words')
  for (let length = 0; length < envelope.length; length += 1) {
    assert.throws(() => openField(dek, place, envelope.subarray(0, length)), EnvelopeError)
  }
  assert.throws(() => openField(dek, place, Buffer.concat([envelope, Buffer.of(0)])), EnvelopeError)
})

test('hides the length of a text to the next 256 bytes', () => {
  const size = (length: number) => sealField(dek, place, 'x'.repeat(length)).length
  assert.equal(size(0), size(252))
  assert.equal(size(253), size(0) + 256)
  assert.equal(size(253), size(508))
  assert.equal(size(509), size(0) + 512)
})

test('never gives the same envelope twice for the same words', () => {
  const seen = new Set(Array.from({ length: 200 }, () => sealField(dek, place, 'words').toString('hex')))
  assert.equal(seen.size, 200)
})

test('refuses a place whose parts could be read as another place', () => {
  for (const part of ['table', 'column', 'rowId', 'owner', 'label', 'keyId'] as const) {
    for (const bad of ['', 'a|b', '|', '\ud800']) {
      assert.throws(() => sealField(dek, { ...place, [part]: bad }, 'words'), EnvelopeError)
    }
  }
  assert.equal(canonicalPlace(place), 'a4|1|intake.record|words|0192f0c1|agency-1|l1|dek.v1')
})

test('refuses to seal half a character rather than store another one', () => {
  assert.throws(() => sealField(dek, place, 'a\ud83d'), EnvelopeError)
})

test('refuses bytes where text was promised', () => {
  const envelope = sealField(dek, place, Buffer.of(0xff, 0xfe))
  assert.deepEqual(openField(dek, place, envelope), Buffer.of(0xff, 0xfe))
  assert.throws(() => openFieldText(dek, place, envelope), EnvelopeError)
})

test('tells the key id of an envelope without opening it, and nothing of other bytes', () => {
  assert.equal(envelopeKeyId(sealField(dek, place, 'words')), 'dek.v1')
  assert.equal(envelopeKeyId(Buffer.from('not an envelope, but long enough to look like one perhaps')), null)
  assert.equal(envelopeKeyId(Buffer.alloc(0)), null)
})

test('wraps a data key so that only the same key and place give it back', () => {
  const kek = Buffer.alloc(32, 9)
  const wrapped = wrapKey(kek, dek, place)
  assert.deepEqual(unwrapKey(kek, wrapped, place), dek)
  assert.throws(() => unwrapKey(dek, wrapped, place), EnvelopeError)
  assert.throws(() => unwrapKey(kek, wrapped, { ...place, owner: 'agency-2' }), EnvelopeError)
})

test('never takes a wrapped key for a field, or a field for a wrapped key', () => {
  assert.throws(() => openField(dek, place, wrapKey(dek, newDataKey(), place)), EnvelopeError)
  assert.throws(() => unwrapKey(dek, sealField(dek, place, newDataKey()), place), EnvelopeError)
})

test('says nothing of content, place or key in its errors', () => {
  const envelope = sealField(dek, place, 'very secret words')
  try {
    openField(dek, { ...place, rowId: 'another-row' }, envelope)
    assert.fail('should have refused')
  } catch (error) {
    assert.ok(error instanceof EnvelopeError)
    assert.doesNotMatch(error.message, /secret|another-row|agency-1|dek\.v1/)
  }
})
