import type { WriteDb } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import { unlessRefused } from '#platform/unless-refused.ts'
import type { Period } from './rules/periods.ts'

/** What the triggers refuse, which the command had allowed a moment before. The command then says no, which takes all of it back. */
const inTheMeantime = new Set(['figure_differs', 'review_raised_with_reason'])

/** Every write of evaluation. Nothing is ever changed. */
export interface NewFigure extends Period {
  readonly measure: string
  readonly part: string
  readonly revision: number
  readonly numerator: number
  readonly denominator: number | null
  readonly definition: string
  readonly byId: string
}
/** False where somebody else published this revision a moment before. */
export async function insertFigure(tx: WriteDb, row: NewFigure): Promise<boolean> {
  return unlessRefused(inTheMeantime, async () => {
    const { rows } = await sql`
    insert into evaluation.figure (measure, from_day, to_day, part, revision, numerator, denominator, definition, by_person)
      values (${row.measure}, ${row.from}::date, ${row.to}::date, ${row.part}, ${row.revision}, ${row.numerator}, ${row.denominator},
        ${row.definition}::date, ${row.byId}::uuid)
      on conflict do nothing returning revision`.execute(tx)
    return rows.length === 1
  })
}

export interface NewAim {
  readonly measure: string
  readonly version: number
  readonly baseFrom: string
  readonly baseTo: string
  readonly target: number
  readonly byDay: string
  readonly reason: string
  readonly byId: string
}
export async function insertAim(tx: WriteDb, row: NewAim): Promise<boolean> {
  const { rows } = await sql`
    insert into evaluation.aim (measure, version, base_from, base_to, target, by_day, reason, by_person)
      values (${row.measure}, ${row.version}, ${row.baseFrom}::date, ${row.baseTo}::date, ${row.target}, ${row.byDay}::date, ${row.reason},
        ${row.byId}::uuid)
      on conflict do nothing returning version`.execute(tx)
  return rows.length === 1
}

export interface NewChange {
  readonly threadId: string
  readonly version: number
  readonly kind: string
  readonly happenedOn: string
  readonly words: string
  readonly evidence: string
  readonly holds: boolean
  readonly byId: string
}
export async function insertChange(tx: WriteDb, row: NewChange): Promise<boolean> {
  const { rows } = await sql`
    insert into evaluation.change (thread_id, version, kind, happened_on, words, evidence, holds, by_person)
      values (${row.threadId}::uuid, ${row.version}, ${row.kind}, ${row.happenedOn}::date, ${row.words}, ${row.evidence}, ${row.holds},
        ${row.byId}::uuid)
      on conflict do nothing returning version`.execute(tx)
  return rows.length === 1
}

export interface NewReview {
  readonly year: number
  readonly domain: string
  readonly version: number
  readonly score: number
  readonly evidence: string
  readonly reason: string
  readonly byId: string
}
export async function insertReview(tx: WriteDb, row: NewReview): Promise<boolean> {
  return unlessRefused(inTheMeantime, async () => {
    const { rows } = await sql`
    insert into evaluation.review (year, domain, version, score, evidence, reason, by_person)
      values (${row.year}, ${row.domain}, ${row.version}, ${row.score}, ${row.evidence}, ${row.reason}, ${row.byId}::uuid)
      on conflict do nothing returning version`.execute(tx)
    return rows.length === 1
  })
}
