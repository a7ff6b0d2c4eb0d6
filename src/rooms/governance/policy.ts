import { allow, type Actor } from '#platform/access.ts'

/** Who may do what with agreements. Printed into docs/access.md. */
interface HasParties {
  readonly parties: readonly { readonly agencyId: string }[]
}
const named = (actor: Actor, agreement: HasParties): boolean =>
  agreement.parties.some((party) => party.agencyId === actor.agencyId)

export const readAgreements = allow({
  rights: ['contributor', 'governance-lead'],
  inWords: 'those in which their own agency is named',
})
export const readAgreement = allow<HasParties>({
  rights: ['contributor', 'governance-lead'],
  inWords: 'at an agency named in it',
  when: named,
})
export const drawUp = allow({ rights: ['governance-lead'], inWords: 'their own agency is always a party' })
export const signOrLeave = allow<HasParties>({
  rights: ['governance-lead'],
  inWords: 'for their own agency, where it is named',
  when: named,
})
