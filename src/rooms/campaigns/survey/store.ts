import type { WriteDb } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import { unlessRefused } from '#platform/unless-refused.ts'
import { inTheMeantime } from '../store.ts'

export interface NewWave {
  readonly id: string
  readonly campaignId: string
  readonly wave: string
  readonly code: string
  readonly opensOn: string
  readonly closesOn: string
  readonly bank: string
  readonly byId: string
}
/** False where the survey of this name is there already, or its days do not fit the campaign any more. */
export async function insertWave(tx: WriteDb, row: NewWave): Promise<boolean> {
  return unlessRefused(inTheMeantime, async () => {
    const { rows } = await sql`
    insert into campaigns.survey_wave (id, campaign_id, wave, code, opens_on, closes_on, bank, by_person)
      values (${row.id}::uuid, ${row.campaignId}::uuid, ${row.wave}, ${row.code}, ${row.opensOn}::date, ${row.closesOn}::date,
        ${row.bank}::date, ${row.byId}::uuid)
      on conflict (campaign_id, wave) do nothing returning id`.execute(tx)
    return rows.length === 1
  })
}

export interface NewSurveyAnswer {
  readonly code: string
  readonly pass: Buffer
  readonly bank: string
  readonly age: string
  readonly answers: Readonly<Record<string, readonly string[]>>
  readonly district: string | null
  readonly languages: readonly string[]
}
export type TakenSurvey = 'taken' | 'had' | 'closed' | 'full' | 'unknown'

export async function takeSurvey(tx: WriteDb, row: NewSurveyAnswer): Promise<TakenSurvey> {
  const { rows } = await sql<{ taken: TakenSurvey }>`
    select campaigns.take_survey(${row.code}, ${row.pass}, ${row.bank}::date, ${row.age}, ${JSON.stringify(row.answers)}::jsonb, ${row.district},
      ${row.languages}::text[]) as taken`.execute(tx)
  return rows[0]?.taken ?? 'unknown'
}
