import { command, done, invalid, refused } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import { readForm } from '#platform/forms.ts'
import * as policy from '../policy.ts'
import {
  consentsOf,
  findPerson,
  leavesALead,
  membersOf,
  possibleMembers,
  type Consent,
  type Member,
  type Person,
  type PossibleMember,
} from '../queries.ts'
import { sharing } from '../reference.ts'
import { laws, valuesOf } from '../rules/codes.ts'
import { hasGround, membersNow, standingConsents } from '../rules/standing.ts'
import { insertMember, insertMemberEnd } from '../store.ts'

interface ToAdd {
  readonly person: Person
  readonly possible: readonly PossibleMember[]
  readonly consents: readonly Consent[]
}
/** Whom a lead could add: those who could work with the person and do not yet, as far as they see. */
export async function findToAdd(db: Db, personId: string): Promise<ToAdd | null> {
  const person = await findPerson(db, personId)
  if (person === null) return null
  const { members, ends } = await membersOf(db, personId)
  const consents = await consentsOf(db, personId)
  const now = membersNow(members, ends).filter((one) => hasGround(one, consents))
  const possible = (await possibleMembers(db)).filter(
    (one) => !now.some((member) => member.staffId === one.id),
  )
  return { person, possible, consents }
}

/** A lead adds somebody: of the own agency, or of a partner with the person's consent or by a law. */
export const addMember = command('safeguarding.add-member', {
  verb: 'grant',
  may: policy.addMember,
  parse(body, params) {
    const form = readForm(body)
    const staffId = form.text('staff', { required: 'Choose who is to work with them' })
    const basis = form.optionalChoice('basis', ['consent', 'law'])
    const law = form.optionalChoice('law', valuesOf(laws))
    const reason = form.text('reason', { max: 1_000, multiline: true, label: 'The reason' })
    if (basis === 'law' && law === null) form.fail('law', 'Choose which law allows it')
    if (basis === 'law' && reason.length < 10)
      form.fail('reason', 'Write in a sentence why it is needed, and why it cannot wait for their agreement')
    return form.result(() => ({ personId: params['personId'] ?? '', staffId, basis, law, reason }))
  },
  find: (db, { personId }) => findToAdd(db, personId),
  async carryOut(tx, input, { person, possible, consents }, { actor, services }) {
    const staff = possible.find((one) => one.id === input.staffId)
    if (staff === undefined) return invalid({ field: 'staff', text: 'Choose somebody of the list' })
    const isOwn = staff.agencyId === actor.agencyId
    if (!isOwn && input.basis === null)
      return invalid({
        field: 'basis',
        text: 'They work for another agency. Choose on what sharing the record with it stands',
      })
    const consent = standingConsents(consents).find(
      (one) => one.purpose === sharing && one.agencyId === staff.agencyId && one.answer === 'given',
    )
    const byConsent = !isOwn && input.basis === 'consent'
    if (byConsent && consent === undefined) return refused('no-consent')
    const basis = isOwn ? 'own-agency' : byConsent ? 'consent' : 'law'
    await insertMember(tx, {
      id: services.newId(),
      personId: person.id,
      staffId: staff.id,
      agencyId: staff.agencyId,
      basis,
      consentId: byConsent ? (consent?.id ?? null) : null,
      law: basis === 'law' ? input.law : null,
      reason: input.reason,
      byId: actor.personId,
    })
    return done(
      { id: person.id },
      {
        type: 'person',
        id: person.id,
        ownerAgencyId: person.agencyId,
        recipientAgencyId: isOwn ? null : staff.agencyId,
        detail: { staff: staff.id, basis, law: basis === 'law' ? input.law : null },
      },
    )
  },
  refusals: {
    'no-consent':
      'They have not agreed that their record is shared with this agency, or took it back. Ask them, and record what they say',
  },
})

export interface Ending {
  readonly person: Person
  readonly staffId: string
  readonly member: Member
}
/** A member of a record that the asking person sees. */
export async function findMember(db: Db, personId: string, staffId: string): Promise<Ending | null> {
  const person = await findPerson(db, personId)
  if (person === null) return null
  const { members, ends } = await membersOf(db, personId)
  const member = membersNow(members, ends).find((one) => one.staffId === staffId)
  return member === undefined ? null : { person, staffId, member }
}

/** Somebody leaves, or a lead removes them. At their next request there is no such record. */
export const endMember = command('safeguarding.end-member', {
  verb: 'grant',
  may: policy.endMember,
  parse(body, params) {
    const form = readForm(body)
    const reason = form.text('reason', {
      required: 'Write why they work with this person no more',
      max: 500,
      multiline: true,
      label: 'The reason',
    })
    if (reason.length === 1) form.fail('reason', 'Write why they work with this person no more')
    return form.result(() => ({
      personId: params['personId'] ?? '',
      staffId: params['staffId'] ?? '',
      reason,
    }))
  },
  find: (db, { personId, staffId }) => findMember(db, personId, staffId),
  async carryOut(tx, { reason }, { person, staffId }, { actor, services }) {
    if (!(await leavesALead(tx, person.id, staffId))) return refused('last-lead')
    await insertMemberEnd(tx, {
      id: services.newId(),
      personId: person.id,
      staffId,
      reason,
      byId: actor.personId,
    })
    return done(
      { id: person.id, isSelf: staffId === actor.personId },
      {
        type: 'person',
        id: person.id,
        ownerAgencyId: person.agencyId,
        detail: { staff: staffId, ended: true },
      },
    )
  },
  refusals: {
    'last-lead':
      'No other safeguarding lead of the agency that keeps this record works with them. Add one first: else nobody could open it again',
  },
})
