import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { CourseWave } from './rules/courses.ts'
import type { TeamWork } from './rules/teams.ts'

/** Reads of what training tells: courses by wave from ten people on, and teams without their names. */
export async function courseWaves(db: Db): Promise<CourseWave[]> {
  const { rows } = await sql<CourseWave>`
    select course_id as id, title, wave, answered_before as "answeredBefore", answered, pairs, mean_before::float8 as "meanBefore", mean_after::float8 as "meanAfter",
        sd_change::float8 as "sdChange", mean_all::float8 as "meanAll", sd_all::float8 as "sdAll", aware_both as "awareBoth",
        aware_before_only as "awareBeforeOnly", aware_after_only as "awareAfterOnly", aware_neither as "awareNeither"
      from evaluation.course_changes()`.execute(db)
  return rows
}

export async function teams(db: Db): Promise<TeamWork[]> {
  const { rows } = await sql<TeamWork>`
    select w.measure, w.team, w.phase, w.pieces::int as pieces, w.had::float8 as had from training.work_of_teams() w`.execute(
    db,
  )
  return rows
}
