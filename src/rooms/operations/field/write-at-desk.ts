import type { Actor } from '#platform/access.ts'
import type { WriteDb } from '#platform/db.ts'
import { ownDesk } from './queries.ts'
import { insertDevice, insertMark } from './store.ts'

/** What somebody writes on the site itself is a mark too: of their desk on this operation, which is put there when they first write. */
export interface Words {
  readonly record: string
  readonly field: string
  readonly value: string
  readonly replaces: readonly string[]
}
interface Desk {
  readonly operationId: string
  readonly actor: Actor
  readonly now: Date
  readonly newId: () => string
}

/** False where the same person wrote from another window in this moment: they look at it again, and nothing is lost. */
export async function writeAtDesk(tx: WriteDb, desk: Desk, words: readonly Words[]): Promise<boolean> {
  const { operationId, actor, now } = desk
  let found = await ownDesk(tx, operationId)
  if (found === null) {
    const id = desk.newId()
    const { personId, agencyId } = actor
    if (!(await insertDevice(tx, { id, operationId, personId, agencyId, name: 'Desk', secrets: null })))
      return false
    found = { id, made: 0 }
  }
  let nth = found.made
  for (const one of words) {
    nth += 1
    const row = { ...one, deviceId: found.id, nth, operationId, writtenAt: now, personId: actor.personId }
    if (!(await insertMark(tx, row))) return false
  }
  return true
}
