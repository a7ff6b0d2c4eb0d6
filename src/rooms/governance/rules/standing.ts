import { londonDay } from '#platform/london-day.ts'
import { dayBefore, daysBetween } from './days.ts'

/**
 * Where an agreement stands, seen by one of its parties on one day. Nothing of this is stored: it follows from dates
 * and signatures, so that time alone opens and closes it.
 *
 *   draft         this agency and at least one other have not yet signed the same text
 *   not-started   they have, and the first day is to come
 *   live          they have, and today is in its days
 *   due           live, and the review is within `reviewWarningDays`
 *   ended         the review day has come, or this agency left, or nobody else is in it
 *
 * Always true: `live` and `due` together are exactly where `governance.are_partners` opens for some other party; a test
 * holds the two against each other. Parties who sign late join those who share already; nobody waits for the slowest.
 */
export interface PartyFacts {
  readonly agencyId: string
  readonly name: string
  readonly signedAt: Date | null
  /** The SHA-256 of the text it signed, in hex. */
  readonly signedTextHash: string | null
  readonly leftAt: Date | null
}
export interface AgreementFacts {
  readonly startsOn: string
  /** Sharing closes as this day begins in London. */
  readonly reviewOn: string
  readonly parties: readonly PartyFacts[]
}

export type Standing =
  | { readonly kind: 'draft'; readonly waitingFor: readonly Waiting[]; readonly otherText: readonly string[] }
  | { readonly kind: 'not-started'; readonly startsOn: string; readonly waitingFor: readonly Waiting[] }
  | {
      readonly kind: 'live' | 'due'
      readonly lastDay: string
      readonly daysLeft: number
      readonly waitingFor: readonly Waiting[]
    }
  | {
      readonly kind: 'ended'
      readonly because: 'review-date' | 'we-left' | 'others-left'
      readonly on: string
    }

export interface Waiting {
  readonly name: string
  readonly isUs: boolean
}

/** How long before the review people are warned: the time two boards that meet monthly need (own; errs to early). */
export const reviewWarningDays = 60

/** Whether two parties have a working agreement between them, dates aside: both signed the same text, neither left. */
export function haveAgreed(one: PartyFacts, other: PartyFacts): boolean {
  if (one.signedAt === null || other.signedAt === null || one.leftAt !== null || other.leftAt !== null)
    return false
  return one.signedTextHash !== null && one.signedTextHash === other.signedTextHash
}

/** Where it stands for this agency on this day. */
export function standingOf(agreement: AgreementFacts, ownAgencyId: string, today: string): Standing {
  const own = agreement.parties.find((party) => party.agencyId === ownAgencyId)
  const others = agreement.parties.filter((party) => party.agencyId !== ownAgencyId)
  const staying = others.filter((party) => party.leftAt === null)
  if (own?.leftAt) return { kind: 'ended', because: 'we-left', on: londonDay(own.leftAt) }
  if (agreement.reviewOn <= today) return { kind: 'ended', because: 'review-date', on: agreement.reviewOn }
  if (staying.length === 0) return { kind: 'ended', because: 'others-left', on: lastLeft(others) ?? today }

  const waitingFor = [...(own === undefined ? [] : [own]), ...staying]
    .filter((party) => party.signedAt === null)
    .map((party) => ({ name: party.name, isUs: party.agencyId === ownAgencyId }))
  if (own === undefined || !staying.some((party) => haveAgreed(own, party))) {
    return { kind: 'draft', waitingFor, otherText: signedOtherText(own, staying) }
  }
  if (agreement.startsOn > today) return { kind: 'not-started', startsOn: agreement.startsOn, waitingFor }
  const daysLeft = daysBetween(today, agreement.reviewOn)
  const kind = daysLeft <= reviewWarningDays ? 'due' : 'live'
  return { kind, lastDay: dayBefore(agreement.reviewOn), daysLeft, waitingFor }
}

const signedOtherText = (own: PartyFacts | undefined, others: readonly PartyFacts[]): string[] =>
  own === undefined || own.signedAt === null
    ? []
    : others.filter((party) => party.signedAt !== null && !haveAgreed(own, party)).map((party) => party.name)

function lastLeft(parties: readonly PartyFacts[]): string | null {
  const days = parties.flatMap((party) => (party.leftAt === null ? [] : [londonDay(party.leftAt)]))
  return days.sort().at(-1) ?? null
}
