import { mayTry } from '#platform/access.ts'
import { someWait, type Waiting } from '#platform/waiting.ts'
import * as policy from '../policy.ts'
import { londonDay } from '../rules/london-day.ts'
import { owedBy } from './queries.ts'

/** Needs of today that nobody took, needs that this person took on, and plans whose day of review has come. */
export const waiting: Waiting = async (db, actor, now) => {
  if (!mayTry(policy.workWithPeople, actor)) return []
  const { needsToday, ownNeeds, lostNeeds, plansDue } = await owedBy(db, actor.personId, londonDay(now))
  return [
    ...someWait(
      needsToday,
      'need of today that nobody has taken on',
      'needs of today that nobody has taken on',
      '/safeguarding',
    ),
    ...someWait(ownNeeds, 'need that you took on', 'needs that you took on', '/safeguarding'),
    ...someWait(
      lostNeeds,
      'need that was taken on by somebody who works with the person no more',
      'needs that were taken on by somebody who works with the person no more',
      '/safeguarding',
    ),
    ...someWait(plansDue, 'safety plan to look at again', 'safety plans to look at again', '/safeguarding'),
  ]
}
