import type { WriteDb } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { AgreementTerms } from './rules/agreement-text.ts'

/**
 * Every write. Terms and parties are inserted together and never changed; signing and leaving go through definer
 * functions, which look at the right, the party and the clock themselves.
 */
export type NewAgreement = Omit<AgreementTerms, 'parties'> & { readonly partyIds: readonly string[] }

export async function insertAgreement(
  tx: WriteDb,
  agreement: NewAgreement,
  by: { readonly personId: string; readonly agencyId: string },
): Promise<void> {
  await sql`
    insert into governance.agreement (id, title, created_by, created_agency_id, purposes, legal_bases, special_conditions,
        gateways, data_classes, regime, retention_months, onward_sharing, starts_on, review_on)
      values (${agreement.id}, ${agreement.title}, ${by.personId}, ${by.agencyId}, ${list(agreement.purposes)},
        ${list(agreement.legalBases)}, ${list(agreement.specialConditions)}, ${list(agreement.gateways)},
        ${list(agreement.dataClasses)}, ${agreement.regime}, ${agreement.retentionMonths}, ${agreement.onwardSharing},
        ${agreement.startsOn}, ${agreement.reviewOn})`.execute(tx)
  await sql`
    insert into governance.party (agreement_id, agency_id)
      select ${agreement.id}::uuid, one from unnest(${list(agreement.partyIds)}::uuid[]) one`.execute(tx)
}

const list = (values: readonly string[]): string[] => [...values]

const signed = ['signed', 'already-signed', 'left', 'ended', 'not-allowed'] as const
export type Signed = (typeof signed)[number]

/** Signs for the asking agency. The hash is of the text that the person saw. */
export async function sign(tx: WriteDb, agreementId: string, textHash: string): Promise<Signed> {
  const { rows } = await sql<{ answer: string }>`
    select governance.sign(${agreementId}::uuid, decode(${textHash}, 'hex')) as answer`.execute(tx)
  return signed.find((one) => one === rows[0]?.answer) ?? 'not-allowed'
}

const left = ['left', 'already-left', 'not-allowed'] as const
export type Left = (typeof left)[number]

/** Takes the asking agency out, at once. */
export async function leave(tx: WriteDb, agreementId: string): Promise<Left> {
  const { rows } = await sql<{
    answer: string
  }>`select governance.leave(${agreementId}::uuid) as answer`.execute(tx)
  return left.find((one) => one === rows[0]?.answer) ?? 'not-allowed'
}
