import { mayTry } from '#platform/access.ts'
import { someWait, type Waiting } from '#platform/waiting.ts'
import * as policy from './policy.ts'
import { countOwn } from './queries.ts'
import { emergenciesToReview } from './releases/queries.ts'
import { recalledForMe } from './shared/queries.ts'

/** What waits at the own desk by whose work it is, and what was taken back from this person. */
export const waiting: Waiting = async (db, actor) => {
  const recalled = (await recalledForMe(db)).filter((notice) => notice.confirmedAt === null)
  const own = mayTry(policy.readOwn, actor) ? await countOwn(db, actor.agencyId) : new Map<string, number>()
  const inState = (state: string): number => own.get(state) ?? 0
  return [
    ...someWait(
      recalled.length,
      'item you read was recalled: confirm that no copy is kept',
      'items you read were recalled: confirm that no copy is kept',
      '/recalled',
    ),
    ...(mayTry(policy.shareRelease, actor)
      ? someWait(
          (await emergenciesToReview(db)).length,
          'emergency sharing to review',
          'emergency sharings to review',
          '/items',
        )
      : []),
    ...(mayTry(policy.writeItem, actor)
      ? [
          ...someWait(
            inState('draft'),
            'item to write and grade',
            'items to write and grade',
            '/items?state=draft',
          ),
          ...someWait(inState('graded'), 'item to sanitise', 'items to sanitise', '/items?state=graded'),
        ]
      : []),
    ...(mayTry(policy.releaseItem, actor)
      ? someWait(
          inState('sanitised'),
          'item to read as the second person',
          'items to read as the second person',
          '/items?state=sanitised',
        )
      : []),
  ]
}
