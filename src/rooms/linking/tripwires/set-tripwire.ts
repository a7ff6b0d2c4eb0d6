import { command, done, invalid, refused } from '#platform/command.ts'
import { readForm } from '#platform/forms.ts'
import * as policy from '../policy.ts'
import { gather, subjectsIn } from '../subject/gather.ts'
import type { Subject } from '../subject/rules/subject.ts'
import { ownTripwires } from './queries.ts'
import { insertSeen, insertTripwire } from './store.ts'

/**
 * A person asks to be told when a subject is named again. That somebody watches a subject can itself be the secret: nothing
 * that anybody else sees changes, and the audit names the tripwire and no item of anybody's.
 */
export const setTripwire = command('linking.set-tripwire', {
  verb: 'collection',
  may: policy.setTripwires,
  parse(body, params) {
    const form = readForm(body)
    const reason = form.text('reason', {
      required: 'Enter why you want to be told',
      max: 500,
      multiline: true,
      label: 'The reason',
    })
    const reviewOn = form.day('reviewOn', 'Enter by when you will look whether you still need it')
    return form.result(() => ({ mentionId: params['mentionId'] ?? '', reason, reviewOn: reviewOn ?? '' }))
  },
  async find(db, input): Promise<Subject | null> {
    return subjectsIn(await gather(db, [input.mentionId])).get(input.mentionId) ?? null
  },
  async carryOut(tx, input, subject, { actor, services, now }) {
    const last = new Date(now)
    last.setUTCMonth(last.getUTCMonth() + mostMonths)
    const [today, latest] = [now, last].map((day) => day.toISOString().slice(0, 10)) as [string, string]
    if (input.reviewOn <= today || input.reviewOn > latest)
      return invalid({ field: 'reviewOn', text: `Enter a day after today, within ${mostMonths} months` })
    if ((await ownTripwires(tx)).some((one) => subject.mentions.includes(one.mentionId)))
      return refused('set-already')
    const id = services.newId()
    await insertTripwire(tx, {
      id,
      mentionId: subject.id,
      reason: input.reason,
      reviewOn: input.reviewOn,
      agencyId: actor.agencyId,
      personId: actor.personId,
    })
    await insertSeen(tx, id, subject.mentions)
    return done({ id }, { type: 'tripwire', id, detail: { reviewOn: input.reviewOn } })
  },
  refusals: { 'set-already': 'You have one for this subject already' },
})

/** A watch on somebody is kept no longer without a new look: half a year, as long as a quiet matter takes to move. */
export const mostMonths = 6
