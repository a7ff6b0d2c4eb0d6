import { mayTry } from '#platform/access.ts'
import { someWait, type Waiting } from '#platform/waiting.ts'
import * as policy from './policy.ts'
import { notTakenOn } from './queries.ts'

/** Whoever handed somebody over hears that nobody has taken them on, until somebody has. */
export const waiting: Waiting = async (db, actor) => {
  if (!mayTry(policy.workInField, actor)) return []
  return someWait(
    await notTakenOn(db),
    'person whom you handed to safeguarding: nobody has taken them on yet',
    'people whom you handed to safeguarding: nobody has taken them on yet',
    '/joint-operations',
  )
}
