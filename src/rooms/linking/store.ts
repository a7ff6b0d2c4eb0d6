import type { Prepared } from '@article4/linkage'
import type { WriteDb } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { Edge } from './rules/compare.ts'

/** Every write of mentions. Nothing that was said is ever changed or deleted: a mistake is a row of its own. */
export interface TextPlace {
  readonly itemId: string
  readonly ownerAgencyId: string
  /** Null for the original. */
  readonly releaseId: string | null
  /** Of the original; null for a release. */
  readonly version: number | null
}
export interface NewDetail {
  readonly aspect: string
  readonly found: string
  readonly shown: string
  readonly earliest: string | null
  readonly latest: string | null
}
export interface NewMention {
  readonly id: string
  readonly kind: string
  readonly starts: number | null
  readonly ends: number | null
  readonly found: string
  readonly shown: string
  readonly value: string | null
  readonly prepared: Prepared
  readonly keys: readonly string[]
  readonly sureness: 'sure' | 'likely' | 'guess' | 'added'
  readonly wasCorrected: boolean
  readonly details: readonly NewDetail[]
}
export interface By {
  readonly agencyId: string
  readonly personId: string
}

/** All of one form at once: a statement for each table, whatever their number. */
export async function insertMentions(
  tx: WriteDb,
  place: TextPlace,
  by: By,
  mentions: readonly NewMention[],
): Promise<void> {
  if (mentions.length === 0) return
  const { itemId, ownerAgencyId, releaseId, version } = place
  await sql`insert into linking.mention (id, item_id, owner_agency_id, release_id, original_version, kind, starts, ends, found, shown, value,
      prepared, sureness, was_corrected, agency_id, by_person)
    select m.id, ${itemId}::uuid, ${ownerAgencyId}::uuid, ${releaseId}::uuid, ${version}::int, m.kind, m.starts, m.ends, m.found, m.shown,
        m.value, m.prepared, m.sureness, m."wasCorrected", ${by.agencyId}::uuid, ${by.personId}::uuid
      from jsonb_to_recordset(${JSON.stringify(mentions)}::jsonb) as m(id uuid, kind text, starts int, ends int, found text, shown text,
        value text, prepared jsonb, sureness text, "wasCorrected" boolean)`.execute(tx)
  const keys = mentions.flatMap((one) => one.keys.map((key) => ({ id: one.id, key })))
  if (keys.length > 0)
    await sql`select linking.enter_keys(${keys.map((one) => one.id)}::uuid[], ${keys.map((one) => one.key)}::bigint[])`.execute(
      tx,
    )
  const details = mentions.flatMap((one) => one.details.map((detail) => ({ ...detail, id: one.id })))
  if (details.length > 0)
    await sql`insert into linking.detail (mention_id, aspect, found, shown, earliest, latest, by_person)
      select d.id, d.aspect, d.found, d.shown, d.earliest, d.latest, ${by.personId}::uuid
        from jsonb_to_recordset(${JSON.stringify(details)}::jsonb) as d(id uuid, aspect text, found text, shown text, earliest date, latest date)`.execute(
      tx,
    )
}

export interface NewDismissal {
  readonly kind: string
  readonly starts: number
  readonly found: string
}
export async function insertDismissals(
  tx: WriteDb,
  { itemId, ownerAgencyId, releaseId, version }: TextPlace,
  by: By,
  dismissals: readonly NewDismissal[],
): Promise<void> {
  if (dismissals.length === 0) return
  await sql`insert into linking.dismissal (item_id, owner_agency_id, release_id, original_version, kind, starts, found, agency_id, by_person)
    select ${itemId}::uuid, ${ownerAgencyId}::uuid, ${releaseId}::uuid, ${version}::int, d.kind, d.starts, d.found, ${by.agencyId}::uuid,
        ${by.personId}::uuid
      from jsonb_to_recordset(${JSON.stringify(dismissals)}::jsonb) as d(kind text, starts int, found text)`.execute(
    tx,
  )
}

/** Proposals. One that is there already stays as it is: the same two and the same model weigh the same. */
export async function insertEdges(tx: WriteDb, kind: string, edges: readonly Edge[]): Promise<void> {
  if (edges.length === 0) return
  await sql`select linking.enter_edges(${kind}, ${JSON.stringify(edges)}::jsonb)`.execute(tx)
}
/** What the worker worked out: it sees every pair. One that is there takes what it comes to now. */
export async function putEdges(tx: WriteDb, kind: string, edges: readonly Edge[]): Promise<void> {
  if (edges.length === 0) return
  await sql`insert into linking.edge (left_mention, right_mention, kind, model, levels, weight)
    select e."left", e."right", ${kind}, e.model, e.levels, e.weight
      from jsonb_to_recordset(${JSON.stringify(edges)}::jsonb) as e("left" uuid, "right" uuid, model text, levels smallint[], weight float8)
      on conflict (left_mention, right_mention) do update
        set model = excluded.model, levels = excluded.levels, weight = excluded.weight`.execute(tx)
}
/** What the pairs of a mention come to now that something else is said of it; answers how many. */
export async function weighAgain(tx: WriteDb, mentionId: string, edges: readonly Edge[]): Promise<number> {
  if (edges.length === 0) return 0
  const { rows } = await sql<{ count: number }>`
    select linking.weigh_again(${mentionId}::uuid, ${JSON.stringify(edges)}::jsonb) as count`.execute(tx)
  return rows[0]?.count ?? 0
}

export interface NewChange {
  readonly id: string
  readonly mentionId: string
  readonly version: number
  readonly reason: string
  readonly ended: readonly string[]
  readonly begun: readonly NewDetail[]
  readonly prepared: Prepared
  readonly keys: readonly string[]
}
/** A new version of what is said of a mention; false where somebody else made it meanwhile. */
export async function changeDetailsRows(tx: WriteDb, row: NewChange): Promise<boolean> {
  const { rows } = await sql<{ made: boolean }>`
    select linking.change_details(${row.id}::uuid, ${row.mentionId}::uuid, ${row.version}, ${row.reason}, ${[...row.ended]}::uuid[],
      ${JSON.stringify(row.begun)}::jsonb, ${JSON.stringify(row.prepared)}::jsonb, ${[...row.keys]}::bigint[]) as made`.execute(
    tx,
  )
  return rows[0]?.made ?? false
}

export async function insertWithdrawal(
  tx: WriteDb,
  mentionId: string,
  reason: string,
  personId: string,
): Promise<void> {
  await sql`insert into linking.withdrawal (mention_id, reason, by_person)
    values (${mentionId}::uuid, ${reason}, ${personId}::uuid) on conflict do nothing`.execute(tx)
}

export interface NewConnection {
  readonly id: string
  readonly left: string
  readonly right: string
  readonly kind: string
  readonly strength: string
  readonly fromDay: string | null
  readonly untilDay: string | null
  readonly quote: string
}
export async function insertConnection(tx: WriteDb, row: NewConnection, personId: string): Promise<void> {
  await sql`insert into linking.connection (id, left_mention, right_mention, kind, strength, from_day, until_day, quote, by_person)
    values (${row.id}::uuid, ${row.left}::uuid, ${row.right}::uuid, ${row.kind}, ${row.strength}, ${row.fromDay}::date,
      ${row.untilDay}::date, ${row.quote}, ${personId}::uuid)`.execute(tx)
}
