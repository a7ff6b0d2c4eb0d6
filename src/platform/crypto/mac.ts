import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto'

/**
 * Authenticates bytes for one named purpose with HMAC-SHA256. The purpose is part of what is authenticated, so a
 * mark made for one thing can never be passed off as a mark for another, even under the same key.
 */
export function mac(key: Uint8Array, purpose: string, data: Uint8Array): Buffer {
  if (key.length < 16) throw new Error('A key for authentication needs at least 16 bytes')
  if (purpose.includes('\0')) throw new Error('A purpose must not contain the separator U+0000')
  return createHmac('sha256', createSecretKey(key)).update(`${purpose}\0`, 'utf8').update(data).digest()
}

/** Says whether a mark fits, in time that does not depend on where it differs. */
export function macMatches(key: Uint8Array, purpose: string, data: Uint8Array, mark: Uint8Array): boolean {
  return sameBytes(mac(key, purpose, data), mark)
}

/** Compares two byte strings without telling, by its duration, how much of them agrees. Lengths are not secret. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b)
}
