import type { Db } from '#platform/db.ts'
import { assessments } from './assessment/queries.ts'
import { bandText } from './assessment/reference.ts'
import { standingOf } from './assessment/rules/judgement.ts'
import { titlesOf } from './assessment/standing.ts'
import { requirements } from './requirement/queries.ts'

/** What later rooms may ask of questions and judgements: what one is called and whose it is, as far as the asking person sees it. */
export interface QuestionHead {
  readonly id: string
  readonly question: string
  readonly agencyName: string
  /** False once it is not asked any more. */
  readonly isAsked: boolean
}
export async function questionHeads(db: Db): Promise<QuestionHead[]> {
  return (await requirements(db)).map(({ id, question, agencyName, ended }) => ({
    id,
    question,
    agencyName,
    isAsked: ended === null,
  }))
}

export interface AssessmentHead {
  readonly id: string
  /** What it is about, without the name of a person. */
  readonly title: string
  readonly agencyName: string
  readonly band: string
}
/** Those with these ids, whatever came after them; or, where none are named, those that stand. */
export async function assessmentHeads(
  db: Db,
  ids: readonly string[] | null = null,
): Promise<AssessmentHead[]> {
  const all = await assessments(db)
  const rows = ids === null ? standingOf(all) : all.filter((one) => ids.includes(one.id))
  const titles = await titlesOf(db, rows)
  return rows.map((one) => ({
    id: one.id,
    title: titles.get(one.id) ?? '',
    agencyName: one.agencyName,
    band: bandText(one.band),
  }))
}
