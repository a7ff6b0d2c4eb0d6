import { mayTry } from '#platform/access.ts'
import { someWait, type Waiting } from '#platform/waiting.ts'
import { londonDay } from '#platform/london-day.ts'
import { drawUp } from './policy.ts'
import { agreements } from './queries.ts'
import { standingOf } from './rules/standing.ts'

/** What waits for whoever signs for an agency: agreements without its signature, and those that are about to close. */
export const waiting: Waiting = async (db, actor, now) => {
  if (!mayTry(drawUp, actor)) return []
  const found = (await agreements(db)).map((agreement) => ({
    agreement,
    standing: standingOf(agreement, actor.agencyId, londonDay(now)).kind,
  }))
  const unsigned = found.filter(
    ({ agreement, standing }) =>
      standing !== 'ended' &&
      agreement.parties.some((party) => party.agencyId === actor.agencyId && party.signedAt === null),
  )
  const due = found.filter(({ standing }) => standing === 'due')
  return [
    ...someWait(unsigned.length, 'agreement to read and sign', 'agreements to read and sign', '/agreements'),
    ...someWait(
      due.length,
      'agreement to review, or sharing under it will close',
      'agreements to review, or sharing under them will close',
      '/agreements',
    ),
  ]
}
