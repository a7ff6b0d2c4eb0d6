import type { WriteDb } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { Assessment } from './queries.ts'

/** Every write of assessments. Nothing here is ever updated or deleted: a later version is a row of its own. */
export type NewAssessment = Omit<Assessment, 'at' | 'agencyName' | 'by'> & {
  readonly personId: string
  readonly signIds: readonly string[]
}

export async function insertAssessment(tx: WriteDb, row: NewAssessment): Promise<void> {
  await sql`insert into risk.assessment (id, series_id, agency_id, by_person, kind, mention_id, place_key, people_words, band, confidence,
      suggested_band, weights_version, override_reason, reasons, gaps, review_on, child_answers, audience, original_items, releases)
    values (${row.id}::uuid, ${row.seriesId}::uuid, ${row.agencyId}::uuid, ${row.personId}::uuid, ${row.kind}, ${row.mentionId}::uuid,
      ${row.placeKey}, ${row.peopleWords}, ${row.band}, ${row.confidence}, ${row.suggestedBand}, ${row.weightsVersion}::date,
      ${row.overrideReason}, ${row.reasons}, ${row.gaps}, ${row.reviewOn}::date,
      ${row.childAnswers === null ? null : JSON.stringify(row.childAnswers)}::jsonb, ${row.audience},
      ${[...row.originalItems]}::uuid[], ${[...row.releases]}::uuid[])`.execute(tx)
  await sql`insert into risk.assessment_sign (assessment_id, observation_id)
    select ${row.id}::uuid, s.id from unnest(${[...row.signIds]}::uuid[]) as s (id)`.execute(tx)
}
