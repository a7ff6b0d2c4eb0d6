import { mayTry } from '#platform/access.ts'
import { someWait, type Waiting } from '#platform/waiting.ts'
import * as policy from './policy.ts'
import { loadSecond } from './review/load-queue.ts'
import { loadTripwires } from './tripwires/load-tripwires.ts'

/** What a subject that this person watches is newly named in, and pairs that wait for a second person. */
export const waiting: Waiting = async (db, actor, now) => {
  const tripwires = mayTry(policy.setTripwires, actor) ? (await loadTripwires(db)).all : []
  const today = now.toISOString().slice(0, 10)
  return [
    ...someWait(
      tripwires.filter((one) => one.news.length > 0).length,
      'subject you asked to be told of is named again',
      'subjects you asked to be told of are named again',
      '/tripwires',
    ),
    ...someWait(
      tripwires.filter((one) => one.tripwire.reviewOn <= today).length,
      'request to be told of a subject to review',
      'requests to be told of subjects to review',
      '/tripwires',
    ),
    ...(mayTry(policy.decideLinks, actor)
      ? someWait(
          (await loadSecond(db, actor)).length,
          'link to look at as the second person',
          'links to look at as the second person',
          '/links',
        )
      : []),
  ]
}
