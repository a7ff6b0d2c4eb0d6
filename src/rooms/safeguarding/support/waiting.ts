import { mayTry } from '#platform/access.ts'
import { someWait, type Waiting } from '#platform/waiting.ts'
import { londonDay } from '#platform/london-day.ts'
import * as policy from '../policy.ts'
import { mySupport } from './queries.ts'
import { beginDays } from './reference.ts'
import { clockOf } from './rules/clock.ts'
import { waitsForAsker } from './states.ts'

/** What an agency was asked and nobody answered; what this person helps with that is late; and whom nobody helps now. */
export const waiting: Waiting = async (db, actor, now) => {
  if (!mayTry(policy.answerSupport, actor)) return []
  const all = await mySupport(db)
  const today = londonDay(now)
  const asked = all.filter((one) => one.toAgencyId === actor.agencyId)
  const ours = all.filter((one) => one.isOwnPerson && one.fromAgencyId === actor.agencyId)
  const isLate = (one: (typeof all)[number]): boolean =>
    clockOf({ state: one.state, answerBy: one.answerBy, sinceDay: londonDay(one.since) }, today, beginDays)
      .isLate
  const at = '/safeguarding/support'
  return [
    ...someWait(
      asked.filter((one) => one.state === 'offered').length,
      'person whom your agency was asked to help, not answered yet',
      'people whom your agency was asked to help, not answered yet',
      at,
    ),
    ...someWait(
      asked.filter((one) => one.state === 'accepted' && one.helperId === actor.personId && isLate(one))
        .length,
      'person whom you said you would help, and help has not begun',
      'people whom you said you would help, and help has not begun',
      at,
    ),
    ...someWait(
      ours.filter((one) => one.state === 'offered' && isLate(one)).length,
      'agency that you asked to help has not answered in time',
      'agencies that you asked to help have not answered in time',
      at,
    ),
    ...someWait(
      ours.filter((one) => waitsForAsker(one.state)).length,
      'person whom another agency helps no more: say what happens now',
      'people whom another agency helps no more: say what happens now',
      at,
    ),
  ]
}
