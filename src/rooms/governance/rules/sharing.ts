import { londonDay } from '#platform/london-day.ts'
import { dayBefore } from './days.ts'
import { haveAgreed, type AgreementFacts, type PartyFacts } from './standing.ts'

/**
 * Who shares with whom, for one agency on one day: each other agency, each purpose, open by which agreement until when,
 * or closed and why. Where several agreements open the same door the one that lasts longest is named. Where none does,
 * the reason given is the one nearest to being put right.
 */
export interface SharingAgreement extends AgreementFacts {
  readonly id: string
  readonly title: string
  readonly purposes: readonly string[]
}
export interface AgencyName {
  readonly id: string
  readonly name: string
}

export type Door = OpenDoor | ClosedDoor
export interface OpenDoor {
  readonly kind: 'open'
  readonly agreementId: string
  readonly title: string
  readonly lastDay: string
}
export interface ClosedDoor {
  readonly kind: 'closed'
  readonly why: ClosedReason
  /** The agreement the reason is about, where there is one. */
  readonly agreementId: string | null
  readonly title: string | null
  /** The day the reason speaks of: when it starts, ended, or somebody left. */
  readonly on: string | null
}

/** From the nearest to open to the furthest. */
export const closedReasons = [
  'not-started',
  'we-have-not-signed',
  'they-have-not-signed',
  'different-text',
  'review-day-passed',
  'we-left',
  'they-left',
  'not-for-this-purpose',
  'no-agreement',
] as const
export type ClosedReason = (typeof closedReasons)[number]

export interface SharingRow {
  readonly agency: AgencyName
  readonly doors: readonly { readonly purpose: string; readonly door: Door }[]
}

/** A row for each agency but one's own. */
export function sharing(
  agreements: readonly SharingAgreement[],
  agencies: readonly AgencyName[],
  ownAgencyId: string,
  purposes: readonly string[],
  today: string,
): SharingRow[] {
  return agencies
    .filter((agency) => agency.id !== ownAgencyId)
    .map((agency) => ({
      agency,
      doors: purposes.map((purpose) => ({
        purpose,
        door: doorTo(agreements, ownAgencyId, agency.id, purpose, today),
      })),
    }))
}

export interface Change {
  readonly agency: AgencyName
  readonly purpose: string
  /** What keeps the door open without the agreement; null where it closes. */
  readonly stillOpenBy: OpenDoor | null
}

/** What would change for this agency today if that agreement ended: every door it holds open, and what becomes of it. */
export function withoutAgreement(
  agreementId: string,
  agreements: readonly SharingAgreement[],
  agencies: readonly AgencyName[],
  ownAgencyId: string,
  purposes: readonly string[],
  today: string,
): Change[] {
  const only = agreements.filter((agreement) => agreement.id === agreementId)
  const rest = agreements.filter((agreement) => agreement.id !== agreementId)
  return sharing(only, agencies, ownAgencyId, purposes, today).flatMap(({ agency, doors }) =>
    doors
      .filter(({ door }) => door.kind === 'open')
      .map(({ purpose }) => {
        const after = doorTo(rest, ownAgencyId, agency.id, purpose, today)
        return { agency, purpose, stillOpenBy: after.kind === 'open' ? after : null }
      }),
  )
}

function doorTo(
  agreements: readonly SharingAgreement[],
  ownId: string,
  otherId: string,
  purpose: string,
  today: string,
): Door {
  const doors = agreements.flatMap((agreement) => {
    const own = agreement.parties.find((party) => party.agencyId === ownId)
    const other = agreement.parties.find((party) => party.agencyId === otherId)
    return own === undefined || other === undefined ? [] : [doorBy(agreement, own, other, purpose, today)]
  })
  return (
    doors.sort(nearestFirst)[0] ?? {
      kind: 'closed',
      why: 'no-agreement',
      agreementId: null,
      title: null,
      on: null,
    }
  )
}

function doorBy(
  agreement: SharingAgreement,
  own: PartyFacts,
  other: PartyFacts,
  purpose: string,
  today: string,
): Door {
  const about = { agreementId: agreement.id, title: agreement.title }
  const closed = (why: ClosedReason, on: string | null = null): ClosedDoor => ({
    kind: 'closed',
    why,
    on,
    ...about,
  })
  if (!agreement.purposes.includes(purpose)) return closed('not-for-this-purpose')
  if (own.leftAt !== null) return closed('we-left', londonDay(own.leftAt))
  if (other.leftAt !== null) return closed('they-left', londonDay(other.leftAt))
  if (agreement.reviewOn <= today) return closed('review-day-passed', agreement.reviewOn)
  if (own.signedAt === null) return closed('we-have-not-signed')
  if (other.signedAt === null) return closed('they-have-not-signed')
  if (!haveAgreed(own, other)) return closed('different-text')
  if (agreement.startsOn > today) return closed('not-started', agreement.startsOn)
  return { kind: 'open', lastDay: dayBefore(agreement.reviewOn), ...about }
}

function nearestFirst(one: Door, other: Door): number {
  const rank = (door: Door): number => (door.kind === 'open' ? -1 : closedReasons.indexOf(door.why))
  if (one.kind === 'open' && other.kind === 'open')
    return compare(other.lastDay, one.lastDay) || compare(one.agreementId, other.agreementId)
  return rank(one) - rank(other) || compare(one.agreementId ?? '', other.agreementId ?? '')
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
