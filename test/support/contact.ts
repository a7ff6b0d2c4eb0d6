import { randomUUID } from 'node:crypto'
import { agencies, cast, personId, type PersonName } from './cast.ts'
import type { TestDatabase } from './database.ts'

type Owner = Pick<TestDatabase, 'owner'>

/** A key that boxes are sealed to, for a database without a key service. Nothing ever opens what is sealed here. */
export async function contactKey({ owner }: Owner): Promise<string> {
  await owner(
    `insert into platform.box_key (id, use, public_key) values ('contact-of-a-test', 'test', sha256('key')) on conflict do nothing`,
  )
  return 'contact-of-a-test'
}

/** A way to reach somebody with nothing said of it yet. Answers the id. */
export async function addChannel(database: Owner, person: string, by: PersonName): Promise<string> {
  const id = randomUUID()
  await database.owner(
    `insert into safeguarding.contact_channel (id, person_id, kind, key_id, sealed, by_person)
       values ($1, $2, 'call', $3, decode(repeat('00', 60), 'hex'), $4)`,
    [id, person, await contactKey(database), personId(by)],
  )
  return id
}

export interface Terms {
  readonly state: 'noted' | 'confirmed' | 'withdrawn'
  readonly until: string | null
  readonly purposes: readonly string[]
  readonly days: readonly string[]
  readonly fromTime: string
  readonly toTime: string
}
export const openTerms: Terms = {
  state: 'confirmed',
  until: '2026-12-05',
  purposes: ['safety', 'door-open'],
  days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
  fromTime: '00:00',
  toTime: '24:00',
}
/** What they said of it, on the day on which tests begin. */
export async function sayOf(
  { owner }: Owner,
  person: string,
  channel: string,
  by: PersonName,
  terms: Terms = openTerms,
): Promise<void> {
  await owner(
    `insert into safeguarding.contact_terms (person_id, channel_id, state, confirmed_on, until, purposes, days, from_time, to_time, device,
         message, says, if_another, by_person)
       values ($1, $2, $3, case when $3 = 'confirmed' then date '2026-11-24' end, $4, $5, $6, $7, $8, 'own', 'never', 'Robin', 'Hang up', $9)`,
    [
      person,
      channel,
      terms.state,
      terms.until,
      terms.purposes,
      terms.days,
      terms.fromTime,
      terms.toTime,
      personId(by),
    ],
  )
}

/** Somebody set out, within what was said. Answers the id. */
export async function beginContact(
  { owner }: Owner,
  person: string,
  channel: string,
  by: PersonName,
): Promise<string> {
  const id = randomUUID()
  await owner(
    `insert into safeguarding.contact_attempt (id, person_id, channel_id, purpose, by_person) values ($1, $2, $3, 'safety', $4)`,
    [id, person, channel, personId(by)],
  )
  return id
}

/** Something that they need today and nobody has taken on. Answers the id. */
export async function addNeed({ owner }: Owner, person: string, by: PersonName): Promise<string> {
  const id = randomUUID()
  await owner(
    `insert into safeguarding.need (id, person_id, kind, urgency, by_person) values ($1, $2, 'accommodation', 'today', $3)`,
    [id, person, personId(by)],
  )
  return id
}

/** A service for women in the catalogue, kept by the agency of this person. Answers the id. */
export async function addServiceEntry({ owner }: Owner, by: PersonName): Promise<string> {
  const id = randomUUID()
  await owner('insert into safeguarding.service (id, agency_id, by_person) values ($1, $2, $3)', [
    id,
    agencies[cast[by].agency].id,
    personId(by),
  ])
  await owner(
    `insert into safeguarding.service_detail (service_id, name, area, duty_line, offers, genders, children, access, funds, is_open, by_person)
       values ($1, 'Lantern House', 'Midshire', '01632 960001', '{accommodation}', '{female}', 'with-children', '{}', 'anybody', true, $2)`,
    [id, personId(by)],
  )
  return id
}
