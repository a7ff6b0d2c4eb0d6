import { randomInt } from 'node:crypto'
import type { Actor } from '#platform/access.ts'
import { command, done, invalid, refused } from '#platform/command.ts'
import type { WriteDb } from '#platform/db.ts'
import { londonDay } from '#platform/london-day.ts'
import * as policy from '../policy.ts'
import { findPerson, namesOf, type Detail } from '../queries.ts'
import { contradiction } from '../rules/birth.ts'
import { standingNames } from '../rules/standing.ts'
import { insertDetail, insertMember, insertName, insertPerson } from '../store.ts'
import { parseDetail, parseName } from './person-form.ts'

/** A lead opens a record, and is its first member. Nobody else sees it until they add them. */
export const openRecord = command('safeguarding.open-record', {
  verb: 'collection',
  may: policy.openRecord,
  parse: parseDetail,
  find: () => ({}),
  async carryOut(tx, { detail }, _found, { actor, services, now }) {
    const wrong = contradicts(detail, now)
    if (wrong !== null) return invalid({ field: 'ageState', text: wrong })
    const { id } = await insertRecord(tx, detail, actor, services.newId)
    return done(
      { id },
      { type: 'person', id, ownerAgencyId: actor.agencyId, detail: { ageState: detail.ageState } },
    )
  },
  refusals: {},
})

/** A record with its first member, who opens it, and what is known. */
export async function insertRecord(
  tx: WriteDb,
  detail: Detail,
  actor: Pick<Actor, 'personId' | 'agencyId'>,
  newId: () => string,
): Promise<{ readonly id: string; readonly reference: string }> {
  const [id, reference] = [newId(), newReference()]
  await insertPerson(tx, { id, agencyId: actor.agencyId, reference, byId: actor.personId })
  await insertMember(tx, {
    id: newId(),
    personId: id,
    staffId: actor.personId,
    agencyId: actor.agencyId,
    basis: 'opened-it',
    consentId: null,
    law: null,
    reason: '',
    byId: actor.personId,
  })
  await insertDetail(tx, { ...detail, id: newId(), personId: id, byId: actor.personId })
  return { id, reference }
}

/** What is known now. What was known before stays. */
export const amendRecord = command('safeguarding.amend-record', {
  verb: 'alteration',
  may: policy.workWithPeople,
  parse: parseDetail,
  find: (db, { personId }) => findPerson(db, personId),
  async carryOut(tx, { detail }, person, { actor, services, now }) {
    const wrong = contradicts(detail, now)
    if (wrong !== null) return invalid({ field: 'ageState', text: wrong })
    await insertDetail(tx, { ...detail, id: services.newId(), personId: person.id, byId: actor.personId })
    const changed = (Object.keys(detail) as (keyof Detail)[]).filter((key) => detail[key] !== person[key])
    return done(
      { id: person.id },
      { type: 'person', id: person.id, ownerAgencyId: person.agencyId, detail: { fields: changed } },
    )
  },
  refusals: {},
})

/** A name is noted, or taken back. */
export const noteName = command('safeguarding.note-name', {
  verb: 'collection',
  may: policy.workWithPeople,
  parse: parseName,
  find: (db, { personId }) => findPerson(db, personId),
  async carryOut(tx, input, person, { actor, services }) {
    const stands = standingNames(await namesOf(tx, person.id)).some(
      (one) => one.kind === input.kind && one.name === input.name,
    )
    if (stands === input.holds) return refused(stands ? 'noted-already' : 'not-noted')
    await insertName(tx, { ...input, id: services.newId(), byId: actor.personId })
    return done(
      { id: person.id },
      {
        type: 'person',
        id: person.id,
        ownerAgencyId: person.agencyId,
        detail: { name: input.kind, holds: input.holds },
      },
    )
  },
  refusals: {
    'noted-already': 'This name is noted already',
    'not-noted': 'No such name is noted, so it cannot be taken back. Check how it is written',
  },
})

/** Why what is said of their age cannot all be true; null where it can. */
export function contradicts(detail: Detail, now: Date): string | null {
  const { birthDate: date, birthPrecision: precision } = detail
  const birth = date === null || precision === null ? null : { date, precision }
  return contradiction(detail.ageState, birth, detail.ageSaid, londonDay(now))
}

/** Crockford's letters: none that is read as another. Says nothing of anybody, and is not in order. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const newReference = (): string =>
  `PSN-${Array.from({ length: 6 }, () => letters[randomInt(letters.length)] ?? '0').join('')}`
