import { mayTry } from '#platform/access.ts'
import { someWait, type Waiting } from '#platform/waiting.ts'
import { londonDay } from '#platform/london-day.ts'
import * as policy from '../policy.ts'
import { standingRecontacts, untoldAttempts } from './queries.ts'

/**
 * What came of a contact is to be said by whoever began it. Who is to be asked again: by the person who owes it, from the day that was agreed; and what nobody owes any more because whoever
 * did works with the person no longer, for the leads of the agency that keeps the record.
 */
export const waiting: Waiting = async (db, actor, now) => {
  if (!mayTry(policy.workWithPeople, actor)) return []
  const today = londonDay(now)
  const plans = await standingRecontacts(db)
  const due = plans.filter((one) => one.staffId === actor.personId && (one.dueOn ?? '') <= today)
  const lost = plans.filter(
    (one) => !one.staffStays && actor.rights.has('safeguarding-lead') && one.keeperId === actor.agencyId,
  )
  const to = (found: typeof plans): string =>
    found.length === 1 ? `/safeguarding/${found[0]?.personId ?? ''}/contact/plan` : '/safeguarding'
  const untold = await untoldAttempts(db, actor.personId, now)
  const [first] = untold
  return [
    ...someWait(
      untold.length,
      'contact that you began: say what came of it',
      'contacts that you began: say what came of each',
      first === undefined ? '/safeguarding' : `/safeguarding/${first.personId}/contact/attempts/${first.id}`,
    ),
    ...someWait(
      due.length,
      'person to be asked again today, as agreed',
      'people to be asked again, as agreed',
      to(due),
    ),
    ...someWait(
      lost.length,
      'person to be asked again by somebody who works with them no more',
      'people to be asked again by somebody who works with them no more',
      to(lost),
    ),
  ]
}
