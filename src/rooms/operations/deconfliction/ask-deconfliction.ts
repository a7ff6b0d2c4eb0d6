import { command, done, invalid } from '#platform/command.ts'
import { londonDay } from '#platform/london-day.ts'
import { parseAsk } from './forms.ts'
import { allMarks, bornMark } from './marks.ts'
import * as policy from './policy.ts'
import { daysAfter } from '../rules/days.ts'
import { deconflict } from './store.ts'

/** A visit is planned so far ahead at most; the database holds to the same. */
export const mostDaysAhead = 31

/**
 * One question before a visit. A question for which the budget is spent is done too, as a refusal that was written down:
 * were it undone, nobody would see who fishes. What the audit has of a question does not depend on its answer.
 */
export const askDeconfliction = command('operations.ask-deconfliction', {
  verb: 'consultation',
  may: policy.ask,
  parse: parseAsk,
  find: () => ({}),
  async carryOut(tx, input, _found, { actor, services, now }) {
    const today = londonDay(now)
    if (input.visitDay < today || input.visitDay > daysAfter(today, mostDaysAhead))
      return invalid({
        field: 'visitDay',
        text: `Enter today or a day in the next ${mostDaysAhead} days`,
      })
    const id = services.newId()
    const spent = await deconflict(tx, {
      id,
      kind: input.kind,
      words: input.asked.shown,
      marks: allMarks(services.keyring, input.asked.looked),
      bornMark: bornMark(services.keyring, input.bornDay),
      visitDay: input.visitDay,
      reason: input.reason,
    })
    return done(
      { id, isSpent: spent !== null },
      {
        type: 'enquiry',
        id,
        ownerAgencyId: actor.agencyId,
        detail: { kind: input.kind, visit: input.visitDay, spent: spent ?? 'none' },
      },
    )
  },
  refusals: {},
})
