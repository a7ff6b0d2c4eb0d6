import type { WriteDb } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { Grade } from './grades.ts'

/** Once in a round: the first answer is the practice, the second is what was just read. */
export async function insertPractice(
  tx: WriteDb,
  row: Grade & {
    readonly id: string
    readonly roundId: string
    readonly agencyId: string
    readonly item: string
    readonly bank: string
  },
): Promise<void> {
  await sql`insert into training.practice (id, round_id, agency_id, item, bank, source, assessment, handling)
    values (${row.id}::uuid, ${row.roundId}::uuid, ${row.agencyId}::uuid, ${row.item}, ${row.bank}::date, ${row.source}, ${row.assessment},
      ${row.handling}) on conflict do nothing`.execute(tx)
}
