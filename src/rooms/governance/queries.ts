import { sql, type RawBuilder } from '#platform/sql.ts'
import type { Db } from '#platform/db.ts'
import type { AgreementTerms } from './rules/agreement-text.ts'
import type { PartyFacts } from './rules/standing.ts'

/**
 * Every read. Row security shows the asking agency the agreements it is named in and no others; what is live is asked
 * of the database's clock each time, in London days, by the same words as `governance.are_partners`.
 */
export interface LiveAgreement {
  readonly id: string
  readonly title: string
  readonly purposes: readonly string[]
  readonly legalBases: readonly string[]
  readonly dataClasses: readonly string[]
  readonly regime: string
  readonly retentionMonths: number
  readonly onwardSharing: string
  readonly startsOn: string
  /** Sharing closes as this day begins in London. */
  readonly reviewOn: string
}

/** One agency and one agreement that is live between it and the asking agency. */
export interface LivePair extends LiveAgreement {
  readonly agencyId: string
  readonly name: string
}

/** Each live agreement of the asking agency with each partner in it: by partner's name, then the one that lasts longest. */
export async function livePairs(db: Db): Promise<LivePair[]> {
  const { rows } = await sql<LivePair>`
    select b.agency_id as "agencyId", y.name, g.id, g.title, g.purposes, g.legal_bases as "legalBases",
        g.data_classes as "dataClasses", g.regime, g.retention_months as "retentionMonths",
        g.onward_sharing as "onwardSharing", g.starts_on as "startsOn", g.review_on as "reviewOn"
      from governance.agreement g
      join governance.party a on a.agreement_id = g.id and a.agency_id = priv.agency()
        and a.signed_at is not null and a.left_at is null
      join governance.party b on b.agreement_id = g.id and b.agency_id <> priv.agency()
        and b.signed_at is not null and b.left_at is null and b.signed_text_hash = a.signed_text_hash
      join identity.agency y on y.id = b.agency_id
      where g.starts_on <= (priv.now() at time zone 'Europe/London')::date
        and g.review_on > (priv.now() at time zone 'Europe/London')::date
      order by y.name, b.agency_id, g.review_on desc, g.id`.execute(db)
  return rows
}

/** A party with who signed and who left, by person's id. */
export interface Party extends PartyFacts {
  readonly signedBy: string | null
  readonly leftBy: string | null
}

/** An agreement whole: its terms and where its parties stand. */
export interface Agreement extends AgreementTerms {
  readonly createdAt: Date
  readonly createdBy: string
  readonly createdAgencyId: string
  readonly parties: readonly Party[]
}

/** Every agreement in which the asking agency is named, drafts and ended ones too: the last to be reviewed first. */
export async function agreements(db: Db): Promise<Agreement[]> {
  const own = sql`exists (select from governance.party p where p.agreement_id = g.id and p.agency_id = priv.agency())`
  return withParties(db, await termsWhere(db, own))
}

/** One agreement, if the asking agency may see it. */
export async function findAgreement(db: Db, id: string): Promise<Agreement | null> {
  const [found] = await withParties(db, await termsWhere(db, sql`g.id = ${id}::uuid`))
  return found ?? null
}

type Terms = Omit<Agreement, 'parties'>

async function termsWhere(db: Db, condition: RawBuilder<unknown>): Promise<Terms[]> {
  const { rows } = await sql<Terms>`
    select g.id, g.title, g.purposes, g.legal_bases as "legalBases", g.special_conditions as "specialConditions",
        g.gateways, g.data_classes as "dataClasses", g.regime, g.retention_months as "retentionMonths",
        g.onward_sharing as "onwardSharing", g.starts_on as "startsOn", g.review_on as "reviewOn",
        g.created_at as "createdAt", g.created_by as "createdBy", g.created_agency_id as "createdAgencyId"
      from governance.agreement g where ${condition} order by g.review_on desc, g.title, g.id`.execute(db)
  return rows
}

async function withParties(db: Db, terms: readonly Terms[]): Promise<Agreement[]> {
  if (terms.length === 0) return []
  const { rows } = await sql<Party & { agreementId: string }>`
    select p.agreement_id as "agreementId", p.agency_id as "agencyId", p.named_as as "name", p.signed_at as "signedAt",
        p.signed_by as "signedBy", encode(p.signed_text_hash, 'hex') as "signedTextHash", p.left_at as "leftAt", p.left_by as "leftBy"
      from governance.party p where p.agreement_id = any (${terms.map((one) => one.id)}::uuid[])
      order by p.named_as, p.agency_id`.execute(db)
  return terms.map((one) => ({
    ...one,
    parties: rows.filter((row) => row.agreementId === one.id).map(({ agreementId: _id, ...party }) => party),
  }))
}
