import { mayTry } from '#platform/access.ts'
import { someWait, type Waiting } from '#platform/waiting.ts'
import { isDue, referralsUnderWay } from './under-way.ts'
import * as policy from '../policy.ts'

/** What waits for whoever works with people: referrals whose clock is near or past, or that somebody declined. */
export const waiting: Waiting = async (db, actor, now) => {
  if (!mayTry(policy.workWithPeople, actor)) return []
  const all = await referralsUnderWay(db, now)
  const answers = all.filter(({ clocks }) => clocks.some((one) => one.name === 'answer' && isDue(one)))
  const decisions = all.filter(({ clocks }) => clocks.some((one) => one.name !== 'answer' && isDue(one)))
  const declined = all.filter(({ referral }) => referral.state === 'declined')
  const at = '/safeguarding/referrals'
  return [
    ...someWait(
      answers.length,
      'referral that a first responder has not answered',
      'referrals that a first responder has not answered',
      at,
    ),
    ...someWait(
      declined.length,
      'referral was declined: choose another first responder',
      'referrals were declined: choose other first responders',
      at,
    ),
    ...someWait(
      decisions.length,
      'referral with a day that is near or past',
      'referrals with a day that is near or past',
      at,
    ),
  ]
}
