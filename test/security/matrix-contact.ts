import type { TestDatabase } from '../support/database.ts'
import { addChannel, beginContact, sayOf } from '../support/contact.ts'
import { none, real, type Candidate, type Rule } from './matrix-rules.ts'
import type { RecordsWorld } from './matrix-safeguarding.ts'

/** A channel and an attempt of the record that is worked with, and of the one that nobody here sees. */
export interface ContactWorld {
  readonly channel: string
  readonly attempt: string
  readonly othersChannel: string
  readonly othersAttempt: string
}

export async function makeContactWorld(database: TestDatabase, records: RecordsWorld): Promise<ContactWorld> {
  const make = async (person: string, by: 'owen' | 'amina') => {
    const channel = await addChannel(database, person, by)
    await sayOf(database, person, channel, by)
    return { channel, attempt: await beginContact(database, person, channel, by) }
  }
  const own = await make(records.own, 'owen')
  const others = await make(records.others, 'amina')
  return { ...own, othersChannel: others.channel, othersAttempt: others.attempt }
}

/** How people may be reached, in the route matrix: for members of the record, and nobody else. */
export function contactMatrix(
  records: RecordsWorld,
  world: ContactWorld,
  missing: string,
): Readonly<Record<string, Rule>> {
  const working = (urls: Candidate[]): Rule => ({
    rights: ['safeguarding-lead', 'caseworker'],
    purposes: ['safeguarding'],
    urls,
  })
  const of = (person: string, tail: string): string => `/safeguarding/${person}/contact${tail}`
  const record = (tail: string): Rule =>
    working([
      real(of(records.own, tail), 'council', 'charity'),
      none('missing', of(records.others, tail)),
      none('missing', of(missing, tail)),
    ])
  const part = (own: string, others: string, at: (id: string) => string): Rule =>
    working([
      real(of(records.own, at(own)), 'council', 'charity'),
      none('wrong-parent', of(records.own, at(others))),
      none('wrong-parent', of(records.others, at(own))),
      none('missing', of(records.own, at(missing))),
    ])
  const channel = (tail: string): Rule => part(world.channel, world.othersChannel, (id) => `/${id}/${tail}`)
  const attempt = part(world.attempt, world.othersAttempt, (id) => `/attempts/${id}`)
  return {
    'safeguarding.show-contact': record(''),
    'safeguarding.show-new-channel': record('/new'),
    'safeguarding.note-channel': record('/new'),
    'safeguarding.show-recontact': record('/plan'),
    'safeguarding.plan-recontact': record('/plan'),
    'safeguarding.read-attempt': attempt,
    'safeguarding.record-outcome': attempt,
    'safeguarding.show-channel': channel('confirm'),
    'safeguarding.confirm-channel': channel('confirm'),
    'safeguarding.show-withdrawing-channel': channel('withdraw'),
    'safeguarding.withdraw-channel': channel('withdraw'),
    'safeguarding.show-contacting': channel('attempt'),
    'safeguarding.contact-person': channel('attempt'),
  }
}
