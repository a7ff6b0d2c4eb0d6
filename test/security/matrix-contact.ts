import type { AgencyName } from '../support/cast.ts'
import type { TestDatabase } from '../support/database.ts'
import { addChannel, addNeed, addServiceEntry, beginContact, sayOf } from '../support/contact.ts'
import { none, real, type Candidate, type Rule } from './matrix-rules.ts'
import type { RecordsWorld } from './matrix-safeguarding.ts'

/** A channel and an attempt of the record that is worked with, and of the one that nobody here sees. */
export interface ContactWorld {
  readonly channel: string
  readonly attempt: string
  readonly othersChannel: string
  readonly othersAttempt: string
  readonly need: string
  readonly othersNeed: string
  /** Kept by the council. */
  readonly service: string
}

export async function makeContactWorld(database: TestDatabase, records: RecordsWorld): Promise<ContactWorld> {
  const make = async (person: string, by: 'owen' | 'amina') => {
    const channel = await addChannel(database, person, by)
    await sayOf(database, person, channel, by)
    return {
      channel,
      attempt: await beginContact(database, person, channel, by),
      need: await addNeed(database, person, by),
    }
  }
  const own = await make(records.own, 'owen')
  const others = await make(records.others, 'amina')
  return {
    ...own,
    othersChannel: others.channel,
    othersAttempt: others.attempt,
    othersNeed: others.need,
    service: await addServiceEntry(database, 'grace'),
  }
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
  const at = (person: string, tail: string): string => `/safeguarding/${person}${tail}`
  const contact = (tail: string): Rule => record(`/contact${tail}`)
  const record = (tail: string): Rule =>
    working([
      real(at(records.own, tail), 'council', 'charity'),
      none('missing', at(records.others, tail)),
      none('missing', at(missing, tail)),
    ])
  const part = (own: string, others: string, tail: (id: string) => string): Rule =>
    working([
      real(at(records.own, tail(own)), 'council', 'charity'),
      none('wrong-parent', at(records.own, tail(others))),
      none('wrong-parent', at(records.others, tail(own))),
      none('missing', at(records.own, tail(missing))),
    ])
  const channel = (tail: string): Rule =>
    part(world.channel, world.othersChannel, (id) => `/contact/${id}/${tail}`)
  const attempt = part(world.attempt, world.othersAttempt, (id) => `/contact/attempts/${id}`)
  const need = (more: string): Rule => part(world.need, world.othersNeed, (id) => `/needs/${id}${more}`)
  const everywhere = (url: string): Candidate => real(url, 'police', 'council', 'charity', 'fire')
  const service = (tail: string, ...whose: AgencyName[]): Candidate[] => [
    real(`/safeguarding/services/${world.service}${tail}`, ...whose),
    none('missing', `/safeguarding/services/${missing}${tail}`),
    none('wrong-parent', `/safeguarding/services/${world.need}${tail}`),
  ]
  const leading = (urls: Candidate[]): Rule => ({ ...working(urls), rights: ['safeguarding-lead'] })
  return {
    'safeguarding.show-needs': record('/needs'),
    'safeguarding.note-need': record('/needs'),
    'safeguarding.read-need': need(''),
    'safeguarding.step-need': need(''),
    'safeguarding.show-threat': record('/threats'),
    'safeguarding.note-threat': record('/threats'),
    'safeguarding.show-safety': record('/safety'),
    'safeguarding.plan-safety': record('/safety'),
    'safeguarding.show-places': need('/services'),
    'safeguarding.record-place': need('/services'),
    'safeguarding.list-services': working([everywhere('/safeguarding/services')]),
    'safeguarding.show-adding-service': leading([everywhere('/safeguarding/services/new')]),
    'safeguarding.add-service': leading([everywhere('/safeguarding/services/new')]),
    'safeguarding.read-service': working(service('', 'police', 'council', 'charity', 'fire')),
    // The form is complete: with an empty one its errors come back to whoever may read the entry.
    'safeguarding.state-capacity': working(
      service('', 'council').map((one) => ({ ...one, body: { free: '2' } })),
    ),
    'safeguarding.show-changing-service': leading(service('/change', 'council')),
    'safeguarding.change-service': leading(service('/change', 'council')),
    'safeguarding.show-contact': contact(''),
    'safeguarding.show-new-channel': contact('/new'),
    'safeguarding.note-channel': contact('/new'),
    'safeguarding.show-recontact': contact('/plan'),
    'safeguarding.plan-recontact': contact('/plan'),
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
