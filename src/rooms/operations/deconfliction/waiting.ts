import { mayTry } from '#platform/access.ts'
import { someWait, type Waiting } from '#platform/waiting.ts'
import { londonDay } from '#platform/london-day.ts'
import * as policy from './policy.ts'
import { ownInterests, ownNotices } from './queries.ts'
import { isToReview } from './rules/standing.ts'

/** At the desk that is interested: who asked and has no answer yet, and interests to look at again. */
export const waiting: Waiting = async (db, actor, now) => {
  if (!mayTry(policy.keepInterests, actor)) return []
  const unanswered = (await ownNotices(db)).filter((one) => one.message === null)
  const due = (await ownInterests(db)).filter((one) => isToReview(one, londonDay(now)))
  return [
    ...someWait(
      unanswered.length,
      'question about what we are interested in, to answer',
      'questions about what we are interested in, to answer',
      '/deconfliction/questions',
    ),
    ...someWait(
      due.length,
      'registered interest to look at again',
      'registered interests to look at again',
      '/deconfliction/interests',
    ),
  ]
}
