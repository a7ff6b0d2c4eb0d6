import {
  deriveReceiptKeys,
  openReceiptPrivateKey,
  parseReceipt,
  type Receipt,
} from '#platform/crypto/receipt.ts'
import { boxKeyPair, openSealedText, sealTo } from '#platform/crypto/sealed-box.ts'
import type { Keyring } from '#platform/crypto/keyring.ts'
import type { Db, WriteDb } from '#platform/db.ts'
import { boxContext } from '#platform/keys/context.ts'
import { currentBoxKey, openReceipt, receiptMessages } from './receipt-queries.ts'
import { receiptPlace } from './receipt-place.ts'
import { deleteOwnMessages, writeAsReporter } from './store.ts'

/**
 * Coming back. The receipt is stretched, finds its row, opens its own key pair, and with that the messages sealed to it.
 * Everything opened lives for this one request.
 */
export interface OpenedReceipt {
  readonly kind: 'opened'
  readonly messages: readonly ReceiptMessage[]
  /** What they wrote, if they chose to see it again. */
  readonly ownWords: string | null
}
export interface ReceiptMessage {
  readonly at: Date
  readonly from: 'us' | 'you'
  readonly text: string
}
export type ReceiptProblem = { readonly kind: 'mistyped' | 'unknown' | 'busy' }

export async function openMessages(
  db: Db,
  typed: string,
  keyring: Keyring,
): Promise<OpenedReceipt | ReceiptProblem> {
  const found = await findByReceipt(db, typed, keyring)
  if (found.kind !== 'found') return found
  const messages = await receiptMessages(db, found.lookup)
  return {
    kind: 'opened',
    messages: messages.map((message) => ({
      at: message.at,
      from: message.direction === 'to-reporter' ? ('us' as const) : ('you' as const),
      text: openSealedText(found.privateKey, message.sealed, boxContext('intake.message', message.id)),
    })),
    ownWords:
      found.ownWords === null
        ? null
        : openSealedText(found.privateKey, found.ownWords, boxContext('intake.own-words', found.reportId)),
  }
}

/** `id` comes with the form, so that a retry after a lost answer writes nothing twice. */
export async function writeMessage(
  tx: WriteDb,
  typed: string,
  message: { readonly id: string; readonly text: string },
  keyring: Keyring,
): Promise<{ readonly kind: 'written' } | ReceiptProblem> {
  const found = await findByReceipt(tx, typed, keyring)
  if (found.kind !== 'found') return found
  const desk = await currentBoxKey(tx, 'desk')
  if (desk === null) return { kind: 'busy' }
  const context = boxContext('intake.message', message.id)
  const written = await writeAsReporter(tx, {
    lookup: found.lookup,
    id: message.id,
    forReporter: sealTo(boxKeyPair(found.privateKey).publicKey, message.text, context),
    forDesk: sealTo(desk.publicKey, message.text, context),
    keyId: desk.id,
  })
  return written ? { kind: 'written' } : { kind: 'unknown' }
}

export async function deleteMessages(
  tx: WriteDb,
  typed: string,
  keyring: Keyring,
): Promise<{ readonly kind: 'deleted' } | ReceiptProblem> {
  const found = await findByReceipt(tx, typed, keyring)
  if (found.kind !== 'found') return found
  await deleteOwnMessages(tx, found.lookup)
  return { kind: 'deleted' }
}

interface Found {
  readonly kind: 'found'
  readonly reportId: string
  readonly lookup: Buffer
  readonly privateKey: Buffer
  readonly ownWords: Buffer | null
}

async function findByReceipt(db: Db, typed: string, keyring: Keyring): Promise<Found | ReceiptProblem> {
  const parsed = parseReceipt(typed)
  if (!parsed.ok) return { kind: 'mistyped' }
  return lookUp(db, parsed.receipt, keyring)
}

async function lookUp(db: Db, receipt: Receipt, keyring: Keyring): Promise<Found | ReceiptProblem> {
  const derived = await deriveReceiptKeys(
    receipt,
    keyring.current('receipt-salt').key,
    keyring.current('intake-pepper').key,
  )
  if (!derived.ok) return { kind: 'busy' }
  const row = await openReceipt(db, derived.keys.lookup)
  if (row === null) return { kind: 'unknown' }
  const privateKey = openReceiptPrivateKey(
    derived.keys.kek(row.salt),
    row.wrappedPrivateKey,
    receiptPlace(row.reportId),
  )
  return {
    kind: 'found',
    reportId: row.reportId,
    lookup: derived.keys.lookup,
    privateKey,
    ownWords: row.ownWords,
  }
}
