import { mayTry } from '#platform/access.ts'
import { someWait, type Waiting } from '#platform/waiting.ts'
import { readQueue } from './policy.ts'
import { countAtDesk } from './queries.ts'

/** What waits at the desk: danger and children before anything else. */
export const waiting: Waiting = async (db, actor) => {
  if (!mayTry(readQueue, actor)) return []
  const { toAnswerFirst, untaken, inHand, withNewMessage } = await countAtDesk(db, actor.personId)
  const mine = '/reports?view=mine'
  return [
    ...someWait(
      toAnswerFirst,
      'report where danger or a child must be answered first',
      'reports where danger or a child must be answered first',
      '/reports',
    ),
    ...someWait(untaken, 'report nobody has taken', 'reports nobody has taken', '/reports'),
    ...someWait(inHand, 'report in your hands', 'reports in your hands', mine),
    ...someWait(
      withNewMessage,
      'report of yours has a new message',
      'reports of yours have new messages',
      mine,
    ),
  ]
}
