import type { Db } from '#platform/db.ts'
import { londonDay } from '#platform/london-day.ts'
import { myPeople, type Person } from '../queries.ts'
import { openReferrals, stepsOfMine, type Referral } from './queries.ts'
import { nrmCalendar } from './reference.ts'
import { clocksOf, type Clock } from './rules/clocks.ts'
import { courseOf } from './rules/course.ts'

/** A referral that has not ended, of somebody the asking person works with, with the clocks that run. */
export interface UnderWay {
  readonly referral: Referral
  readonly person: Person
  readonly clocks: readonly Clock[]
}

/** Those with a clock that is near or past come first, then the oldest. */
export async function referralsUnderWay(db: Db, now: Date): Promise<UnderWay[]> {
  const open = await openReferrals(db)
  if (open.length === 0) return []
  const people = new Map((await myPeople(db)).map((one) => [one.id, one]))
  const steps = Map.groupBy(await stepsOfMine(db), (one) => one.referralId)
  const today = londonDay(now)
  const all = open.flatMap((referral) => {
    const person = people.get(referral.personId)
    if (person === undefined) return []
    const course = courseOf(steps.get(referral.id) ?? [], person, today)
    return [{ referral, person, clocks: clocksOf(course, nrmCalendar, today) }]
  })
  const isQuiet = (one: UnderWay): number => (one.clocks.some(isDue) ? 0 : 1)
  return all.toSorted((one, other) => isQuiet(one) - isQuiet(other))
}

export const isDue = ({ state }: Clock): boolean => state !== 'running'
