import { mayTry } from '#platform/access.ts'
import { someWait, type Waiting, type WaitingLine } from '#platform/waiting.ts'
import { londonDay } from '#platform/london-day.ts'
import * as policy from '../policy.ts'
import { owedBy } from './queries.ts'

/** Needs of today that nobody took, needs that this person took on or somebody who left, and plans whose day of review has come. */
export const waiting: Waiting = async (db, actor, now) => {
  if (!mayTry(policy.workWithPeople, actor)) return []
  const owed = await owedBy(db, actor.personId, londonDay(now))
  return [
    ...lines(
      owed.needsToday,
      'need of today that nobody has taken on',
      'needs of today that nobody has taken on',
      'needs',
    ),
    ...lines(owed.ownNeeds, 'need that you took on', 'needs that you took on', 'needs'),
    ...lines(
      owed.lostNeeds,
      'need that was taken on by somebody who works with the person no more',
      'needs that were taken on by somebody who works with the person no more',
      'needs',
    ),
    ...lines(owed.plansDue, 'safety plan to look at again', 'safety plans to look at again', 'safety'),
  ]
}

/** One line, which leads to the record where all of it is of one person. */
function lines(of: readonly string[], one: string, many: string, part: string): readonly WaitingLine[] {
  const [person] = of
  const isOne = person !== undefined && of.every((other) => other === person)
  return someWait(of.length, one, many, isOne ? `/safeguarding/${person}/${part}` : '/safeguarding')
}
