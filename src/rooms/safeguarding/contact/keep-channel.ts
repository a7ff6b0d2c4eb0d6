import { command, done, invalid, refused } from '#platform/command.ts'
import { sealTo } from '#platform/crypto/sealed-box.ts'
import type { Db } from '#platform/db.ts'
import { readForm, type FieldError } from '#platform/forms.ts'
import { boxContext } from '#platform/keys/context.ts'
import { londonDay } from '#platform/london-day.ts'
import * as policy from '../policy.ts'
import { findPerson, type Person } from '../queries.ts'
import { parseChannel, parseTerms } from './contact-form.ts'
import { findChannel, newestContactKey, type KnownChannel } from './queries.ts'
import { longestDays } from './reference.ts'
import { insertChannel, insertTerms, type NewTerms } from './store.ts'

/** The kind an address is sealed as; the key service asks the database by it. */
export const contactBox = 'safeguarding.contact'

/**
 * A way to reach somebody. Address and code word are sealed to the key service as they come: from then on nobody sees them but a
 * member, in the half hour of a contact that the rule allows. Without a confirmation of the person it is noted, and used by nobody.
 */
export const noteChannel = command('safeguarding.note-channel', {
  verb: 'collection',
  may: policy.workWithPeople,
  parse: parseChannel,
  find: (db, { personId }) => findPerson(db, personId),
  async carryOut(tx, { kind, address, codeWord, terms }, person, { actor, services, now }) {
    const wrong = wrongDays(terms, now)
    if (wrong !== null) return invalid(wrong)
    const key = await newestContactKey(tx)
    if (key === null) return refused('no-key')
    const id = services.newId()
    await insertChannel(tx, {
      id,
      personId: person.id,
      kind,
      keyId: key.id,
      sealed: sealTo(key.publicKey, JSON.stringify({ address, codeWord }), boxContext(contactBox, id)),
      byId: actor.personId,
    })
    await insertTerms(tx, {
      ...terms,
      id: services.newId(),
      personId: person.id,
      channelId: id,
      byId: actor.personId,
    })
    return done(
      { id: person.id },
      {
        type: 'person',
        id: person.id,
        ownerAgencyId: person.agencyId,
        detail: { channel: id, kind, state: terms.state },
      },
    )
  },
  refusals: {
    'no-key':
      'The key service has not started yet, so nothing can be sealed. Nothing was stored; try again in a minute',
  },
})

export interface OneChannel {
  readonly person: Person
  readonly channel: KnownChannel
}
export async function findOneChannel(
  db: Db,
  params: Readonly<Record<string, string>> | { readonly personId: string; readonly channelId: string },
): Promise<OneChannel | null> {
  const person = await findPerson(db, params.personId ?? '')
  if (person === null) return null
  const channel = await findChannel(db, person.id, params.channelId ?? '')
  return channel === null ? null : { person, channel }
}

/** What the person says of a channel now: it takes the place of all that was said before. */
export const confirmChannel = command('safeguarding.confirm-channel', {
  verb: 'collection',
  may: policy.workWithPeople,
  parse: parseTerms,
  find: (db, input) => findOneChannel(db, input),
  async carryOut(tx, { terms }, { person, channel }, { actor, services, now }) {
    const wrong = wrongDays(terms, now)
    if (wrong !== null) return invalid(wrong)
    await insertTerms(tx, {
      ...terms,
      id: services.newId(),
      personId: person.id,
      channelId: channel.id,
      byId: actor.personId,
    })
    return done(
      { id: person.id },
      {
        type: 'person',
        id: person.id,
        ownerAgencyId: person.agencyId,
        detail: { channel: channel.id, state: 'confirmed' },
      },
    )
  },
  refusals: {},
})

/** They take a channel back, or it is found not to be theirs. It works at once, at the key service too. */
export const withdrawChannel = command('safeguarding.withdraw-channel', {
  verb: 'collection',
  may: policy.workWithPeople,
  parse(body, params) {
    const form = readForm(body)
    const note = form.text('note', {
      required: 'Write what they said, or why it is not to be used',
      max: 500,
      multiline: true,
      label: 'The reason',
    })
    return form.result(() => ({
      personId: params['personId'] ?? '',
      channelId: params['channelId'] ?? '',
      note,
    }))
  },
  find: (db, input) => findOneChannel(db, input),
  async carryOut(tx, { note }, { person, channel }, { actor, services }) {
    if (channel.terms?.state === 'withdrawn') return refused('withdrawn-already')
    await insertTerms(tx, {
      ...withdrawn,
      note,
      id: services.newId(),
      personId: person.id,
      channelId: channel.id,
      byId: actor.personId,
    })
    return done(
      { id: person.id },
      {
        type: 'person',
        id: person.id,
        ownerAgencyId: person.agencyId,
        detail: { channel: channel.id, state: 'withdrawn' },
      },
    )
  },
  refusals: { 'withdrawn-already': 'It was taken back already' },
})

const withdrawn: NewTerms = {
  state: 'withdrawn',
  confirmedOn: null,
  until: null,
  purposes: [],
  days: [],
  fromTime: '00:00',
  toTime: '24:00',
  device: 'own',
  message: 'never',
  others: '',
  says: '',
  ifAnother: '',
  note: '',
}

/** Days that cannot be: confirmed after today, over already, or held for longer than the partnership lets anything stand. */
function wrongDays({ confirmedOn, until }: NewTerms, now: Date): FieldError | null {
  if (confirmedOn === null || until === null) return null
  const today = londonDay(now)
  if (confirmedOn > today) return { field: 'confirmedOn', text: 'Enter a day that is not after today' }
  if (until < today) return { field: 'until', text: 'Enter a day that is not over' }
  return until > lastDay(confirmedOn)
    ? {
        field: 'until',
        text: `It may hold for ${longestDays} days after they confirmed it. Then ask them again`,
      }
    : null
}

/** The last day on which a confirmation of this day may hold. */
export function lastDay(confirmedOn: string): string {
  const date = new Date(`${confirmedOn}T12:00:00Z`)
  date.setUTCDate(date.getUTCDate() + longestDays)
  return date.toISOString().slice(0, 10)
}
