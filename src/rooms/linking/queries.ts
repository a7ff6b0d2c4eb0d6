import type { Prepared } from '@article4/linkage'
import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'

/**
 * Reads of mentions. Row security decides which there are; for the worker, which reads no words, all of them. Whoever reads
 * here gets nothing that depends on rows that they may not see: no count, and no limit that hidden rows could fill.
 */
export interface TextOf {
  readonly itemId: string
  /** Null for the original. */
  readonly releaseId: string | null
}
export interface Mention {
  readonly id: string
  readonly kind: string
  readonly starts: number | null
  readonly ends: number | null
  readonly found: string
  readonly shown: string
  readonly value: string | null
  readonly wasCorrected: boolean
  readonly createdAt: Date
  readonly agencyId: string
  readonly by: string
  readonly details: readonly { readonly aspect: string; readonly shown: string }[]
}

/** What stands confirmed in a text, in its order. Of an original: whichever of its versions. */
export async function mentionsOf(db: Db, { itemId, releaseId }: TextOf): Promise<Mention[]> {
  const { rows } = await sql<Mention>`
    select m.id, m.kind, m.starts, m.ends, m.found, m.shown, m.value, m.was_corrected as "wasCorrected", m.created_at as "createdAt",
        m.agency_id as "agencyId", p.name as by,
        coalesce((select jsonb_agg(jsonb_build_object('aspect', d.aspect, 'shown', d.shown) order by d.created_at, d.aspect)
          from linking.detail d where d.mention_id = m.id), '[]') as details
      from linking.mention m join identity.person p on p.id = m.by_person
      where m.item_id = ${itemId}::uuid and m.release_id is not distinct from ${releaseId}::uuid
        and not exists (select from linking.withdrawal x where x.mention_id = m.id)
      order by m.starts nulls last, m.created_at, m.id`.execute(db)
  return rows
}

/** Suggestions that the asking agency did not follow in a text. */
export async function dismissalsOf(
  db: Db,
  { itemId, releaseId }: TextOf,
): Promise<{ kind: string; found: string }[]> {
  const { rows } = await sql<{ kind: string; found: string }>`
    select d.kind, d.found from linking.dismissal d
      where d.item_id = ${itemId}::uuid and d.release_id is not distinct from ${releaseId}::uuid`.execute(db)
  return rows
}

export interface StandingMention extends TextOf {
  readonly id: string
  readonly kind: string
  readonly shown: string
  readonly found: string
  readonly ownerAgencyId: string
  readonly agencyId: string
}
/** One that stands; null where it is not there, not visible, or withdrawn. */
export async function findMention(db: Db, mentionId: string): Promise<StandingMention | null> {
  const { rows } = await sql<StandingMention>`
    select m.id, m.kind, m.shown, m.found, m.item_id as "itemId", m.release_id as "releaseId", m.owner_agency_id as "ownerAgencyId",
        m.agency_id as "agencyId"
      from linking.mention m
      where m.id = ${mentionId}::uuid and not exists (select from linking.withdrawal x where x.mention_id = m.id)`.execute(
    db,
  )
  return rows[0] ?? null
}

export interface Candidate {
  /** The mention that asks. */
  readonly mine: string
  readonly id: string
  readonly prepared: Prepared
}
/** Of one mention no more than this many are compared: those with most keys in common. */
export const mostCandidates = 300
/** Of one key no more than this many are counted: a key of more says little, and others of the same mention say it too. */
const mostOfOneKey = 500

/**
 * Who shares a key with these mentions. One question for all of them; the limits count what the asking person sees, after
 * row security, so that hidden rows fill none of them.
 */
export async function candidatesFor(
  db: Db,
  kind: string,
  asking: readonly { readonly id: string; readonly keys: readonly string[] }[],
): Promise<Candidate[]> {
  const pairs = asking.flatMap(({ id, keys }) => keys.map((key) => ({ id, key })))
  if (pairs.length === 0) return []
  const { rows } = await sql<Candidate>`
    select c.mine, c.id, c.prepared
      from linking.candidates(${kind}, ${pairs.map((one) => one.id)}::uuid[], ${pairs.map((one) => one.key)}::bigint[], ${mostOfOneKey},
        ${mostCandidates}) c`.execute(db)
  return rows
}

