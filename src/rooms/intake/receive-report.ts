import { createHash, createHmac, createSecretKey, hkdfSync, randomBytes, type KeyObject } from 'node:crypto'
import {
  deriveReceiptKeys,
  idempotencyKey,
  makeReceiptKeyPair,
  receiptFor,
  showReceipt,
  type Receipt,
  type SubmissionToken,
} from '#platform/crypto/receipt.ts'
import { sealTo } from '#platform/crypto/sealed-box.ts'
import type { Keyring } from '#platform/crypto/keyring.ts'
import type { WriteDb } from '#platform/db.ts'
import { boxContext } from '#platform/keys/context.ts'
import { currentBoxKey, isReceived, submitted, type BoxKey } from './receipt-queries.ts'
import { receiptPlace } from './receipt-place.ts'
import { comparable, likeness } from './rules/likeness.ts'
import { tallyPlace } from './rules/tally-place.ts'
import { attach, receive } from './store.ts'
import { urgencyNumber, type ToldContact, type ToldContent, type ToldFile, type TriageHints } from './told.ts'

/**
 * A report is received exactly once for one form.
 *
 * The form carries a submission token. The receipt is derived from it, not stored, so a retry after a lost answer finds
 * its submission and is shown the same receipt; nothing is written twice. Report, contact, files, receipt, triage row,
 * audit event and fact commit together; the receipt is shown only after that.
 *
 * The words are sealed to the desk's public key before they reach the database: this process cannot read them back.
 */
export interface Told {
  readonly token: SubmissionToken
  readonly reportId: string
  readonly channel: 'public' | 'professional' | 'operator'
  readonly manner: 'anonymous' | 'confidential' | 'named'
  readonly language: string
  readonly content: ToldContent
  readonly contact: ToldContact | null
  readonly hints: TriageHints
  /** What the receipt will show of the report: only if the reporter chose so. */
  readonly ownWords: string | null
  readonly files: readonly ToldFile[]
  /** The operator who took a call. */
  readonly takenBy: string | null
}

export type Received =
  | { readonly kind: 'received'; readonly receipt: string }
  | { readonly kind: 'already'; readonly receipt: string }
  | { readonly kind: 'busy' }

export interface ReceiveKeys {
  readonly keyring: Keyring
  readonly newId: () => string
}

/** Two different forms get the same receipt about once in 10^16; the next counter is then tried. */
const receiptTries = 4

export async function receiveReport(tx: WriteDb, told: Told, keys: ReceiveKeys): Promise<Received> {
  const tokenHash = idempotencyKey(told.token)
  const before = await submittedReceipt(tx, told.token, keys.keyring)
  if (before !== null) return { kind: 'already', receipt: before }
  const desk = await currentBoxKey(tx, 'desk')
  if (desk === null) throw new Error('The key service has not published the desk key yet')
  const pepper = keys.keyring.current('intake-pepper').key
  for (let counter = 0; counter < receiptTries; counter += 1) {
    const receipt = receiptFor(pepper, told.token, counter)
    const made = await makeReceipt(receipt, counter, told, keys.keyring)
    if (made === 'busy') return { kind: 'busy' }
    const answer = await receive(tx, { ...rowOf(told, desk, marksOf(pepper)), tokenHash, receipt: made })
    if (answer === 'already')
      return {
        kind: 'already',
        receipt: (await submittedReceipt(tx, told.token, keys.keyring)) ?? showReceipt(receipt),
      }
    if (answer === 'stored') {
      await attachFiles(tx, told, desk, tokenHash, keys)
      return { kind: 'received', receipt: showReceipt(receipt) }
    }
  }
  throw new Error('No free receipt was found')
}

/** The receipt of a form that was already sent, or null. */
export async function submittedReceipt(
  tx: WriteDb,
  token: SubmissionToken,
  keyring: Keyring,
): Promise<string | null> {
  const counter = await submitted(tx, idempotencyKey(token))
  return counter === null
    ? null
    : showReceipt(receiptFor(keyring.current('intake-pepper').key, token, counter))
}

/**
 * After a day nothing ties the form to its report any more but the receipt that is derived from both. "We have it" is
 * said only when that receipt is there: to say it of a form that was never sent would be the worst of all answers.
 */
