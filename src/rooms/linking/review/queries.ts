import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { Edge } from '../subject/queries.ts'

/** Reads of the review: what waits, what was said, and by whom. Row security shows a pair to who sees both ends alone. */

/** Kinds without a value of their own in every case: the only ones of which pairs are weighed. */
const weighed = ['person', 'place', 'vehicle', 'business']

/**
 * Pairs with one of the newest mentions that the own agency confirmed: a desk reviews what it brought in. So the question
 * takes as long as the desk's own work is large, and no longer for what others hold.
 */
export async function proposalsOfDesk(db: Db, agencyId: string, perKind: number): Promise<Edge[]> {
  const { rows } = await sql<Edge>`
    with newest as (
      select m.id from unnest(${weighed}::text[]) as k (kind)
        cross join lateral (select x.id from linking.mention x where x.agency_id = ${agencyId}::uuid and x.kind = k.kind
          and not exists (select from linking.withdrawal w where w.mention_id = x.id)
          order by x.created_at desc, x.id desc limit ${perKind}) m)
    select e.left_mention as "left", e.right_mention as "right", e.kind, e.model, e.weight
      from linking.edge e where e.left_mention in (select n.id from newest n)
    union
    select e.left_mention, e.right_mention, e.kind, e.model, e.weight
      from linking.edge e where e.right_mention in (select n.id from newest n)
    order by "left", "right"`.execute(db)
  return rows
}

/** Pairs of which somebody said "same" and a second person is needed, newest first. */
export async function needingSecond(
  db: Db,
  limit: number,
): Promise<{ readonly left: string; readonly right: string }[]> {
  const { rows } = await sql<{ left: string; right: string }>`
    select d.left_mention as "left", d.right_mention as "right" from linking.decision d
      where d.needs_second and d.answer = 'same'
      group by d.left_mention, d.right_mention order by max(d.created_at) desc, 1, 2 limit ${limit}`.execute(
    db,
  )
  return rows
}

/** What that pair came to; null where it was never weighed, or was too light to keep. */
export async function edgeOf(db: Db, left: string, right: string): Promise<Edge | null> {
  const { rows } = await sql<Edge>`
    select e.left_mention as "left", e.right_mention as "right", e.kind, e.model, e.weight from linking.edge e
      where e.left_mention = ${left}::uuid and e.right_mention = ${right}::uuid`.execute(db)
  return rows[0] ?? null
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
  readonly weight: number | null
}
/** Everything said since then, as far as the asking person sees both ends, newest first. */
export async function judgedSince(db: Db, since: Date, limit: number): Promise<JudgedRow[]> {
  const { rows } = await sql<JudgedRow>`
    select d.left_mention as "left", d.right_mention as "right", d.answer, d.was_blind as "wasBlind", d.after_score as "afterScore",
        d.by_person as by, to_char(d.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as at, d.weight
      from linking.decision d where d.created_at >= ${since} order by d.created_at desc, d.id limit ${limit}`.execute(
    db,
  )
  return rows
}
