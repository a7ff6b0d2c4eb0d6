/**
 * Anonymous sealed boxes: anyone with the public key can put something in, only the private key takes it out, and
 * the box tells nothing about who closed it.
 *
 * Each box makes a throw-away X25519 key, agrees a secret with the recipient's public key, derives the key and nonce
 * with HKDF-SHA256 and encrypts with AES-256-GCM. The derivation names both public keys and the context, so a box
 * cannot be re-addressed, and a box made for one purpose does not open as another.
 *
 * Layout: version (1 byte) | algorithm (1) | throw-away public key (32) | ciphertext | tag (16)
 * Always true: the throw-away key is used once, so the derived nonce is used once under its key.
 */
import { diffieHellman, randomBytes, type KeyObject } from 'node:crypto'

import { decrypt, encrypt, keyBytes, nonceBytes, tagBytes } from './aead.ts'
import { privateKeyObject, publicHalf, publicKeyObject, publicKeyOf, throwAwayKey } from './curve.ts'
import { deriveBytes, noSalt } from './hkdf.ts'
import { pad, unpad } from './padding.ts'

const header = Buffer.of(1, 1)
const publicKeyBytes = 32
const ciphertextAt = header.length + publicKeyBytes

/** Raw 32-byte X25519 keys. */
export type BoxKeyPair = { readonly publicKey: Buffer; readonly privateKey: Buffer }

/** A box that is damaged, addressed to another key, or made for another context. */
export class SealedBoxError extends Error {
  override readonly name = 'SealedBoxError'
}

/** Makes an X25519 key pair, or the one that belongs to 32 given private bytes. */
export function boxKeyPair(privateKey: Buffer = randomBytes(32)): BoxKeyPair {
  return { privateKey, publicKey: publicKeyOf('x25519', privateKey) }
}

/** Closes a box for the holder of the private key. `context` says what the box is for and is needed to open it. */
export function sealTo(publicKey: Uint8Array, plaintext: string | Uint8Array, context: string): Buffer {
  const throwAway = throwAwayKey()
  const throwAwayPublic = publicHalf(throwAway)
  const { key, nonce } = agree(throwAway, publicKey, throwAwayPublic, publicKey, context)
  return Buffer.concat([header, throwAwayPublic, encrypt(key, nonce, header, pad(asBytes(plaintext)))])
}

/** Opens a box. Throws `SealedBoxError` when anything disagrees; it does not say what, as that is nobody's business. */
export function openSealed(privateKey: Uint8Array, sealed: Uint8Array, context: string): Buffer {
  const box = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
  if (box.length < ciphertextAt + tagBytes || !box.subarray(0, header.length).equals(header)) throw refusal()
  const throwAway = box.subarray(header.length, ciphertextAt)
  const own = privateKeyObject('x25519', privateKey)
  const { key, nonce } = agree(own, throwAway, throwAway, publicHalf(own), context)
  const padded = decrypt(key, nonce, header, box.subarray(ciphertextAt))
  const content = padded === null ? null : unpad(padded)
  if (content === null) throw refusal()
  return content
}

/** Opens a box that holds text. Bytes that are not UTF-8 are an error, never a replacement character. */
export function openSealedText(privateKey: Uint8Array, sealed: Uint8Array, context: string): string {
  try {
    const content = openSealed(privateKey, sealed, context)
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content)
  } catch (cause) {
    throw cause instanceof SealedBoxError ? cause : refusal(cause)
  }
}

function agree(
  ownPrivate: KeyObject,
  otherPublic: Uint8Array,
  throwAwayPublic: Uint8Array,
  recipientPublic: Uint8Array,
  context: string,
): { key: Buffer; nonce: Buffer } {
  if (context === '' || !context.isWellFormed()) throw new Error('A sealed box needs a context')
  const info = Buffer.concat([
    Buffer.from('a4-sealed-box|1|', 'utf8'),
    throwAwayPublic,
    recipientPublic,
    Buffer.from(context, 'utf8'),
  ])
  const bytes = deriveBytes(sharedSecret(ownPrivate, otherPublic), noSalt, info, keyBytes + nonceBytes)
  return { key: bytes.subarray(0, keyBytes), nonce: bytes.subarray(keyBytes) }
}

function sharedSecret(privateKey: KeyObject, otherPublic: Uint8Array): Buffer {
  try {
    return diffieHellman({ privateKey, publicKey: publicKeyObject('x25519', otherPublic) })
  } catch (cause) {
    // OpenSSL refuses the few public keys that would force a secret everyone knows (RFC 7748, section 6.1).
    throw refusal(cause)
  }
}

function asBytes(plaintext: string | Uint8Array): Uint8Array {
  if (typeof plaintext !== 'string') return plaintext
  if (!plaintext.isWellFormed()) throw new SealedBoxError('Text with half a character cannot be sealed')
  return Buffer.from(plaintext, 'utf8')
}

function refusal(cause?: unknown): SealedBoxError {
  return new SealedBoxError('A sealed box does not open', { cause })
}