export async function wasReceived(tx: WriteDb, token: SubmissionToken, keyring: Keyring): Promise<boolean> {
  const pepper = keyring.current('intake-pepper').key
  const derived = await deriveReceiptKeys(
    receiptFor(pepper, token, 0),
    keyring.current('receipt-salt').key,
    pepper,
  )
  return derived.ok && (await isReceived(tx, derived.keys.lookup))
}

async function makeReceipt(receipt: Receipt, counter: number, told: Told, keyring: Keyring) {
  const derived = await deriveReceiptKeys(
    receipt,
    keyring.current('receipt-salt').key,
    keyring.current('intake-pepper').key,
  )
  if (!derived.ok) return 'busy' as const
  const salt = randomBytes(16)
  const pair = makeReceiptKeyPair(derived.keys.kek(salt), receiptPlace(told.reportId))
  const ownWords =
    told.ownWords === null
      ? null
      : sealTo(pair.publicKey, told.ownWords, boxContext('intake.own-words', told.reportId)).toString('hex')
  return {
    lookup: derived.keys.lookup.toString('hex'),
    salt: salt.toString('hex'),
    publicKey: pair.publicKey.toString('hex'),
    wrappedPrivateKey: pair.sealedPrivateKey.toString('hex'),
    ownWords,
    counter,
  }
}

/** By which copies of a report are found: numbers under keys of the installation, which say nothing of the words. */
export interface Marks {
  of(use: 'text' | 'place', text: string): Buffer
  run(words: string): number
}

export function marksOf(pepper: Buffer): Marks {
  // Key objects: a long report has thousands of runs, and each would unwrap the key anew.
  const keys = { text: markKey(pepper, 'text'), place: markKey(pepper, 'place'), run: markKey(pepper, 'run') }
  return {
    of: (use, text) => createHmac('sha256', keys[use]).update(comparable(text)).digest(),
    run: (words) => createHmac('sha256', keys.run).update(words).digest().readUInt32BE(),
  }
}

export function rowOf(told: Told, desk: BoxKey, marks: Marks) {
  const place = told.content.where.postcode ?? told.content.where.address ?? ''
  return {
    report: {
      id: told.reportId,
      channel: told.channel,
      manner: told.manner,
      language: told.language,
      danger: dangerOf(told.content),
      children: told.content.children,
      knows: told.content.knowledge.how,
      labourOnly: told.hints.labourOnly,
      setting: told.content.setting ?? null,
      urgency: urgencyNumber[told.hints.urgency],
      // For the tally of districts (decision 20): looked up and forgotten, kept nowhere.
      ...tallyPlace(told.content.where),
    },
    body: sealTo(desk.publicKey, JSON.stringify(told.content), boxContext('intake.report', told.reportId)),
    contact:
      told.contact === null
        ? null
        : sealTo(desk.publicKey, JSON.stringify(told.contact), boxContext('intake.contact', told.reportId)),
    keyId: desk.id,
    textMark: marks.of('text', told.content.what),
    likeness: likeness(told.content.what, (run) => marks.run(run)),
    placeMark: place === '' ? null : marks.of('place', place),
    takenBy: told.takenBy,
  }
}

function dangerOf(content: ToldContent): string {
  if (content.danger.now !== 'yes') return content.danger.now
  return content.danger.calledEmergency === true ? 'called-999' : 'not-called'
}

const markKey = (pepper: Buffer, use: string): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync('sha256', pepper, '', `a4|1|mark|${use}`, 32)))

async function attachFiles(
  tx: WriteDb,
  told: Told,
  desk: BoxKey,
  tokenHash: Buffer,
  keys: ReceiveKeys,
): Promise<void> {
  for (const [index, file] of told.files.entries()) {
    const id = keys.newId()
    await attach(tx, {
      tokenHash,
      id,
      position: index + 1,
      kind: file.kind,
      size: file.size,
      sha256: file.sha256,
      copySha256: createHash('sha256').update(file.copy).digest(),
      copy: sealTo(desk.publicKey, file.copy, boxContext('intake.attachment', id)),
      original:
        file.original === null
          ? null
          : sealTo(desk.publicKey, file.original, boxContext('intake.attachment', id)),
      name: sealTo(desk.publicKey, file.name, boxContext('intake.attachment', id)),
      keyId: desk.id,
    })
  }
}
