import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'

/** Reads of the review: what waits, what was said, and by whom. Row security shows a pair to who sees both ends alone. */

/** A pair to be looked at: how much doubt there is, and never what it weighs. */
export interface Waiting {
  readonly left: string
  readonly right: string
  /** Whether the model finds it neither clearly one nor clearly two. */
  readonly isWorthALook: boolean
  /** 3 about even odds, 1 where it is nearly certain either way. */
  readonly doubt: number
}

/**
 * Pairs with one of the newest mentions that the own agency confirmed: a desk reviews what it brought in. So the question
 * takes as long as the desk's own work is large, and no longer for what others hold.
 */
export async function pairsOfDesk(db: Db, perKind: number): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select e.left_mention as "left", e.right_mention as "right", e.is_worth_a_look as "isWorthALook", e.doubt
      from linking.pairs_of_desk(${perKind}) e order by e.left_mention, e.right_mention`.execute(db)
  return rows
}

/** Pairs of which somebody said "same" and that wait for a second person, newest first. */
export async function needingSecond(
  db: Db,
  limit: number,
): Promise<{ readonly left: string; readonly right: string }[]> {
  const { rows } = await sql<{ left: string; right: string }>`
    select d.left_mention as "left", d.right_mention as "right" from linking.waiting_for_second(${limit}) d`.execute(
    db,
  )
  return rows
}

/** Settled pairs that weigh otherwise by so many bits since their details were changed. */
export async function toLookAtAgain(
  db: Db,
  bits: number,
  limit: number,
): Promise<{ readonly left: string; readonly right: string }[]> {
  const { rows } = await sql<{ left: string; right: string }>`
    select d.left_mention as "left", d.right_mention as "right" from linking.to_look_at_again(${bits}, ${limit}) d`.execute(
    db,
  )
  return rows
}
/** Whether this is one of them. */
export async function isToLookAtAgain(db: Db, left: string, right: string, bits: number): Promise<boolean> {
  const { rows } = await sql`
    select 1 from linking.changed_since(array[${left}::uuid], array[${right}::uuid], ${bits})`.execute(db)
  return rows.length > 0
}

/** By which model a pair was weighed; null where it was not, or was too light to keep. */
export async function modelOfPair(db: Db, left: string, right: string): Promise<string | null> {
  const { rows } = await sql<{ model: string | null }>`
    select linking.model_of_pair(${left}::uuid, ${right}::uuid) as model`.execute(db)
  return rows[0]?.model ?? null
}

/** What was written to decisions; of the own agency's alone. */
export async function notesOf(db: Db, decisionIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; note: string }>`
    select n.decision_id as id, n.note from linking.decision_note n
      where n.decision_id = any (${[...decisionIds]}::uuid[])`.execute(db)
  return new Map(rows.map((row) => [row.id, row.note]))
}

export interface JudgedRow {
  readonly left: string
  readonly right: string
  readonly answer: 'same' | 'different' | 'unsure' | 'withdrawn'
  readonly wasBlind: boolean
  readonly afterScore: 'kept' | 'changed' | null
  readonly by: string
  readonly at: string
  /** Null where the asking person has yet to answer the pair blind: it is in no band until then. */
  readonly weight: number | null
}
/** Everything said since then, as far as the asking person sees both ends, newest first. */
export async function judgedSince(db: Db, since: Date, limit: number): Promise<JudgedRow[]> {
  const { rows } = await sql<JudgedRow>`
    select d.left_mention as "left", d.right_mention as "right", d.answer, d.was_blind as "wasBlind", d.after_score as "afterScore",
        d.by_person as by, to_char(d.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as at, d.weight
      from linking.said_since(${since}, ${limit}) d order by d.created_at desc, d.id`.execute(db)
  return rows
}
