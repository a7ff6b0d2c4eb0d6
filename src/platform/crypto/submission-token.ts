/**
 * Submission tokens: the hidden field that makes a form safe to send twice.
 *
 * The server makes 128 random bits and the time, and authenticates both. It stores nothing: a token that was never
 * made here is refused without a look in the database, and one that is too old asks the person to go on from a fresh
 * form. When the form arrives, only the hash of the token is stored, as the key under which a second arrival of the
 * same form is recognised.
 *
 * Layout, in base64url: random (16 bytes) | seconds since 1970 (6) | HMAC-SHA256 (32)
 */
import { createHash, randomBytes } from 'node:crypto'

import { mac, macMatches } from './mac.ts'

const randomLength = 16
const bodyLength = randomLength + 6
const totalLength = bodyLength + 32
const purpose = 'a4|1|submission-token'
/** Machines of one installation may disagree a little about the time. More than this is not a token of ours. */
const clockSkewSeconds = 60

declare const checked: unique symbol
/** A token whose mark has been checked, or that was made just now. Only such a token may lead to a receipt. */
export type SubmissionToken = string & { readonly [checked]: true }

export type ReadToken =
  | { readonly ok: true; readonly token: SubmissionToken }
  | { readonly ok: false; readonly reason: 'not-ours' | 'too-old' }

/** Makes a token to put into a form. */
export function makeSubmissionToken(pepper: Uint8Array, now: Date): SubmissionToken {
  const body = Buffer.concat([randomBytes(randomLength), Buffer.alloc(6)])
  body.writeUIntBE(secondsOf(now), randomLength, 6)
  const token = Buffer.concat([body, mac(pepper, purpose, body)]).toString('base64url')
  if (!isMarked(pepper, token)) throw new Error('A submission token does not fit its own mark')
  return token
}

/** Checks a token that came back with a form. Only one spelling of each token is accepted. */
export function readSubmissionToken(
  pepper: Uint8Array,
  token: string,
  now: Date,
  maxAgeSeconds: number,
): ReadToken {
  if (!isMarked(pepper, token)) return { ok: false, reason: 'not-ours' }
  const ageSeconds = secondsOf(now) - Buffer.from(token, 'base64url').readUIntBE(randomLength, 6)
  if (ageSeconds < -clockSkewSeconds) return { ok: false, reason: 'not-ours' }
  return ageSeconds > maxAgeSeconds ? { ok: false, reason: 'too-old' } : { ok: true, token }
}

function isMarked(pepper: Uint8Array, token: string): token is SubmissionToken {
  if (token.length > 100) return false
  const bytes = Buffer.from(token, 'base64url')
  // Decoding forgives stray characters; a second spelling would have a second hash and make a second record.
  if (bytes.length !== totalLength || bytes.toString('base64url') !== token) return false
  return macMatches(pepper, purpose, bytes.subarray(0, bodyLength), bytes.subarray(bodyLength))
}

function secondsOf(instant: Date): number {
  return Math.floor(instant.getTime() / 1000)
}

/** What is stored of a token: its SHA-256, unique in the database. */
export function idempotencyKey(token: SubmissionToken): Buffer {
  return createHash('sha256').update(token, 'utf8').digest()
}
