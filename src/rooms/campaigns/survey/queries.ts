import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'

export type Wave = 'before' | 'after'
export interface WaveLine {
  readonly wave: Wave
  readonly code: string
  readonly opensOn: string
  readonly closesOn: string
  /** 0 where it is fewer than ten. */
  readonly people: number
}
export async function wavesOf(db: Db, campaignId: string): Promise<WaveLine[]> {
  const { rows } = await sql<WaveLine>`
    select w.wave, w.code, w.opens_on::text as "opensOn", w.closes_on::text as "closesOn", coalesce(n.people, 0) as people
      from campaigns.survey_wave w left join campaigns.survey_people(${campaignId}::uuid) n on n.wave = w.wave
      where w.campaign_id = ${campaignId}::uuid order by w.opens_on`.execute(db)
  return rows
}

export interface Answered {
  readonly wave: Wave
  readonly age: string
  readonly answers: Readonly<Record<string, readonly string[]>>
}
/** Unlabelled answers of surveys that are over and have ten people or more. */
export async function scoresOf(db: Db, campaignId: string): Promise<Answered[]> {
  const { rows } = await sql<Answered>`
    select s.wave, s.age, s.answers from campaigns.survey_scores(${campaignId}::uuid) s`.execute(db)
  return rows
}

export interface NamedCount {
  readonly wave: Wave
  readonly kind: 'district' | 'language'
  readonly value: string
  readonly people: number
}
export async function countsOf(db: Db, campaignId: string): Promise<NamedCount[]> {
  const { rows } = await sql<NamedCount>`
    select c.wave, c.kind, c.value, c.people from campaigns.survey_counts(${campaignId}::uuid) c`.execute(db)
  return rows
}

/** What the public site sees of a survey. */
export interface OpenSurvey {
  readonly wave: Wave
  readonly campaign: string
  readonly agency: string
  readonly bank: string
  readonly isOpen: boolean
}
export async function findSurvey(db: Db, code: string): Promise<OpenSurvey | null> {
  const { rows } = await sql<OpenSurvey>`
    select f.wave, f.campaign, f.agency, f.bank::text as bank, f.is_open as "isOpen" from campaigns.find_survey(${code}) f`.execute(
    db,
  )
  return rows[0] ?? null
}
