import { command, done, invalid, refused } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import { readForm } from '#platform/forms.ts'
import { londonDay } from '#platform/london-day.ts'
import * as policy from '../policy.ts'
import { consentsOf, findPerson, membersOf, type Member, type Person } from '../queries.ts'
import { hasGround, membersNow, standingConsents } from '../rules/standing.ts'
import { channelsOf, recontactsOf, type KnownChannel, type Recontact } from './queries.ts'
import { closedFor, londonMoment } from './rules/may-contact.ts'
import { insertRecontact } from './store.ts'

export interface ToPlan {
  readonly person: Person
  /** Who could owe it. */
  readonly staff: readonly Member[]
  readonly channels: readonly KnownChannel[]
  readonly plans: readonly Recontact[]
  readonly hasAgreed: boolean
}
export async function findToPlan(db: Db, personId: string): Promise<ToPlan | null> {
  const person = await findPerson(db, personId)
  if (person === null) return null
  const { members, ends } = await membersOf(db, personId)
  const consents = await consentsOf(db, personId)
  return {
    person,
    staff: membersNow(members, ends).filter((one) => hasGround(one, consents)),
    channels: (await channelsOf(db, personId)).filter((one) => one.terms?.state === 'confirmed'),
    plans: await recontactsOf(db, personId),
    hasAgreed: standingConsents(consents).some((one) => one.purpose === 'contact' && one.answer === 'given'),
  }
}

/**
 * The door that stays open for an adult who says no for now: on which day, by whom and on which channel they want to be asked again.
 * It needs their agreement to be contacted, and a channel on which they agreed to this very thing. It promises no contact: on the
 * day the rule is asked like for any other.
 */
export const planRecontact = command('safeguarding.plan-recontact', {
  verb: 'collection',
  may: policy.workWithPeople,
  parse(body, params) {
    const form = readForm(body)
    const deed = form.choice('deed', ['planned', 'kept', 'ended'], 'Choose what you record')
    const isPlan = deed === 'planned'
    const dueOn = form.day('dueOn', isPlan ? 'Enter the day on which they want to be asked again' : undefined)
    const staffId = form.text('staff', isPlan ? { required: 'Choose who will ask them' } : {})
    const channelId = form.text('channel', isPlan ? { required: 'Choose by which way' } : {})
    const words = form.text('words', {
      required: isPlan ? 'Write what they said' : 'Write what came of it',
      max: 1_000,
      multiline: true,
      label: 'What they said',
    })
    if (words.length === 1) form.fail('words', 'Write what they said')
    return form.result(() => ({ personId: params['personId'] ?? '', deed, dueOn, staffId, channelId, words }))
  },
  find: (db, { personId }) => findToPlan(db, personId),
  async carryOut(tx, input, { person, staff, channels, plans, hasAgreed }, { actor, services, now }) {
    const { deed, words } = input
    const row = { id: services.newId(), personId: person.id, state: deed, words, byId: actor.personId }
    if (deed === 'planned') {
      if (!hasAgreed) return refused('not-agreed')
      const today = londonDay(now)
      if ((input.dueOn ?? '') <= today) return invalid({ field: 'dueOn', text: 'Enter a day after today' })
      if (!staff.some((one) => one.staffId === input.staffId))
        return invalid({ field: 'staff', text: 'Choose somebody who works with them' })
      const channel = channels.find((one) => one.id === input.channelId)
      if (channel?.terms?.purposes.includes('door-open') !== true)
        return invalid({ field: 'channel', text: 'Choose a way on which they agreed to be asked again' })
      if (closedFor({ ...channel, saidNo: false }, londonMoment(now, today)) !== null)
        return invalid({ field: 'channel', text: 'This way is not open now. Ask them to confirm it first' })
      await insertRecontact(tx, { ...row, dueOn: input.dueOn, staffId: input.staffId, channelId: channel.id })
    } else {
      if (plans[0]?.state !== 'planned') return refused('no-plan')
      await insertRecontact(tx, { ...row, dueOn: null, staffId: null, channelId: null })
    }
    return done(
      { id: person.id },
      {
        type: 'person',
        id: person.id,
        ownerAgencyId: person.agencyId,
        detail: { recontact: deed, dueOn: deed === 'planned' ? input.dueOn : null },
      },
    )
  },
  refusals: {
    'not-agreed':
      'They have not agreed that we get in touch with them. Ask them, and record what they say: without it the door is theirs to open',
    'no-plan': 'Nothing is planned, so nothing came of it',
  },
})
