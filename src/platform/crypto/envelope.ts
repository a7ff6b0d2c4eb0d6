/**
 * Field envelopes: one value of one row, encrypted so that it opens only in the place it was made for.
 *
 * An envelope is bound to its table, column, row, owner, label and key. Copy it to another row, hand the row to
 * another owner, or change its label, and it no longer opens: whoever changes one of these must re-encrypt, which is
 * a decision somebody takes. Without that binding a person with write access to the table could swap two ciphertexts
 * and have the server decrypt one record's secret onto another record's page.
 *
 * Layout: version (1 byte) | algorithm (1) | length of key id (1) | key id | nonce (12) | ciphertext | tag (16)
 * Always true: each sealing draws a fresh random nonce; one data key seals few messages, so 96 random bits are ample.
 */
import { randomBytes } from 'node:crypto'

import { decrypt, encrypt, keyBytes, nonceBytes, tagBytes } from './aead.ts'
import { pad, unpad } from './padding.ts'

const version = 1
const paddedField = 1
const wrappedKey = 2

/** Where an envelope belongs. Immutable ids only: a name that may change would make the envelope unreadable. */
export type Place = {
  readonly table: string
  readonly column: string
  readonly rowId: string
  readonly owner: string
  readonly label: string
  readonly keyId: string
}

/** An envelope that is damaged, in the wrong place, or under another key. Carries no content and no ids. */
export class EnvelopeError extends Error {
  override readonly name = 'EnvelopeError'
}

/** Makes a fresh 256-bit data key. */
export function newDataKey(): Buffer {
  return randomBytes(keyBytes)
}

/** Encrypts one value for one place, padded so that its length is hidden to the next 256 bytes. */
export function sealField(dek: Uint8Array, place: Place, plaintext: string | Uint8Array): Buffer {
  return seal(dek, paddedField, canonicalPlace(place), place.keyId, pad(asBytes(plaintext)))
}

/** Opens an envelope in the place it was made for, as bytes. Throws `EnvelopeError` when anything disagrees. */
export function openField(dek: Uint8Array, place: Place, envelope: Uint8Array): Buffer {
  const content = unpad(open(dek, paddedField, canonicalPlace(place), place.keyId, envelope))
  if (content === null) throw new EnvelopeError('The padding of an envelope is not as it was made')
  return content
}

/** Opens an envelope that holds text. Bytes that are not UTF-8 are an error, never a replacement character. */
export function openFieldText(dek: Uint8Array, place: Place, envelope: Uint8Array): string {
  const content = openField(dek, place, envelope)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content)
  } catch (cause) {
    throw new EnvelopeError('An envelope that should hold text holds something else', { cause })
  }
}

/** Encrypts a data key under a key-encryption key. `place.keyId` names the key-encryption key. */
export function wrapKey(kek: Uint8Array, dek: Uint8Array, place: Place): Buffer {
  if (dek.length !== keyBytes) throw new EnvelopeError('A data key has 32 bytes')
  return seal(kek, wrappedKey, `wrap|${canonicalPlace(place)}`, place.keyId, dek)
}

/** Opens a wrapped data key. Throws `EnvelopeError` when anything disagrees. */
export function unwrapKey(kek: Uint8Array, wrapped: Uint8Array, place: Place): Buffer {
  const dek = open(kek, wrappedKey, `wrap|${canonicalPlace(place)}`, place.keyId, wrapped)
  if (dek.length !== keyBytes) throw new EnvelopeError('A wrapped key does not have 32 bytes')
  return dek
}

/** Reads the key id from an envelope without opening it, or null when the bytes are not an envelope. */
export function envelopeKeyId(envelope: Uint8Array): string | null {
  return parse(envelope)?.keyId ?? null
}

/**
 * The canonical associated data. Parts must not be empty and must not contain the separator: otherwise two different
 * places could be written as the same string, and the binding would mean nothing.
 */
export function canonicalPlace(place: Place): string {
  const parts = [place.table, place.column, place.rowId, place.owner, place.label, place.keyId]
  for (const part of parts) {
    if (part === '' || part.includes('|') || !part.isWellFormed()) {
      throw new EnvelopeError('A part of an envelope’s place is empty, malformed or contains a "|"')
    }
  }
  return ['a4', version, ...parts].join('|')
}

function seal(key: Uint8Array, algorithm: number, aad: string, keyId: string, content: Uint8Array): Buffer {
  checkKey(key)
  const id = Buffer.from(keyId, 'utf8')
  if (id.length > 255) throw new EnvelopeError('A key id has at most 255 bytes')
  const nonce = randomBytes(nonceBytes)
  const sealed = encrypt(key, nonce, Buffer.from(aad, 'utf8'), content)
  return Buffer.concat([Buffer.of(version, algorithm, id.length), id, nonce, sealed])
}

function open(key: Uint8Array, algorithm: number, aad: string, keyId: string, envelope: Uint8Array): Buffer {
  checkKey(key)
  const parsed = parse(envelope)
  if (parsed === null || parsed.algorithm !== algorithm)
    throw new EnvelopeError('These bytes are not an envelope')
  if (parsed.keyId !== keyId) throw new EnvelopeError('An envelope names another key')
  const content = decrypt(key, parsed.nonce, Buffer.from(aad, 'utf8'), parsed.sealed)
  if (content === null)
    throw new EnvelopeError('An envelope does not open here: altered, moved, or another key')
  return content
}

type Parsed = {
  readonly algorithm: number
  readonly keyId: string
  readonly nonce: Buffer
  readonly sealed: Buffer
}

function parse(envelope: Uint8Array): Parsed | null {
  const bytes = Buffer.from(envelope.buffer, envelope.byteOffset, envelope.byteLength)
  const algorithm = bytes[1]
  const idLength = bytes[2]
  if (bytes[0] !== version || algorithm === undefined || idLength === undefined || idLength === 0) return null
  if (algorithm !== paddedField && algorithm !== wrappedKey) return null
  const nonceAt = 3 + idLength
  const sealedAt = nonceAt + nonceBytes
  if (bytes.length < sealedAt + tagBytes) return null
  return {
    algorithm,
    keyId: bytes.toString('utf8', 3, nonceAt),
    nonce: bytes.subarray(nonceAt, sealedAt),
    sealed: bytes.subarray(sealedAt),
  }
}

function asBytes(plaintext: string | Uint8Array): Uint8Array {
  if (typeof plaintext !== 'string') return plaintext
  // Encoding would replace a lone surrogate without a word, and what opens would not be what was written.
  if (!plaintext.isWellFormed()) throw new EnvelopeError('Text with half a character cannot be sealed')
  return Buffer.from(plaintext, 'utf8')
}

function checkKey(key: Uint8Array): void {
  if (key.length !== keyBytes) throw new EnvelopeError('A key has 32 bytes')
}
