import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { Given } from './agreement.ts'

/** How the own agency graded the invented items; nothing before ten rounds. */
export async function practiceGrades(db: Db): Promise<Given[]> {
  const { rows } = await sql<Given>`
    select f.item, f.source, f.assessment, f.handling, f.gradings from training.practice_grades() f`.execute(
    db,
  )
  return rows
}
