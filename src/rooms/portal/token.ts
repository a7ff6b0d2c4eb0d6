import { readSubmissionToken, type SubmissionToken } from '#platform/crypto/submission-token.ts'
import type { Keyring } from '#platform/crypto/keyring.ts'
import type { WriteDb } from '#platform/db.ts'
import { submittedReceipt, wasReceived } from '#public/intake'
import type { Screen } from './screen.ts'

/** A form is good for a day, however often it is touched: as long as a retry after sending finds its receipt. */
const longestFormSeconds = 24 * 60 * 60

export type TokenRead =
  | { readonly kind: 'good'; readonly token: SubmissionToken }
  | { readonly kind: 'old'; readonly token: SubmissionToken }
  | { readonly kind: 'not-ours' }

export function readToken(typed: string, keyring: Keyring, now: Date): TokenRead {
  const pepper = keyring.current('intake-pepper').key
  const read = readSubmissionToken(pepper, typed, now, longestFormSeconds)
  if (read.ok) return { kind: 'good', token: read.token }
  const old = readSubmissionToken(pepper, typed, now, Number.POSITIVE_INFINITY)
  return old.ok ? { kind: 'old', token: old.token } : { kind: 'not-ours' }
}

/** What to say about a form whose draft is gone: it was sent, or it was left or came too late. */
export async function goneScreen(tx: WriteDb, read: TokenRead, keyring: Keyring): Promise<Screen> {
  if (read.kind === 'not-ours') return { kind: 'expired' }
  if (read.kind === 'old')
    return (await wasReceived(tx, read.token, keyring)) ? { kind: 'already' } : { kind: 'expired' }
  const receipt = await submittedReceipt(tx, read.token, keyring)
  return receipt === null ? { kind: 'expired' } : { kind: 'retry', token: read.token }
}
