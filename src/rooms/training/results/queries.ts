import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { Answered } from './analysis.ts'
import type { TeamWork } from './at-work.ts'

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

type Counted = Omit<TeamWork, 'pieces' | 'had'> & { pieces: string; had: string }
const read = (row: Counted): TeamWork => ({ ...row, pieces: Number(row.pieces), had: Number(row.had) })

/** Teams without their names, where a group has three of them beside the asking one. */
export async function workOfTeams(db: Db): Promise<TeamWork[]> {
  const { rows } = await sql<Counted>`
    select f.measure, f.team, f.phase, f.pieces, f.had from training.work_of_teams() f`.execute(db)
  return rows.map(read)
}

export async function workOfOwnTeam(db: Db): Promise<TeamWork[]> {
  const { rows } = await sql<Counted>`
    select f.measure, 0 as team, f.phase, f.pieces, f.had from training.work_of_own_team() f`.execute(db)
  return rows.map(read)
}
