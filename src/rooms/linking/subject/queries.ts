import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { PlacedMention } from './rules/neighbours.ts'
import type { Said } from './rules/standing.ts'

/**
 * Reads of mentions and of what was said of them. Row security decides which there are; withdrawn mentions are left out
 * everywhere. Nothing here counts, orders by or is limited by what the asking person may not see.
 */
export interface MentionRow extends PlacedMention {
  readonly itemId: string
  readonly releaseId: string | null
  readonly ownerAgencyId: string
  readonly found: string
  readonly shown: string
}

const columns = sql`m.id, m.kind, m.value, to_char(m.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as at,
    coalesce('release ' || m.release_id, 'original ' || m.item_id) as text, m.item_id as "itemId", m.release_id as "releaseId",
    m.owner_agency_id as "ownerAgencyId", m.found, m.shown`
const stands = sql`not exists (select from linking.withdrawal x where x.mention_id = m.id)`

export async function mentionsById(db: Db, ids: readonly string[]): Promise<MentionRow[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<MentionRow>`
    select ${columns} from linking.mentions_by_id(${[...ids]}::uuid[]) m order by m.id`.execute(db)
  return rows
}

export interface KindAndValue {
  readonly kind: string
  readonly value: string
}
/** Every mention of these values, oldest first. */
export async function mentionsByValue(
  db: Db,
  wanted: readonly KindAndValue[],
  limit: number,
): Promise<MentionRow[]> {
  if (wanted.length === 0) return []
  const { rows } = await sql<MentionRow>`
    select ${columns}
      from linking.mentions_of_values(${wanted.map((one) => one.kind)}::text[], ${wanted.map((one) => one.value)}::text[], ${limit}) m
      order by m.created_at, m.id`.execute(db)
  return rows
}

