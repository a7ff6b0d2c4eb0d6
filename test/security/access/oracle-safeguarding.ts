/**
 * R14: people who are helped. Added by decision of the safeguarding room, in the words of its issue: a record and all that hangs on
 * it is there for its members at this moment, who work for safeguarding and have the right to; at a partner only while the agreement
 * and the person's consent stand, or a law; never for whoever investigates, administers or audits.
 */
import type { Reader } from './oracle.ts'
import type { Purpose, Right, TableName, Tables, World } from './world.ts'
import type { CaseMember, Consent, SafeguardingTables } from './world-safeguarding.ts'

type Name = keyof SafeguardingTables
type Rule<Of extends TableName> = (world: World, reader: Reader, row: Tables[Of][number]) => boolean

interface Known {
  readonly arePartners: (world: World, one: string, other: string, purpose: Purpose) => boolean
}

const investigates: readonly Right[] = [
  'analyst',
  'intelligence-officer',
  'release-officer',
  'source-custodian',
]
const administers: readonly Right[] = ['agency-administrator', 'partnership-administrator', 'auditor']

const isLater = (one: { readonly created_at: string }, other: { readonly created_at: string }): boolean =>
  Date.parse(one.created_at) > Date.parse(other.created_at)

/** The consent on which a member, or a referral, stands was given, and nothing else was said of the same agency since. */
export function consents(
  world: World,
  member: Pick<CaseMember, 'consent_id' | 'person_id' | 'agency_id'>,
): boolean {
  const said: readonly Consent[] = world.tables['safeguarding.consent']
  const ground = said.find((one) => one.id === member.consent_id)
  return (
    ground?.answer === 'given' &&
    ground.person_id === member.person_id &&
    ground.agency_id === member.agency_id &&
    !said.some(
      (later) =>
        later.person_id === ground.person_id &&
        later.agency_id === ground.agency_id &&
        later.answer !== 'given' &&
        isLater(later, ground),
    )
  )
}

/** Whoever works with people: for safeguarding, with the right to it, and with none to investigate, administer or audit. */
export function isCaseworker(reader: Reader): boolean {
  const works: readonly Right[] = ['safeguarding-lead', 'caseworker']
  return (
    reader.purpose === 'safeguarding' &&
    works.some((right) => reader.rights.has(right)) &&
    ![...investigates, ...administers].some((right) => reader.rights.has(right))
  )
}

/** Whether a reader sees the record of a person, and so all that hangs on it. */
export function whoSees({
  arePartners,
}: Known): (world: World, reader: Reader, row: { readonly person_id: string }) => boolean {
  const isMember = (world: World, reader: Reader, member: CaseMember, keeper: string): boolean =>
    member.staff_id === reader.person.id &&
    member.agency_id === reader.agencyId &&
    !world.tables['safeguarding.member_end'].some(
      (end) => end.person_id === member.person_id && end.staff_id === member.staff_id && isLater(end, member),
    ) &&
    (keeper === reader.agencyId ||
      (arePartners(world, reader.agencyId, keeper, reader.purpose) &&
        (member.basis === 'law' || (member.basis === 'consent' && consents(world, member)))))
  const sees = (world: World, reader: Reader, personId: string): boolean => {
    const record = world.tables['safeguarding.person'].find((one) => one.id === personId)
    return (
      record !== undefined &&
      isCaseworker(reader) &&
      world.tables['safeguarding.member'].some(
        (member) => member.person_id === personId && isMember(world, reader, member, record.agency_id),
      )
    )
  }
  return (world, reader, row) => sees(world, reader, row.person_id)
}

export function safeguardingRules(known: Known): { readonly [Of in Name]: Rule<Of> } {
  const hangsOn = whoSees(known)
  const withReferral = (world: World, reader: Reader, row: { readonly referral_id: string }): boolean => {
    const referral = world.tables['safeguarding.referral'].find((one) => one.id === row.referral_id)
    return referral !== undefined && hangsOn(world, reader, referral)
  }
  return {
    'safeguarding.person': (world, reader, row) => hangsOn(world, reader, { person_id: row.id }),
    'safeguarding.person_detail': hangsOn,
    'safeguarding.person_name': hangsOn,
    'safeguarding.first_meeting': hangsOn,
    'safeguarding.case_fields': hangsOn,
    'safeguarding.consent': hangsOn,
    'safeguarding.member': hangsOn,
    'safeguarding.member_end': hangsOn,
    'safeguarding.referral': hangsOn,
    'safeguarding.referral_answer': withReferral,
    'safeguarding.referral_reading': withReferral,
    'safeguarding.referral_text': withReferral,
    'safeguarding.referral_authority': withReferral,
    'safeguarding.referral_step': withReferral,
  }
}
