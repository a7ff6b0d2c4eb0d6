import { decide } from '#platform/access.ts'
import type { Db } from '#platform/db.ts'
import { valueOf } from '#platform/forms.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import {
  membersOf,
  type Consent,
  type Member,
  type MemberEnd,
  type Person,
  type PossibleMember,
} from '../../queries.ts'
import { laws, memberBases, wordsOf } from '../../rules/codes.ts'
import { hasGround, membersNow } from '../../rules/standing.ts'
import { findToAdd } from '../change-members.ts'
import { membersView, type MembersModel } from './members.view.ts'

interface Found {
  readonly person: Person
  readonly possible: readonly PossibleMember[]
  readonly consents: readonly Consent[]
  readonly members: readonly Member[]
  readonly ends: readonly MemberEnd[]
}

async function findMembers(db: Db, personId: string): Promise<Found | null> {
  const found = await findToAdd(db, personId)
  return found === null ? null : { ...found, ...(await membersOf(db, personId)) }
}

/** Who works with somebody, who added whom and on what it stands; and for a lead of the keeping agency the form to add one. */
export const membersPage = page<Found>('safeguarding.show-members', {
  may: policy.workWithPeople,
  load: (db, { params }) => findMembers(db, params['personId'] ?? ''),
  about: ({ person }) => ({
    type: 'person',
    id: person.id,
    ownerAgencyId: person.agencyId,
    detail: { part: 'members' },
  }),
  present: (found, { form, actor }) =>
    show(
      titled(`Who works with ${found.person.reference}`, form),
      membersView({
        form,
        action: `/safeguarding/${found.person.id}/members`,
        backHref: `/safeguarding/${found.person.id}`,
        reference: found.person.reference,
        value: (name) => valueOf(form, name),
        now: nowOf(found, (staffId) =>
          decide(policy.endMember, actor, { person: found.person, staffId })
            ? `/safeguarding/${found.person.id}/members/${staffId}/end`
            : null,
        ),
        history: historyOf(found),
        possible: decide(policy.addMember, actor, found)
          ? found.possible.map((one) => ({ value: one.id, text: `${one.name}, ${one.agencyName}` }))
          : null,
        laws,
      }),
    ),
})

const nowOf = (
  { members, ends, consents }: Found,
  endHref: (staffId: string) => string | null,
): MembersModel['now'] =>
  membersNow(members, ends).map((one) => ({
    name: one.name,
    agency: one.agencyName,
    basis: basisOf(one),
    seesNothing: !hasGround(one, consents),
    endHref: endHref(one.staffId),
  }))

const basisOf = (member: Member): string =>
  member.law === null
    ? wordsOf(memberBases, member.basis)
    : `${wordsOf(memberBases, member.basis)}: ${wordsOf(laws, member.law)}`

function historyOf({ members, ends }: Found): MembersModel['history'] {
  const added = members.map((one) => ({
    at: one.at,
    who: one.name,
    deed: `Added: ${basisOf(one)}`,
    reason: one.reason,
    by: one.addedBy,
  }))
  const ended = ends.map((one) => ({
    at: one.at,
    who: one.name,
    deed: 'Ended',
    reason: one.reason,
    by: one.by,
  }))
  return [...added, ...ended]
    .toSorted((one, other) => one.at.localeCompare(other.at))
    .map((one) => ({ ...one, at: new Date(`${one.at}Z`) }))
}