/** These and all that hang together with them, by the same value or by being called the same; not what is `known` already. */
export async function hangingTogether(
  db: Db,
  ids: readonly string[],
  known: readonly string[],
  limit: number,
): Promise<string[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    select h as id from linking.hang_together(${[...ids]}::uuid[], ${[...known]}::uuid[], ${limit}) h`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

/** Everything named in these releases, and in the originals of these items. */
export async function mentionsInTexts(
  db: Db,
  texts: { readonly releaseIds: readonly string[]; readonly itemIds: readonly string[] },
  limit: number,
): Promise<MentionRow[]> {
  if (texts.releaseIds.length + texts.itemIds.length === 0) return []
  const { rows } = await sql<MentionRow>`
    select ${columns}
      from linking.mentions_in_texts(${[...texts.releaseIds]}::uuid[], ${[...texts.itemIds]}::uuid[], ${limit}) m
      order by m.created_at, m.id`.execute(db)
  return rows
}

export interface Decision extends Said {
  readonly byName: string
  readonly agencyName: string
  readonly reasons: readonly string[]
  readonly wasBlind: boolean
  readonly afterScore: 'kept' | 'changed' | null
  readonly blindAnswer: 'same' | 'different' | 'unsure' | null
  /** In bits; null where it was never weighed, and where the asking person has yet to answer blind. */
  readonly weight: number | null
  readonly model: string | null
}

/** Everything said of pairs with one of these on either side. */
export async function decisionsTouching(db: Db, ids: readonly string[]): Promise<Decision[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Decision>`
    select d.id, d.left_mention as "left", d.right_mention as "right", d.answer, d.needs_second as "needsSecond", d.second_of as "secondOf",
        d.by_person as by, to_char(d.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as at, p.name as "byName",
        a.name as "agencyName", d.reasons, d.was_blind as "wasBlind", d.after_score as "afterScore", d.blind_answer as "blindAnswer",
        d.weight, d.model
      from linking.said_of(${[...ids]}::uuid[]) d
      join identity.person p on p.id = d.by_person join identity.agency a on a.id = d.agency_id
      order by d.created_at, d.id`.execute(db)
  return rows
}

export interface Detail {
  readonly mentionId: string
  readonly aspect: string
  readonly found: string
  readonly shown: string
  readonly earliest: string | null
  readonly latest: string | null
}
export async function detailsOf(db: Db, mentionIds: readonly string[]): Promise<Detail[]> {
  if (mentionIds.length === 0) return []
  const { rows } = await sql<Detail>`
    select d.mention_id as "mentionId", d.aspect, d.found, d.shown, d.earliest::text, d.latest::text
      from linking.details_of(${[...mentionIds]}::uuid[]) d order by d.created_at, d.id`.execute(db)
  return rows
}

export interface Connection {
  readonly id: string
  readonly left: string
  readonly right: string
  readonly kind: string
  readonly strength: 'confirmed' | 'probable' | 'possible' | 'disproved'
  readonly fromDay: string | null
  readonly untilDay: string | null
  readonly quote: string
}
/** What texts say that these mentions are connected with. */
export async function connectionsOf(db: Db, mentionIds: readonly string[]): Promise<Connection[]> {
  if (mentionIds.length === 0) return []
  const { rows } = await sql<Connection>`
    select c.id, c.left_mention as "left", c.right_mention as "right", c.kind, c.strength, c.from_day::text as "fromDay",
        c.until_day::text as "untilDay", c.quote
      from linking.connections_of(${[...mentionIds]}::uuid[]) c order by c.id`.execute(db)
  return rows
}

export interface Pair {
  readonly left: string
  readonly right: string
  readonly kind: string
}
/** Pairs with one of these mentions that are not clearly two. What they weigh is for whoever has answered. */
export async function pairsOf(db: Db, mentionIds: readonly string[]): Promise<Pair[]> {
  if (mentionIds.length === 0) return []
  const { rows } = await sql<Pair>`
    select e.left_mention as "left", e.right_mention as "right", e.kind
      from linking.pairs_of(${[...mentionIds]}::uuid[]) e order by e.left_mention, e.right_mention`.execute(
    db,
  )
  return rows
}

/** The prepared columns of mentions, by which a model compares them. */
export async function preparedOf(
  db: Db,
  mentionIds: readonly string[],
): Promise<ReadonlyMap<string, Readonly<Record<string, string | number | null>>>> {
  const { rows } = await sql<{ id: string; prepared: Record<string, string | number | null> }>`
    select m.id, m.prepared from linking.mentions_by_id(${[...mentionIds]}::uuid[]) m`.execute(db)
  return new Map(rows.map((row) => [row.id, row.prepared]))
}

export interface ListQuery {
  /** Null for every kind. */
  readonly kind: string | null
  readonly after: { readonly at: string; readonly id: string } | null
  readonly limit: number
}
/** Mentions, newest first, of each value the oldest alone: where a list of subjects begins. */
export async function newestMentions(db: Db, { kind, after, limit }: ListQuery): Promise<MentionRow[]> {
  const { rows } = await sql<MentionRow>`
    select ${columns} from linking.mention m
      where (${kind}::text is null or m.kind = ${kind}) and ${stands}
        and (${after?.at ?? null}::text is null
          or (m.created_at, m.id) < ((${after?.at ?? null}::text || 'Z')::timestamptz, ${after?.id ?? null}::uuid))
        and (m.value is null or not exists (select from linking.mention o where o.kind = m.kind and o.value = m.value
          and (o.created_at, o.id) < (m.created_at, m.id)
          and not exists (select from linking.withdrawal x where x.mention_id = o.id)))
      order by m.created_at desc, m.id desc limit ${limit}`.execute(db)
  return rows
}

export interface KeyedMention extends MentionRow {
  readonly prepared: Readonly<Record<string, string | number | null>>
  /** The number of the asking reading. */
  readonly asked: number
}
/** Mentions of a kind that share a key with what is asked for, for many at once; of each no more than `limit`, newest first. */
export async function mentionsByKeys(
  db: Db,
  wanted: readonly { readonly asked: number; readonly kind: string; readonly keys: readonly string[] }[],
  limit: number,
): Promise<KeyedMention[]> {
  const flat = wanted.flatMap(({ asked, kind, keys }) => keys.map((key) => ({ asked, kind, key })))
  if (flat.length === 0) return []
  const { rows } = await sql<KeyedMention>`
    select ${columns}, m.prepared, f.asked
      from linking.mentions_of_keys(${flat.map((one) => one.asked)}::int[], ${flat.map((one) => one.kind)}::text[],
          ${flat.map((one) => one.key)}::bigint[], ${limit}) f
        cross join lateral (select (f.mention).*) m
      order by f.asked, f.nth`.execute(db)
  return rows
}
