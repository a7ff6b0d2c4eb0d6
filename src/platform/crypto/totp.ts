/**
 * One-time codes by time (RFC 6238): SHA-1, six digits, 30 seconds, as every authenticator app does them.
 *
 * SHA-1 is right here: the app decides, and HMAC does not rest on the property of SHA-1 that is broken. A code is a
 * second factor only. `verifyTotp` says which step matched; the caller stores it and passes it as `after`, so that a
 * code seen over a shoulder does not work a second time.
 */
import { createHmac, randomBytes } from 'node:crypto'

import { toBase32 } from './base32.ts'
import { sameBytes } from './mac.ts'

const stepSeconds = 30
const codeDigits = 6

/** A fresh secret of 160 bits, the size of the hash, as RFC 4226 recommends. */
export function newTotpSecret(): Buffer {
  return randomBytes(20)
}

/** The number of the 30-second step an instant falls in. */
export function totpStep(now: Date): number {
  return Math.floor(now.getTime() / 1000 / stepSeconds)
}

/** The code of one step. */
export function totpCode(secret: Uint8Array, step: number, digits: number = codeDigits): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const hash = createHmac('sha1', secret).update(counter).digest()
  const offset = (hash.at(-1) ?? 0) & 0x0f
  const number = hash.readUInt32BE(offset) & 0x7f_ff_ff_ff
  return String(number % 10 ** digits).padStart(digits, '0')
}

/**
 * Checks a typed code against the present step and one before and after it, for clocks that disagree. Returns the
 * step that matched, or null. Steps up to and including `after` are refused: they have been used.
 */
export function verifyTotp(secret: Uint8Array, typed: string, now: Date, after: number = -1): number | null {
  if (typed.length > 40) return null
  const code = Buffer.from(typed.replaceAll(' ', ''), 'utf8')
  const present = totpStep(now)
  let matched: number | null = null
  for (const step of [present - 1, present, present + 1]) {
    if (step > after && step >= 0 && sameBytes(Buffer.from(totpCode(secret, step), 'ascii'), code))
      matched = step
  }
  return matched
}

/** The address behind the picture that an authenticator app scans. */
export function totpUri(enrolment: { issuer: string; account: string; secret: Uint8Array }): string {
  const { issuer, account, secret } = enrolment
  // A colon would end the issuer early and let an account name pretend to another one.
  if (issuer.includes(':') || account.includes(':'))
    throw new Error('Issuer and account must not contain ":"')
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`
  const parameters = [
    `secret=${toBase32(secret)}`,
    `issuer=${encodeURIComponent(issuer)}`,
    'algorithm=SHA1',
    `digits=${codeDigits}`,
    `period=${stepSeconds}`,
  ]
  return `otpauth://totp/${label}?${parameters.join('&')}`
}
