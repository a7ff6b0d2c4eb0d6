import type { WriteDb } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { Answers, FormName, Wave } from '../rules/form.ts'
import type { OpenSession, Reading } from './queries.ts'

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
  /** Asked the first time a learner takes part; null where they did not say it. */
  readonly details: { readonly agencyId: string | null; readonly role: string; readonly prior: string } | null
}
/** What became of a form. `details`: it came from somebody new and did not say who they are. */
export type Taken = 'taken' | 'had' | 'closed' | 'details'
export interface Answer {
  readonly taken: Taken
  readonly session: OpenSession
  readonly reading: readonly Reading[]
}

/** One question to the database: a hall presses "Send" in one moment. Null where there is no such session. */
export async function takeAnswers(tx: WriteDb, row: NewAnswers): Promise<Answer | null> {
  const { rows } = await sql<OpenSession & { taken: Taken; reading: Reading[] }>`
    select f.taken, f.reading, f.title, f.level, f.objectives, f.agency, f.held_on::text as "heldOn", f.wave, f.state, f.certificate
      from training.answer(${row.sessionCode}, ${row.mark}, ${row.wave}, ${row.form}, ${row.bank}::date, ${JSON.stringify(row.answers)}::jsonb,
        ${JSON.stringify(row.marks)}::jsonb, ${row.score}::numeric, ${row.outOf}, ${row.details?.agencyId ?? null}::uuid,
        ${row.details?.role ?? null}, ${row.details?.prior ?? null}) f`.execute(tx)
  const [found] = rows
  if (found === undefined) return null
  const { taken, reading, ...session } = found
  return { taken, reading, session }
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
