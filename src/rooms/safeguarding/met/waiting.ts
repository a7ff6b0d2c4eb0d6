import { handedEncounters } from '#rooms/operations'
import { mayTry } from '#platform/access.ts'
import { someWait, type Waiting } from '#platform/waiting.ts'
import * as policy from '../policy.ts'

/** Who was met on an operation, and handed to the agency of a lead, and has nobody yet. */
export const waiting: Waiting = async (db, actor) => {
  if (!mayTry(policy.openRecord, actor)) return []
  const open = (await handedEncounters(db)).filter((one) => one.takenOnAt === null)
  return someWait(
    open.length,
    'person who was met on an operation and handed to your agency: nobody has taken them on',
    'people who were met on an operation and handed to your agency: nobody has taken them on',
    '/safeguarding/met',
  )
}
