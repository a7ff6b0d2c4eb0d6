import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { Answered } from './analysis.ts'

/** Reads of results, through functions that show enough people together or nothing. */
export type TeamState = 'shown' | 'few' | 'few-others'

export async function teamState(db: Db, courseId: string, isOwn: boolean): Promise<TeamState> {
  const { rows } = await sql<{
    state: TeamState | null
  }>`select training.team_state(${courseId}::uuid, ${isOwn}) as state`.execute(db)
  return rows[0]?.state ?? 'few'
}

export async function scores(db: Db, courseId: string, isOwn: boolean): Promise<Answered[]> {
  const { rows } = await sql<Omit<Answered, 'score' | 'outOf'> & { score: string; outOf: number }>`
    select f.wave, f.learner, f.form, f.marks, f.answers, f.score, f.out_of as "outOf"
      from training.scores(${courseId}::uuid, ${isOwn}) f`.execute(db)
  return rows.map((row) => ({ ...row, score: Number(row.score) }))
}
