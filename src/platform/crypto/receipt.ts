/**
 * Receipts: eighteen digits on a slip of paper that let a person come back without a name.
 *
 * A receipt is *derived* from the submission token (never stored, so an answer lost on a bad line can be given again),
 * *shown* once as 4-4-4-4-2, *typed* by the person on return, and *stretched* by argon2id into two things: a lookup
 * value that finds the row, and a key that opens the private half of the receipt's own key pair. The database holds
 * neither the receipt nor the salt and pepper that are needed to test a guess.
 *
 * Always true: the same token gives the same receipt; the last two digits catch any one wrong digit and any two
 * neighbours exchanged; a crowd gets `busy`, never an error.
 */
import { argon2id } from './argon2.ts'
import { unwrapKey, wrapKey } from './envelope.ts'
import type { Place } from './envelope.ts'
import { deriveBytes, noSalt } from './hkdf.ts'
import { limitedQueue } from './limited.ts'
import type { LimitedQueue } from './limited.ts'
import { mac } from './mac.ts'
import { boxKeyPair } from './sealed-box.ts'
import type { SubmissionToken } from './submission-token.ts'

export { idempotencyKey, makeSubmissionToken, readSubmissionToken } from './submission-token.ts'
export type { ReadToken, SubmissionToken } from './submission-token.ts'

const payloadDigits = 16
const totalDigits = payloadDigits + 2
/** Longer than any receipt with generous spacing; checked first so that a novel in the field costs nothing. */
const longestTyped = 200

declare const wellFormed: unique symbol
/** Eighteen ASCII digits whose check digits fit. */
export type Receipt = string & { readonly [wellFormed]: true }

export type ParsedReceipt =
  | { readonly ok: true; readonly receipt: Receipt }
  | { readonly ok: false; readonly reason: 'wrong-length' | 'not-digits' | 'check-failed' }

/**
 * The receipt for a token. `counter` starts at 0 and goes up by one when the database says that the lookup value of a
 * receipt is taken already, which at 10^16 codes will not be seen in a lifetime.
 */
export function receiptFor(pepper: Uint8Array, token: SubmissionToken, counter: number): Receipt {
  if (!Number.isSafeInteger(counter) || counter < 0) throw new Error('A receipt counter starts at 0')
  const bytes = deriveBytes(pepper, Buffer.from(token, 'utf8'), `receipt|${counter}`, 16)
  // 128 bits reduced to 10^16 values: no digit is likelier than another by more than 1 in 10^22.
  const payload = BigInt(`0x${bytes.toString('hex')}`) % 10n ** BigInt(payloadDigits)
  const check = 98n - ((payload * 100n) % 97n)
  const digits = `${payload.toString().padStart(payloadDigits, '0')}${check.toString().padStart(2, '0')}`
  if (!isReceipt(digits)) throw new Error('A derived receipt does not fit its own check digits')
  return digits
}

/** The receipt as people see it: four groups of four and the two check digits. */
export function showReceipt(receipt: Receipt): string {
  return [0, 4, 8, 12, 16].map((start) => receipt.slice(start, start + 4)).join('-')
}

/**
 * Reads what a person typed. Spaces, dashes and the invisible marks that phones paste along are passed over, and the
 * digits of the languages we serve count as digits. A letter is never read as a digit: guessing "O" for 0 hides the
 * mistake from the one person who could correct it.
 */
export function parseReceipt(typed: string): ParsedReceipt {
  if (typed.length > longestTyped) return { ok: false, reason: 'wrong-length' }
  const digits = Array.from(typed.replace(passedOver, ''), plainDigit).join('')
  if (!/^\d*$/.test(digits)) return { ok: false, reason: 'not-digits' }
  if (digits.length !== totalDigits) return { ok: false, reason: 'wrong-length' }
  return isReceipt(digits) ? { ok: true, receipt: digits } : { ok: false, reason: 'check-failed' }
}

/** ISO 7064 mod 97-10, check digits from 02 to 98: 00, 01 and 99 would be second spellings of 97, 98 and 02. */
function isReceipt(digits: string): digits is Receipt {
  if (!/^\d{18}$/.test(digits)) return false
  const check = Number(digits.slice(payloadDigits))
  return BigInt(digits) % 97n === 1n && check >= 2 && check <= 98
}

/** White space, dashes of every kind, soft hyphen, zero-width characters and direction marks. */
const passedOver = /[\s\p{Pd}\u2212\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\u061c\ufeff]/gu

/** The zero of each script whose digits we read: full-width, Arabic, Persian, Devanagari, Bengali, Gurmukhi. */
const zeros = [0xff10, 0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66]

function plainDigit(character: string): string {
  const code = character.codePointAt(0) ?? 0
  const zero = zeros.find((zero) => code >= zero && code <= zero + 9)
  return zero === undefined ? character : String(code - zero)
}

/** What a receipt is stretched into: the value that finds its row, and the key for a row's own salt. */
export type ReceiptKeys = { readonly lookup: Buffer; readonly kek: (perRecordSalt: Uint8Array) => Buffer }

export type DerivedReceipt =
  { readonly ok: true; readonly keys: ReceiptKeys } | { readonly ok: false; readonly reason: 'busy' }

/**
 * At most two slow hashes at once, one for each core the smallest installation has. 200 may wait, which at 8 ms each
 * is under two seconds of work; nobody waits longer than three.
 */
const receiptQueue = limitedQueue({ atOnce: 2, waiting: 200, waitMs: 3000 })

/** Stretches a receipt. `systemSalt` and `pepper` come from the keys directory, never from the database. */
export async function deriveReceiptKeys(
  receipt: Receipt,
  systemSalt: Uint8Array,
  pepper: Uint8Array,
  queue: LimitedQueue = receiptQueue,
): Promise<DerivedReceipt> {
  const stretched = await queue.run(() => argon2id(Buffer.from(receipt, 'ascii'), systemSalt))
  if (!stretched.ok) return { ok: false, reason: 'busy' }
  const base = stretched.value
  return {
    ok: true,
    keys: {
      lookup: mac(pepper, 'a4|1|receipt-lookup', deriveBytes(base, noSalt, 'id', 32)),
      kek: (perRecordSalt) => deriveBytes(base, perRecordSalt, 'kek', 32),
    },
  }
}

/** The receipt's own key pair: staff seal messages to the public half, only the receipt opens the private half. */
export type ReceiptKeyPair = { readonly publicKey: Buffer; readonly sealedPrivateKey: Buffer }

/** Makes the key pair of a receipt, its private half sealed under the key derived from the receipt. */
export function makeReceiptKeyPair(kek: Uint8Array, place: Place): ReceiptKeyPair {
  const { publicKey, privateKey } = boxKeyPair()
  return { publicKey, sealedPrivateKey: wrapKey(kek, privateKey, place) }
}

/** Opens the private half. Throws `EnvelopeError` when the receipt was another one or the row has been altered. */
export function openReceiptPrivateKey(kek: Uint8Array, sealed: Uint8Array, place: Place): Buffer {
  return unwrapKey(kek, sealed, place)
}
