import { mayTry } from '#platform/access.ts'
import { someWait, type Waiting } from '#platform/waiting.ts'
import { readQueue } from './policy.ts'
import { queue } from './queries.ts'

/** What waits at the desk: danger and children before anything else. */
export const waiting: Waiting = async (db, actor) => {
  if (!mayTry(readQueue, actor)) return []
  const open = await queue(db, 'open', actor.personId)
  const mine = await queue(db, 'mine', actor.personId)
  return [
    ...someWait(
      open.filter((line) => line.openFlags > 0).length,
      'report where danger or a child must be answered first',
      'reports where danger or a child must be answered first',
      '/reports',
    ),
    ...someWait(
      open.filter((line) => line.state === 'new').length,
      'report nobody has taken',
      'reports nobody has taken',
      '/reports',
    ),
    ...someWait(mine.length, 'report in your hands', 'reports in your hands', '/reports?view=mine'),
    ...someWait(
      mine.filter((line) => line.unread > 0).length,
      'report of yours has a new message',
      'reports of yours have new messages',
      '/reports?view=mine',
    ),
  ]
}
