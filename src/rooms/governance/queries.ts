import { sql } from '#platform/sql.ts'
import type { Db } from '#platform/db.ts'

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
