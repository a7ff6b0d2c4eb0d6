import { command, done, invalid, refused } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import { londonDay } from '#platform/london-day.ts'
import { parseEnd, parseRegister } from './forms.ts'
import { bornMark, newestMarks } from './marks.ts'
import * as policy from './policy.ts'
import { ownInterests, type Interest } from './queries.ts'
import { daysAfter } from '../rules/days.ts'
import { insertInterest, insertInterestEnd } from './store.ts'

/** What stops others' visits is looked at again within half a year, and stands for a year at most. Our own judgement. */
export const mostReviewDays = 183
const mostDays = 366

/** An agency asks others not to visit without it. The audit names kind and days, never the thing. */
export const registerInterest = command('operations.register-interest', {
  verb: 'collection',
  may: policy.keepInterests,
  parse: parseRegister,
  find: () => ({}),
  async carryOut(tx, input, _found, { actor, services, now }) {
    const today = londonDay(now)
    if (input.untilDay < today || input.untilDay > daysAfter(today, mostDays))
      return invalid({ field: 'untilDay', text: 'Enter today or a day within a year' })
    if (input.reviewDay <= today || input.reviewDay > daysAfter(today, mostReviewDays))
      return invalid({ field: 'reviewDay', text: 'Enter a day after today, within 6 months' })
    const id = services.newId()
    await insertInterest(tx, {
      ...input,
      id,
      agencyId: actor.agencyId,
      personId: actor.personId,
      words: input.asked.shown,
      marks: newestMarks(services.keyring, input.asked.stored),
      bornMark: bornMark(services.keyring, input.bornDay),
    })
    return done(
      { id },
      {
        type: 'interest',
        id,
        ownerAgencyId: actor.agencyId,
        detail: { kind: input.kind, answer: input.answer, covert: input.isCovert, until: input.untilDay },
      },
    )
  },
  refusals: {},
})

/** It ends before its last day. From now on a question finds nothing of it. */
export const endInterest = command('operations.end-interest', {
  verb: 'alteration',
  may: policy.keepInterests,
  parse: parseEnd,
  find: (db, input) => findInterest(db, input.interestId),
  async carryOut(tx, input, interest, { actor }) {
    if (interest.ended !== null) return refused('ended')
    await insertInterestEnd(tx, { ...input, personId: actor.personId })
    return done(
      { id: interest.id },
      {
        type: 'interest',
        id: interest.id,
        ownerAgencyId: actor.agencyId,
        detail: { reason: input.reason },
      },
    )
  },
  refusals: { ended: 'This interest has ended already' },
})

export const findInterest = async (db: Db, id: string): Promise<Interest | null> =>
  (await ownInterests(db)).find((one) => one.id === id) ?? null
