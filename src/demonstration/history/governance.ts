import type { Agreement, History } from '../../simulation/history.ts'
import { hashedText } from '../../rooms/governance/bring-in.ts'
import type { Who } from './people.ts'
import type { Rows } from './rows.ts'

/**
 * Agreements of five years, each signed by its parties on its exact text. Those that stand today leave out the agencies about
 * whose agreements the story tells: Fire and Rescue's has run out and the faith network's is not signed yet, and nothing in the
 * history may say otherwise.
 */
const toldElsewhere: ReadonlySet<string> = new Set(['fire', 'faiths'])

export function bringAgreements(rows: Rows, history: History, who: Who): void {
  for (const agreement of history.agreements) {
    const parties = partiesOf(history, agreement)
    if (parties.length > 1) agreementRows(rows, history, agreement, parties, who)
  }
}

function partiesOf(history: History, agreement: Agreement): readonly string[] {
  const stands = reviewOf(agreement) > history.to
  return agreement.parties.filter((party) => !stands || !toldElsewhere.has(party))
}

function agreementRows(
  rows: Rows,
  history: History,
  agreement: Agreement,
  parties: readonly string[],
  who: Who,
): void {
  const [first = ''] = parties
  const names = new Map(history.agencies.map((agency) => [agency.key, agency.name]))
  const terms = {
    id: agreement.id,
    title: agreement.title,
    purposes: ['crime', 'safeguarding', 'labour-standards'] as const,
    legalBases: ['6_1_e', '6_1_ea'] as const,
    specialConditions: ['sch1_10', 'sch1_18'] as const,
    gateways: ['cda-115', 'care-act', 'ca-2004', 'msa-52', 'common-law'] as const,
    dataClasses: ['intelligence', 'people', 'places', 'contact-details', 'safeguarding'] as const,
    regime: 'both' as const,
    retentionMonths: 72,
    onwardSharing: 'with-consent' as const,
    startsOn: agreement.signedOn,
    reviewOn: reviewOf(agreement),
  }
  const text = hashedText({
    ...terms,
    parties: parties.map((party) => ({ agencyId: who.agency(party), name: names.get(party) ?? party })),
  })
  const createdAt = `${agreement.signedOn}T09:00:00Z`
  rows.add('governance.agreement', {
    id: terms.id,
    created_at: createdAt,
    title: terms.title,
    created_by: who.somebody(first, 'lead', 0),
    created_agency_id: who.agency(first),
    purposes: [...terms.purposes],
    legal_bases: [...terms.legalBases],
    special_conditions: [...terms.specialConditions],
    gateways: [...terms.gateways],
    data_classes: [...terms.dataClasses],
    regime: terms.regime,
    retention_months: terms.retentionMonths,
    onward_sharing: terms.onwardSharing,
    starts_on: terms.startsOn,
    review_on: terms.reviewOn,
  })
  for (const party of parties)
    rows.add('governance.party', {
      agreement_id: terms.id,
      agency_id: who.agency(party),
      created_at: createdAt,
      // Set by the database to what the agency is called.
      named_as: names.get(party) ?? party,
      signed_by: who.somebody(party, 'lead', 0),
      signed_at: `${agreement.signedOn}T12:00:00Z`,
      signed_text_hash: Buffer.from(text.hash, 'hex'),
    })
}

const dayMs = 86_400_000
/** An agreement is reviewed within a year of its first day (domain 6.6); one that was to run longer is reviewed earlier. */
function reviewOf({ signedOn, lapsedOn, reviewBy }: Agreement): string {
  const from = Date.parse(signedOn)
  const until = Math.min(Date.parse(lapsedOn ?? reviewBy), from + 366 * dayMs)
  return new Date(Math.max(from + dayMs, until)).toISOString().slice(0, 10)
}

/** Whether an agreement of the history stood between two agencies on a day. */
export const stoodBetween = (history: History, one: string, other: string, day: string): boolean =>
  history.agreements.some((agreement) => {
    const parties = partiesOf(history, agreement)
    return (
      agreement.signedOn <= day &&
      day < reviewOf(agreement) &&
      parties.includes(one) &&
      parties.includes(other)
    )
  })
