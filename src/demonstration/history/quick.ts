import { ownerRole } from '#platform/roles.ts'
import type { Rows } from './rows.ts'

/**
 * Does something while the database looks no foreign key up, which for half a million rows takes longer than writing them. Only
 * where whoever installs is master of the server, as of the embedded one; elsewhere it takes its time. The tables that are written
 * meanwhile have no other trigger that could fire, and every one of their keys points at something: a test asks the catalogue both.
 */
export async function withoutLookingKeysUp(rows: Rows, work: () => Promise<void>): Promise<void> {
  const [who] = await rows.query<{ isMaster: boolean }>(
    'select r.rolsuper as "isMaster" from pg_roles r where r.rolname = session_user',
  )
  if (who?.isMaster !== true) return work()
  await setLookingUp(rows, 'replica')
  await rows.setMaster(true)
  await work()
  await rows.setMaster(false)
  await setLookingUp(rows, 'origin')
}

async function setLookingUp(rows: Rows, mode: 'replica' | 'origin'): Promise<void> {
  await rows.query('set local role none')
  await rows.query(`set local session_replication_role = ${mode}`)
  await rows.query(`set local role ${ownerRole}`)
}
