import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { NamedText } from '#rooms/linking'
import type { ViewKind } from '../rules/catalogue.ts'
import type { Version } from './rules/judgement.ts'

/**
 * Reads of assessments. Row security decides which there are: whoever may not read all that one stands on gets none of it,
 * and nothing here counts, orders by or is limited by what the asking person may not see.
 */
export interface Assessment extends Version {
  readonly agencyId: string
  readonly agencyName: string
  readonly by: string
  readonly kind: ViewKind
  readonly mentionId: string | null
  readonly placeKey: string | null
  readonly peopleWords: string | null
  readonly band: string
  readonly confidence: string
  readonly suggestedBand: string
  readonly weightsVersion: string
  readonly overrideReason: string | null
  readonly reasons: string
  readonly gaps: string
  readonly reviewOn: string | null
  readonly childAnswers: ChildAnswers | null
  readonly audience: 'agency' | 'readers'
  readonly originalItems: readonly string[]
  readonly releases: readonly string[]
}
/** By the code of the question. */
export type ChildAnswers = Readonly<Record<string, { readonly answer: string; readonly words: string }>>

const columns = sql`a.id, a.series_id as "seriesId", to_char(a.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as at,
    a.agency_id as "agencyId", g.name as "agencyName", p.name as by, a.kind, a.mention_id as "mentionId", a.place_key as "placeKey",
    a.people_words as "peopleWords", a.band, a.confidence, a.suggested_band as "suggestedBand",
    a.weights_version::text as "weightsVersion", a.override_reason as "overrideReason", a.reasons, a.gaps,
    a.review_on::text as "reviewOn", a.child_answers as "childAnswers", a.audience, a.original_items as "originalItems", a.releases`
const sources = sql`risk.assessment a join identity.person p on p.id = a.by_person join identity.agency g on g.id = a.agency_id`

/** Far more than a partnership makes in the two years that pictures show. */
export const mostAssessments = 1_000

/** Newest first; of one kind where one is named. */
export async function assessments(db: Db, kind: ViewKind | null = null): Promise<Assessment[]> {
  const { rows } = await sql<Assessment>`
    select ${columns} from ${sources} where (${kind}::text is null or a.kind = ${kind})
      order by a.created_at desc, a.id limit ${mostAssessments}`.execute(db)
  return rows
}

/** Every version of a series that the asking person sees, oldest first; the series of this version. */
export async function seriesOf(db: Db, assessmentId: string): Promise<Assessment[]> {
  const { rows } = await sql<Assessment>`
    select ${columns} from ${sources}
      where a.series_id = (select s.series_id from risk.assessment s where s.id = ${assessmentId}::uuid)
      order by a.created_at, a.id`.execute(db)
  return rows
}

/** A sign that an assessment can stand on: standing, in a text that the asking person reads. */
export interface ReadSign extends NamedText {
  readonly id: string
  readonly code: string
  readonly quote: string
  readonly sector: string | null
  readonly postcode: string | null
  readonly isWithdrawn: boolean
}
const signColumns = sql`o.id, o.item_id as "itemId", o.release_id as "releaseId", o.code, o.quote, o.sector, o.postcode,
    exists (select from risk.withdrawal x where x.observation_id = o.id) as "isWithdrawn"`
const stands = sql`not exists (select from risk.withdrawal x where x.observation_id = o.id)
    and (o.release_id is null or exists (select from intelligence.release r where r.id = o.release_id and r.recalled_at is null))`

/** What one stands on, withdrawn or not. */
export async function signsUnder(db: Db, assessmentId: string): Promise<ReadSign[]> {
  const { rows } = await sql<ReadSign>`
    select ${signColumns} from risk.assessment_sign s join risk.observation o on o.id = s.observation_id
      where s.assessment_id = ${assessmentId}::uuid order by o.item_id, o.code, o.id`.execute(db)
  return rows
}

/** So many are put before one person at once; the newest. */
const mostSigns = 300

export async function signsInTexts(db: Db, texts: readonly NamedText[]): Promise<ReadSign[]> {
  const releases = texts.flatMap((one) => one.releaseId ?? [])
  const originals = texts.flatMap((one) => (one.releaseId === null ? [one.itemId] : []))
  if (texts.length === 0) return []
  const { rows } = await sql<ReadSign>`
    select ${signColumns} from risk.observation o
      where (o.release_id = any (${releases}::uuid[]) or (o.release_id is null and o.item_id = any (${originals}::uuid[])))
        and ${stands}
      order by o.created_at desc, o.id limit ${mostSigns}`.execute(db)
  return rows
}

/** Signs that name a postcode or a ward. */
export async function signsAtPlace(
  db: Db,
  place: { readonly kind: 'postcode' | 'ward'; readonly code: string },
): Promise<ReadSign[]> {
  const { rows } = await sql<ReadSign>`
    select ${signColumns} from risk.observation o
      where case when ${place.kind} = 'ward' then o.ward_code = ${place.code} else o.postcode = ${place.code} end and ${stands}
      order by o.created_at desc, o.id limit ${mostSigns}`.execute(db)
  return rows
}
