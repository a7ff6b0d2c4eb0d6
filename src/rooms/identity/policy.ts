import { allow, anyMember, everyone, type Actor } from '#platform/access.ts'

/** Who may do what with agencies, people and rights. Printed into docs/access.md. */
interface OfAgency {
  readonly agencyId: string
}
const own = (actor: Actor, subject: OfAgency): boolean => subject.agencyId === actor.agencyId
const administration = { purposes: ['administration'] } as const

/** The door: nobody is signed in yet. A link, a password or a passkey is what decides. */
export const door = everyone
export const ownAccount = anyMember

export const readPeople = allow({
  rights: ['agency-administrator'],
  ...administration,
  inWords: 'people of their own agency',
})
export const invitePeople = readPeople
export const readPerson = allow<OfAgency>({
  rights: ['agency-administrator'],
  ...administration,
  inWords: 'people of their own agency',
  when: own,
})
export const changePerson = readPerson
/** Nobody ends their own account or makes their own recovery link: the second would outlive a stolen session. */
export const endPerson = allow<OfAgency & { readonly id: string }>({
  rights: ['agency-administrator'],
  ...administration,
  inWords: 'people of their own agency, themselves excepted',
  when: (actor, person) => own(actor, person) && person.id !== actor.personId,
})

export const readRequests = allow({
  rights: ['agency-administrator'],
  ...administration,
  inWords: 'requests of other agencies',
})
export const decideRequest = allow<OfAgency & { readonly requestedBy: string }>({
  rights: ['agency-administrator'],
  ...administration,
  inWords: 'requests of other agencies, the second of two people',
  when: (actor, request) => !own(actor, request) && request.requestedBy !== actor.personId,
})

export const readAgencies = allow({
  rights: ['agency-administrator', 'partnership-administrator'],
  ...administration,
  inWords: 'names, kinds and capabilities, no records',
})
export const proposeAgency = allow({ rights: ['partnership-administrator'], ...administration })
export const importOrganisations = proposeAgency

export interface Proposal {
  readonly proposedByAgencyId: string
  /** How many agencies are in already. */
  readonly activeAgencies: number
}
/** The first other agency is let in by the set-up's administrator alone, because nobody else is there to ask. */
export const approveAgency = allow<Proposal>({
  rights: ['agency-administrator', 'partnership-administrator'],
  ...administration,
  inWords:
    'an agency administrator of an agency other than the proposer’s; while there is one agency, its partnership administrator',
  when: (actor, proposal) =>
    proposal.activeAgencies > 1
      ? actor.rights.has('agency-administrator') && actor.agencyId !== proposal.proposedByAgencyId
      : actor.rights.has('partnership-administrator'),
})
