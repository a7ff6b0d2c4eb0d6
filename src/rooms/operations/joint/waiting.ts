import { mayTry } from '#platform/access.ts'
import { someWait, type Waiting } from '#platform/waiting.ts'
import * as policy from './policy.ts'
import { operations } from './queries.ts'
import { isOver } from './states.ts'

/** Whoever is named finds it on their first page, until it is over. A number: no name, no day. */
export const waiting: Waiting = async (db, actor) => {
  if (!mayTry(policy.seeOperations, actor)) return []
  const open = (await operations(db)).filter((one) => !isOver(one.stage))
  return someWait(
    open.length,
    'joint operation on which you are named',
    'joint operations on which you are named',
    '/joint-operations',
  )
}