/** A mention with its keys, as the worker compares it; null where it was withdrawn meanwhile. */
export async function comparable(
  db: Db,
  mentionId: string,
): Promise<{ kind: string; prepared: Prepared; keys: string[] } | null> {
  const { rows } = await sql<{ kind: string; prepared: Prepared; keys: string[] }>`
    select m.kind, m.prepared, array(select k.key::text from linking.match_key k where k.mention_id = m.id order by k.key) as keys
      from linking.mention m
      where m.id = ${mentionId}::uuid and not exists (select from linking.withdrawal x where x.mention_id = m.id)`.execute(
    db,
  )
  return rows[0] ?? null
}

export interface Proposal {
  readonly mine: string
  readonly mineShown: string
  readonly mineKind: string
  readonly other: string
  readonly otherShown: string
  readonly otherFrom: string
}
/**
 * The heaviest open proposals of a text's own mentions, as the asking person may see them: no decision stands yet. They come
 * without a weight and in no order of it: whoever decides has not seen what the machine makes of a pair.
 */
export async function proposalsOf(
  db: Db,
  { itemId, releaseId }: TextOf,
  agencyId: string,
  limit: number,
): Promise<Proposal[]> {
  const { rows } = await sql<Proposal>`
    select m.id as mine, m.shown as "mineShown", m.kind as "mineKind", o.id as other, o.shown as "otherShown",
        a.name as "otherFrom"
      from linking.proposals(${itemId}::uuid, ${releaseId}::uuid, ${agencyId}::uuid, ${limit}) e
      join linking.mention m on m.id = e.mine
      join linking.mention o on o.id = e.other
      join identity.agency a on a.id = o.owner_agency_id
      order by m.id, o.id`.execute(db)
  return rows
}

export interface SharedValue {
  readonly mine: string
  readonly shown: string
  readonly kind: string
  readonly others: number
}
/** Values of a text's own mentions that other texts name too, with how many other mentions of it this person sees. */
export async function sharedValues(
  db: Db,
  { itemId, releaseId }: TextOf,
  agencyId: string,
): Promise<SharedValue[]> {
  const { rows } = await sql<SharedValue>`
    select min(m.id::text) as mine, min(m.shown) as shown, m.kind, count(distinct o.id)::int as others
      from linking.mention m join linking.mention o on o.kind = m.kind and o.value = m.value and o.id <> m.id
        and (o.item_id <> m.item_id)
      where m.item_id = ${itemId}::uuid and m.release_id is not distinct from ${releaseId}::uuid and m.agency_id = ${agencyId}::uuid
        and m.value is not null
        and not exists (select from linking.withdrawal x where x.mention_id in (m.id, o.id))
      group by m.kind, m.value order by m.kind, min(m.shown)`.execute(db)
  return rows
}

export interface Connected {
  readonly id: string
  readonly left: string
  readonly right: string
  readonly kind: string
  readonly strength: string
  readonly fromDay: string | null
  readonly untilDay: string | null
  readonly quote: string
}
/** What a text connects, oldest first. Both ends stand. */
export async function connectionsOf(db: Db, { itemId, releaseId }: TextOf): Promise<Connected[]> {
  const { rows } = await sql<Connected>`
    select c.id, a.shown as "left", b.shown as "right", c.kind, c.strength, c.from_day as "fromDay", c.until_day as "untilDay", c.quote
      from linking.connection c join linking.mention a on a.id = c.left_mention join linking.mention b on b.id = c.right_mention
      where a.item_id = ${itemId}::uuid and a.release_id is not distinct from ${releaseId}::uuid
        and not exists (select from linking.withdrawal x where x.mention_id in (a.id, b.id))
      order by c.created_at, c.id`.execute(db)
  return rows
}

/** How many mentions stand in each of these texts, for a list of them. */
export async function countsIn(
  db: Db,
  itemIds: readonly string[],
): Promise<{ itemId: string; releaseId: string | null; mentions: number }[]> {
  if (itemIds.length === 0) return []
  const { rows } = await sql<{ itemId: string; releaseId: string | null; mentions: number }>`
    select m.item_id as "itemId", m.release_id as "releaseId", count(*)::int as mentions
      from linking.mention m
      where m.item_id = any (${[...itemIds]}::uuid[])
        and not exists (select from linking.withdrawal x where x.mention_id = m.id)
      group by m.item_id, m.release_id`.execute(db)
  return rows
}
