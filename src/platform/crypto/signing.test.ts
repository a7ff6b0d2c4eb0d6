import assert from 'node:assert/strict'
import { test } from 'node:test'

import { ed25519 } from '@noble/curves/ed25519.js'

import { sign, signatureFits, signingKeyPair } from './signing.ts'

test('gives the published Ed25519 answer (RFC 8032, test 1)', () => {
  const pair = signingKeyPair(
    Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex'),
  )
  assert.equal(
    pair.publicKey.toString('hex'),
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
  )
  assert.equal(
    sign(pair.privateKey, Buffer.alloc(0)).toString('hex'),
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  )
})

test('agrees with another implementation in both directions', () => {
  const pair = signingKeyPair()
  const message = Buffer.from('sealed at noon')
  assert.ok(ed25519.verify(sign(pair.privateKey, message), message, pair.publicKey))
  assert.ok(signatureFits(pair.publicKey, message, ed25519.sign(message, pair.privateKey)))
})

test('refuses another message, another key, an altered or a cut signature', () => {
  const pair = signingKeyPair()
  const message = Buffer.from('sealed at noon')
  const signature = sign(pair.privateKey, message)
  assert.ok(signatureFits(pair.publicKey, message, signature))
  assert.ok(!signatureFits(pair.publicKey, Buffer.from('sealed at one'), signature))
  assert.ok(!signatureFits(signingKeyPair().publicKey, message, signature))
  for (let at = 0; at < 64; at += 1) {
    const altered = Buffer.from(signature)
    altered[at] = (altered[at] ?? 0) ^ 1
    assert.ok(!signatureFits(pair.publicKey, message, altered), `byte ${at}`)
    assert.ok(!signatureFits(pair.publicKey, message, signature.subarray(0, at)))
  }
})
