import type { WriteDb } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { Answers, FormName, Wave } from '../rules/form.ts'

/** What the public site may write, through functions of the database. */
export interface NewAnswers {
  readonly sessionCode: string
  readonly mark: Buffer
  readonly wave: Wave
  readonly form: FormName
  readonly bank: string
  readonly answers: Answers
  readonly marks: Readonly<Record<string, number>>
  readonly score: number
  readonly outOf: number
  /** Asked the first time a learner takes part; null where they are known. */
  readonly details: { readonly agencyId: string | null; readonly role: string; readonly prior: string } | null
}
export type Taken = 'taken' | 'had' | 'closed' | 'unknown'

export async function takeAnswers(tx: WriteDb, row: NewAnswers): Promise<Taken> {
  const { rows } = await sql<{ taken: Taken }>`
    select training.take_answers(${row.sessionCode}, ${row.mark}, ${row.wave}, ${row.form}, ${row.bank}::date, ${JSON.stringify(row.answers)}::jsonb,
      ${JSON.stringify(row.marks)}::jsonb, ${row.score}::numeric, ${row.outOf}, ${row.details?.agencyId ?? null}::uuid,
      ${row.details?.role ?? null}, ${row.details?.prior ?? null}) as taken`.execute(tx)
  return rows[0]?.taken ?? 'unknown'
}

/** The last day of the certificate that was earned; null where none was. */
export async function certify(
  tx: WriteDb,
  row: {
    readonly sessionCode: string
    readonly mark: Buffer
    readonly number: Buffer
    readonly name: Buffer | null
  },
): Promise<string | null> {
  const { rows } = await sql<{ expires: string | null }>`
    select training.certify(${row.sessionCode}, ${row.mark}, ${row.number}, ${row.name})::text as expires`.execute(
    tx,
  )
  return rows[0]?.expires ?? null
}
