import type { WriteDb } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'

/** A form in progress, still sealed, held until this transaction ends; null when it is gone. */
export async function holdDraft(tx: WriteDb, tokenHash: Buffer): Promise<Buffer | null> {
  const { rows } = await sql<{
    sealed: Buffer
  }>`select d.sealed from portal.hold_draft(${tokenHash}) d`.execute(tx)
  return rows[0]?.sealed ?? null
}

export async function saveDraft(tx: WriteDb, tokenHash: Buffer, sealed: Buffer): Promise<void> {
  await sql`select portal.save_draft(${tokenHash}, ${sealed})`.execute(tx)
}

/** A form that was sent is gone at once, with its files. */
export async function dropDraft(tx: WriteDb, tokenHash: Buffer): Promise<void> {
  await sql`select portal.drop_draft(${tokenHash})`.execute(tx)
}

/** A form that was left is gone too, and its receipt is not shown again. */
export async function leaveDraft(tx: WriteDb, tokenHash: Buffer): Promise<void> {
  await sql`select portal.leave(${tokenHash})`.execute(tx)
}

/** Puts a file with its form; false when ten are there. */
export async function addDraftFile(
  tx: WriteDb,
  tokenHash: Buffer,
  id: string,
  sealed: Buffer,
): Promise<boolean> {
  const { rows } = await sql<{ position: number }>`
    select portal.add_draft_file(${tokenHash}, ${id}::uuid, ${sealed}) as position`.execute(tx)
  return (rows[0]?.position ?? 0) > 0
}

export async function dropDraftFile(tx: WriteDb, tokenHash: Buffer, id: string): Promise<void> {
  await sql`select portal.drop_draft_file(${tokenHash}, ${id}::uuid)`.execute(tx)
}
