import type { Db, WriteDb } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { Case } from './rules/htcds.ts'

export async function insertCaseFields(
  tx: WriteDb,
  row: {
    readonly id: string
    readonly personId: string
    readonly fields: Case
    readonly fileHash: Buffer
    readonly fileRow: number
    readonly byId: string
  },
): Promise<void> {
  await sql`insert into safeguarding.case_fields (id, person_id, fields, file_hash, file_row, by_person)
    values (${row.id}::uuid, ${row.personId}::uuid, ${JSON.stringify(row.fields)}::jsonb, ${row.fileHash}, ${row.fileRow},
      ${row.byId}::uuid)`.execute(tx)
}

/** What stands of what files said, by person: of those whose records the asking person sees. */
export async function caseFieldsOf(db: Db, personIds: readonly string[]): Promise<ReadonlyMap<string, Case>> {
  const { rows } = await sql<{ personId: string; fields: Case }>`
    select distinct on (f.person_id) f.person_id as "personId", f.fields from safeguarding.case_fields f
      where f.person_id = any (${personIds}::uuid[]) order by f.person_id, f.created_at desc`.execute(db)
  return new Map(rows.map((row) => [row.personId, row.fields]))
}

/** Rows of a file from which records were opened that the asking person sees. */
export async function rowsTaken(db: Db, fileHash: Buffer): Promise<number[]> {
  const { rows } = await sql<{ row: number }>`
    select distinct f.file_row as row from safeguarding.case_fields f where f.file_hash = ${fileHash} order by 1`.execute(
    db,
  )
  return rows.map(({ row }) => row)
}
