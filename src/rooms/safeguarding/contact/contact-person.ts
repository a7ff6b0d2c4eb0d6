import { command, done, invalid, refused, type CommandContext } from '#platform/command.ts'
import type { Db, WriteDb } from '#platform/db.ts'
import { readForm } from '#platform/forms.ts'
import { londonDay } from '#platform/london-day.ts'
import * as policy from '../policy.ts'
import { consentsOf, findPerson, type Person } from '../queries.ts'
import { valuesOf } from '../rules/codes.ts'
import { standingConsents } from '../rules/standing.ts'
import { findOneChannel, type OneChannel } from './keep-channel.ts'
import { findAttempt, type Attempt } from './queries.ts'
import { contactPurposes, results, type ContactPurpose } from './rules/codes.ts'
import { londonMoment, mayContact, type Refusal } from './rules/may-contact.ts'
import { insertAttempt, insertOutcome } from './store.ts'

/** Whether they said no to being contacted at all. Never asked is not a no: then the confirmation of a channel speaks. */
export async function saidNoToContact(db: Db, personId: string): Promise<boolean> {
  const contact = standingConsents(await consentsOf(db, personId)).find((one) => one.purpose === 'contact')
  return contact !== undefined && contact.answer !== 'given'
}

/**
 * The one way by which anything of this room sets out to reach a person. It asks the rule, writes the attempt into the contact log,
 * begun or refused, and answers which. Whatever sends for the hub one day calls this first: only the attempt opens the address.
 */
async function setOut(
  tx: WriteDb,
  { person, channel }: OneChannel,
  purpose: ContactPurpose,
  { actor, services, now }: Pick<CommandContext, 'actor' | 'services' | 'now'>,
): Promise<{ readonly attemptId: string; readonly refusal: Refusal | null }> {
  const refusal = mayContact(
    { ...channel, saidNo: await saidNoToContact(tx, person.id) },
    purpose,
    londonMoment(now, londonDay(now)),
  )
  const attemptId = services.newId()
  await insertAttempt(tx, {
    id: attemptId,
    personId: person.id,
    channelId: channel.id,
    purpose,
    refusal,
    byId: actor.personId,
  })
  return { attemptId, refusal }
}

/** Somebody sets out to contact a person. A refusal is an answer, too: it is logged, and the next page says it. */
export const contactPerson = command('safeguarding.contact-person', {
  verb: 'collection',
  may: policy.workWithPeople,
  parse(body, params) {
    const form = readForm(body)
    const purpose = form.choice('purpose', contactPurposes, 'Choose why you contact them')
    return form.result(() => ({
      personId: params['personId'] ?? '',
      channelId: params['channelId'] ?? '',
      purpose,
    }))
  },
  find: (db, input) => findOneChannel(db, input),
  async carryOut(tx, { purpose }, found, context) {
    const { attemptId, refusal } = await setOut(tx, found, purpose, context)
    return done(
      { id: found.person.id, attemptId },
      {
        type: 'person',
        id: found.person.id,
        ownerAgencyId: found.person.agencyId,
        detail: { channel: found.channel.id, attempt: attemptId, purpose, refusal },
      },
    )
  },
  refusals: {},
})

export interface OneAttempt {
  readonly person: Person
  readonly attempt: Attempt
}
export async function findOneAttempt(
  db: Db,
  params: Readonly<Record<string, string>> | { readonly personId: string; readonly attemptId: string },
): Promise<OneAttempt | null> {
  const person = await findPerson(db, params.personId ?? '')
  if (person === null) return null
  const attempt = await findAttempt(db, person.id, params.attemptId ?? '')
  return attempt === null ? null : { person, attempt }
}

/** What came of it, said once, by whoever tried. From then on the address is shut again. */
export const recordOutcome = command('safeguarding.record-outcome', {
  verb: 'collection',
  may: policy.workWithPeople,
  parse(body, params) {
    const form = readForm(body)
    const result = form.choice('result', valuesOf(results), 'Choose what came of it')
    const note = form.text('note', { max: 500, multiline: true, label: 'The note' })
    if (result === 'unsafe' && note.length < 10)
      form.fail('note', 'Write in a sentence what showed that it is not safe')
    return form.result(() => ({
      personId: params['personId'] ?? '',
      attemptId: params['attemptId'] ?? '',
      result,
      note,
    }))
  },
  find: (db, input) => findOneAttempt(db, input),
  async carryOut(tx, { result, note }, { person, attempt }, { actor, services }) {
    if (attempt.refusal !== null) return refused('not-begun')
    if (attempt.result !== null) return refused('said-already')
    if (attempt.byId !== actor.personId)
      return invalid({ field: null, text: 'Somebody else tried this. Only they can say what came of it' })
    await insertOutcome(tx, {
      id: services.newId(),
      personId: person.id,
      channelId: attempt.channelId,
      attemptId: attempt.id,
      result,
      note,
      byId: actor.personId,
    })
    return done(
      { id: person.id },
      {
        type: 'person',
        id: person.id,
        ownerAgencyId: person.agencyId,
        detail: { attempt: attempt.id, result },
      },
    )
  },
  refusals: {
    'not-begun': 'Nobody was contacted, so nothing came of it',
    'said-already': 'What came of it was said already',
  },
})
