import assert from 'node:assert/strict'
import { diffieHellman } from 'node:crypto'
import { test } from 'node:test'

import { gcm } from '@noble/ciphers/aes.js'
import { x25519 } from '@noble/curves/ed25519.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import fc from 'fast-check'

import { privateKeyObject, publicKeyObject } from './curve.ts'
import { deriveBytes, noSalt } from './hkdf.ts'
import { SealedBoxError, boxKeyPair, openSealed, openSealedText, sealTo } from './sealed-box.ts'

const hex = (text: string) => Buffer.from(text, 'hex')
const pair = boxKeyPair(Buffer.alloc(32, 5))

test('gives the published X25519 answer (RFC 7748, section 6.1)', () => {
  const ours = hex('77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a')
  const theirs = hex('5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb')
  assert.equal(
    boxKeyPair(ours).publicKey.toString('hex'),
    '8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a',
  )
  const shared = diffieHellman({
    privateKey: privateKeyObject('x25519', ours),
    publicKey: publicKeyObject('x25519', boxKeyPair(theirs).publicKey),
  })
  assert.equal(shared.toString('hex'), '4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742')
})

test('gives the published HKDF answer (RFC 5869, test case 1)', () => {
  const okm = deriveBytes(
    Buffer.alloc(22, 0x0b),
    hex('000102030405060708090a0b0c'),
    hex('f0f1f2f3f4f5f6f7f8f9'),
    42,
  )
  assert.equal(
    okm.toString('hex'),
    '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
  )
  assert.deepEqual(
    deriveBytes(Buffer.alloc(32, 1), noSalt, 'info', 44),
    Buffer.from(hkdf(sha256, Buffer.alloc(32, 1), undefined, Buffer.from('info'), 44)),
  )
})

/** The other implementation, written from the comment at the head of sealed-box.ts. */
function independently(secret: Uint8Array, throwAway: Uint8Array, recipient: Uint8Array, context: string) {
  const info = Buffer.concat([
    Buffer.from('a4-sealed-box|1|'),
    throwAway,
    recipient,
    Buffer.from(context, 'utf8'),
  ])
  const bytes = hkdf(sha256, secret, undefined, info, 44)
  return gcm(bytes.subarray(0, 32), bytes.subarray(32), Buffer.of(1, 1))
}

test('makes boxes that another implementation opens', () => {
  const box = sealTo(pair.publicKey, 'hello', 'test|1')
  const throwAway = box.subarray(2, 34)
  const secret = x25519.getSharedSecret(pair.privateKey, throwAway)
  const opened = independently(secret, throwAway, pair.publicKey, 'test|1').decrypt(box.subarray(34))
  assert.equal(Buffer.from(opened).toString('utf8', 4, 9), 'hello')
  assert.equal(opened.length, 256)
})

test('opens boxes that another implementation made', () => {
  const privateKey = Buffer.alloc(32, 8)
  const throwAway = x25519.getPublicKey(privateKey)
  const secret = x25519.getSharedSecret(privateKey, pair.publicKey)
  const padded = Buffer.alloc(256)
  padded.set([0, 0, 0, 2, ...Buffer.from('ok')])
  const sealed = independently(secret, throwAway, pair.publicKey, 'test|1').encrypt(padded)
  assert.equal(
    openSealedText(pair.privateKey, Buffer.concat([Buffer.of(1, 1), throwAway, sealed]), 'test|1'),
    'ok',
  )
})

test('opens to exactly what was sealed, for any bytes and any text', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 600 }), fc.string({ unit: 'binary' }), (bytes, text) => {
      assert.deepEqual(
        openSealed(pair.privateKey, sealTo(pair.publicKey, bytes, 'c'), 'c'),
        Buffer.from(bytes),
      )
      assert.equal(openSealedText(pair.privateKey, sealTo(pair.publicKey, text, 'c'), 'c'), text)
    }),
  )
})

test('does not open with another key or for another context', () => {
  const box = sealTo(pair.publicKey, 'words', 'messages|1')
  assert.equal(openSealedText(pair.privateKey, box, 'messages|1'), 'words')
  assert.throws(() => openSealed(pair.privateKey, box, 'messages|2'), SealedBoxError)
  assert.throws(() => openSealed(boxKeyPair().privateKey, box, 'messages|1'), SealedBoxError)
})

test('refuses a box with any single bit turned over', () => {
  const box = sealTo(pair.publicKey, 'words', 'c')
  for (let bit = 0; bit < box.length * 8; bit += 1) {
    const altered = Buffer.from(box)
    altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    assert.throws(() => openSealed(pair.privateKey, altered, 'c'), SealedBoxError, `bit ${bit}`)
  }
})

test('refuses a box cut short anywhere, with a plain error', () => {
  const box = sealTo(pair.publicKey, 'words', 'c')
  for (let length = 0; length < box.length; length += 1) {
    assert.throws(() => openSealed(pair.privateKey, box.subarray(0, length), 'c'), SealedBoxError)
  }
})

test('refuses public keys that force a secret everyone knows', () => {
  const one = Buffer.alloc(32)
  one[0] = 1
  for (const weak of [Buffer.alloc(32), one]) assert.throws(() => sealTo(weak, 'words', 'c'), SealedBoxError)
})

test('hides the length and the sender: equal boxes differ everywhere but in size', () => {
  const first = sealTo(pair.publicKey, 'yes', 'c')
  const second = sealTo(pair.publicKey, 'a much longer answer than yes', 'c')
  assert.equal(first.length, second.length)
  assert.notDeepEqual(first.subarray(2, 34), second.subarray(2, 34))
})

test('refuses half a character and an empty context', () => {
  assert.throws(() => sealTo(pair.publicKey, '\udc00', 'c'), SealedBoxError)
  assert.throws(() => sealTo(pair.publicKey, 'words', ''))
})
