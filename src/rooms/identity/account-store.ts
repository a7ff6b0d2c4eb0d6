import type { WriteDb } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { NewPasskey } from './passkeys.ts'

/** What people change about their own account. The database lets each change only their own. */
export async function changePurpose(tx: WriteDb, purpose: string): Promise<void> {
  await sql`select identity.change_own_purpose(${purpose})`.execute(tx)
}

export async function signOut(tx: WriteDb): Promise<boolean> {
  const { rows } = await sql<{ ended: boolean }>`select identity.sign_out() as ended`.execute(tx)
  return rows[0]?.ended ?? false
}

export async function endOtherSessions(tx: WriteDb): Promise<number> {
  const { rows } = await sql<{ n: number }>`select identity.end_other_sessions() as n`.execute(tx)
  return rows[0]?.n ?? 0
}

export async function addPasskey(
  tx: WriteDb,
  personId: string,
  passkey: NewPasskey,
  label: string,
): Promise<void> {
  await sql`insert into identity.passkey (id, person_id, public_key, counter, transports, label)
    values (${passkey.id}, ${personId}::uuid, ${passkey.publicKey}, ${passkey.counter}, ${passkey.transports}::text[], ${label})`.execute(
    tx,
  )
}

export async function endPasskey(tx: WriteDb, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`update identity.passkey set ended_at = priv.now()
    where id = ${id} and person_id = priv.person() and ended_at is null`.execute(tx)
  return numAffectedRows === 1n
}
