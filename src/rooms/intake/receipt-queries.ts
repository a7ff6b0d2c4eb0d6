import { sql } from '#platform/sql.ts'
import type { Db } from '#platform/db.ts'

/**
 * What the public side and the sealing of boxes ask. The public role may select nothing but public keys: the rest are
 * definer functions.
 */
export interface BoxKey {
  readonly id: string
  readonly publicKey: Buffer
}

/** To which public key the next box of a use is sealed. */
export async function currentBoxKey(db: Db, use: string): Promise<BoxKey | null> {
  const row = await db
    .selectFrom('platform.box_key as k')
    .select(['k.id', 'k.public_key'])
    .where('k.use', '=', use)
    .where('k.ended_at', 'is', null)
    .orderBy('k.created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : { id: row.id, publicKey: row.public_key }
}

/** With which counter a form's receipt was made, if the form was sent already. */
export async function submitted(db: Db, tokenHash: Buffer): Promise<number | null> {
  const { rows } = await sql<{
    receipt_counter: number
  }>`select * from intake.submitted(${tokenHash})`.execute(db)
  return rows[0]?.receipt_counter ?? null
}

export interface OpenReceipt {
  readonly reportId: string
  readonly salt: Buffer
  readonly publicKey: Buffer
  readonly wrappedPrivateKey: Buffer
  readonly ownWords: Buffer | null
}

export async function openReceipt(db: Db, lookup: Buffer): Promise<OpenReceipt | null> {
  const { rows } = await sql<{
    report_id: string
    salt: Buffer
    public_key: Buffer
    wrapped_private_key: Buffer
    own_words: Buffer | null
  }>`select * from intake.open_receipt(${lookup})`.execute(db)
  const row = rows[0]
  if (row === undefined) return null
  return {
    reportId: row.report_id,
    salt: row.salt,
    publicKey: row.public_key,
    wrappedPrivateKey: row.wrapped_private_key,
    ownWords: row.own_words,
  }
}

export interface SealedMessage {
  readonly id: string
  readonly at: Date
  readonly direction: 'to-reporter' | 'to-desk'
  readonly sealed: Buffer
}

export async function receiptMessages(db: Db, lookup: Buffer): Promise<SealedMessage[]> {
  const { rows } = await sql<{
    id: string
    created_at: Date
    direction: SealedMessage['direction']
    sealed: Buffer
  }>`
    select * from intake.receipt_messages(${lookup})`.execute(db)
  return rows.map((row) => ({ id: row.id, at: row.created_at, direction: row.direction, sealed: row.sealed }))
}

/** Whether a report with this receipt is here, asked by what the receipt is stretched into; nothing of it is read. */
export async function isReceived(db: Db, lookup: Buffer): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`select intake.lookup_taken(${lookup}) as taken`.execute(db)
  return rows[0]?.taken ?? false
}

/** For the worker: the public keys to which an answer is sealed; null where the receipt has ended. */
export async function keysToAnswer(
  db: Db,
  reportId: string,
): Promise<{ receiptKey: Buffer; deskKeyId: string; deskKey: Buffer } | null> {
  const { rows } = await sql<{ receiptKey: Buffer; deskKeyId: string; deskKey: Buffer }>`
    select k.receipt_key as "receiptKey", k.desk_key_id as "deskKeyId", k.desk_key as "deskKey"
      from intake.keys_to_answer(${reportId}::uuid) k`.execute(db)
  return rows[0] ?? null
}
