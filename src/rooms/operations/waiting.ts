import { mayTry } from '#platform/access.ts'
import { someWait, type Waiting } from '#platform/waiting.ts'
import { waiting as aboutInterests } from './deconfliction/waiting.ts'
import { waiting as inField } from './field/waiting.ts'
import { waiting as onOperations } from './joint/waiting.ts'
import { clockedTaskings } from './load-taskings.ts'
import * as policy from './policy.ts'

/**
 * What waits for a person here: what their agency was asked and nobody has answered, and what they answer for themselves that is
 * late or due within a week. What others owe is in the tracker; it waits for somebody else.
 */
const soonDays = 7

export const waiting: Waiting = async (db, actor, now) => [
  ...(await ofTaskings(db, actor, now)),
  ...(await onOperations(db, actor, now)),
  ...(await inField(db, actor, now)),
  ...(await aboutInterests(db, actor, now)),
]

const ofTaskings: Waiting = async (db, actor, now) => {
  if (!mayTry(policy.seeTaskings, actor)) return []
  const all = await clockedTaskings(db, now)
  const offered = all.filter(
    ({ tasking }) => tasking.state === 'offered' && tasking.toAgencyId === actor.agencyId,
  )
  const mine = all.filter(({ tasking }) => tasking.state === 'accepted' && tasking.ownerId === actor.personId)
  const late = mine.filter(({ clock }) => clock.lateSince !== null).length
  const soon = mine.filter(({ clock }) => clock.lateSince === null && clock.daysLeft <= soonDays).length
  return [
    ...someWait(
      offered.length,
      'tasking offered to your agency, not answered yet',
      'taskings offered to your agency, not answered yet',
      '/operations?state=offered',
    ),
    ...someWait(
      late,
      'tasking that you answer for is late',
      'taskings that you answer for are late',
      '/operations?late=late',
    ),
    ...someWait(
      soon,
      'tasking that you answer for is due within a week',
      'taskings that you answer for are due within a week',
      '/operations?state=accepted',
    ),
  ]
}
