import type { Prepared } from '@article4/linkage'
import type { Db } from '#platform/db.ts'
import { sql, type RawBuilder } from '#platform/sql.ts'

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
    with told as materialized (select * from linking.mentions_of_text(${itemId}::uuid, ${releaseId}::uuid)),
    detail as materialized (select * from linking.details_of(array(select t.id from told t)))
    select m.id, m.kind, m.starts, m.ends, m.found, m.shown, m.value, m.was_corrected as "wasCorrected", m.created_at as "createdAt",
        m.agency_id as "agencyId", p.name as by,
        coalesce((select jsonb_agg(jsonb_build_object('aspect', d.aspect, 'shown', d.shown) order by d.created_at, d.aspect)
          from detail d where d.mention_id = m.id), '[]') as details
      from told m join identity.person p on p.id = m.by_person
      order by m.starts nulls last, m.created_at, m.id`.execute(db)
  return rows
}

/** Suggestions that the asking agency did not follow in a text. */
export async function dismissalsOf(
  db: Db,
  { itemId, releaseId }: TextOf,
): Promise<{ kind: string; found: string }[]> {
  const { rows } = await sql<{ kind: string; found: string }>`
    select d.kind, d.found from linking.dismissals_of_text(${itemId}::uuid, ${releaseId}::uuid) d`.execute(db)
  return rows
}

export interface StandingMention extends TextOf {
  readonly id: string
  readonly kind: string
  readonly value: string | null
  readonly shown: string
  readonly found: string
  readonly ownerAgencyId: string
  readonly agencyId: string
}
/** One that stands; null where it is not there, not visible, or withdrawn. */
export async function findMention(db: Db, mentionId: string): Promise<StandingMention | null> {
  const { rows } = await sql<StandingMention>`
    select m.id, m.kind, m.value, m.shown, m.found, m.item_id as "itemId", m.release_id as "releaseId", m.owner_agency_id as "ownerAgencyId",
        m.agency_id as "agencyId"
      from linking.mentions_by_id(array[${mentionId}::uuid]) m`.execute(db)
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
export const mostOfOneKey = 500

export interface Asking {
  readonly id: string
  readonly keys: readonly string[]
}
/**
 * Who shares a key with these mentions, as the asking person sees it. One question for all of them; the limits count what that
 * person sees, so that hidden rows fill none of them.
 */
export const candidatesFor = (db: Db, kind: string, asking: readonly Asking[]): Promise<Candidate[]> =>
  sharing(db, sql`linking.candidates_seen`, kind, asking)
/** The same for the worker, which compares all there are and reads no words. */
export const everyCandidateFor = (db: Db, kind: string, asking: readonly Asking[]): Promise<Candidate[]> =>
  sharing(db, sql`linking.candidates`, kind, asking)

async function sharing(
  db: Db,
  among: RawBuilder<unknown>,
  kind: string,
  asking: readonly Asking[],
): Promise<Candidate[]> {
  const pairs = asking.flatMap(({ id, keys }) => keys.map((key) => ({ id, key })))
  if (pairs.length === 0) return []
  const { rows } = await sql<Candidate>`
    select c.mine, c.id, c.prepared
      from ${among}(${kind}, ${pairs.map((one) => one.id)}::uuid[], ${pairs.map((one) => one.key)}::bigint[], ${mostOfOneKey},
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
/** With whom a mention was compared before, as far as the asking person sees both. */
export async function comparedWith(
  db: Db,
  mentionId: string,
): Promise<{ readonly id: string; readonly prepared: Prepared }[]> {
  const { rows } = await sql<{ id: string; prepared: Prepared }>`
    select c.id, c.prepared from linking.compared_with(${mentionId}::uuid) c order by c.id`.execute(db)
  return rows
}
/** The same for the worker: everybody it was compared with. */
export async function everyComparedWith(
  db: Db,
  mentionId: string,
): Promise<{ readonly id: string; readonly prepared: Prepared }[]> {
  const { rows } = await sql<{ id: string; prepared: Prepared }>`
    select m.id, m.prepared from linking.edge e
      join linking.mention m on m.id = case when e.left_mention = ${mentionId}::uuid then e.right_mention else e.left_mention end
      where e.left_mention = ${mentionId}::uuid or e.right_mention = ${mentionId}::uuid order by m.id`.execute(
    db,
  )
  return rows
}

export interface EverDetail {
  readonly id: string
  readonly aspect: string
  readonly found: string
  readonly shown: string
  /** The change that began it; null where it was confirmed with its mention. */
  readonly begunBy: string | null
  /** The change that ended it; null while it stands. */
  readonly endedBy: string | null
}
/** All that was ever said of a mention, the oldest first. */
export async function detailsEverOf(db: Db, mentionId: string): Promise<EverDetail[]> {
  const { rows } = await sql<EverDetail>`
    select d.id, d.aspect, d.found, d.shown, d.begun_by as "begunBy", d.ended_by as "endedBy"
      from linking.detail d where d.mention_id = ${mentionId}::uuid order by d.created_at, d.aspect, d.id`.execute(
    db,
  )
  return rows
}
export interface DetailChange {
  readonly id: string
  readonly version: number
  readonly reason: string
  readonly at: Date
  readonly by: string
  readonly agency: string
}
/** How often what is said of it was changed, the newest first. */
export async function changesOf(db: Db, mentionId: string): Promise<DetailChange[]> {
  const { rows } = await sql<DetailChange>`
    select c.id, c.version, c.reason, c.created_at as at, p.name as by, a.name as agency
      from linking.detail_change c join identity.person p on p.id = c.by_person join identity.agency a on a.id = c.agency_id
      where c.mention_id = ${mentionId}::uuid order by c.version desc`.execute(db)
  return rows
}

/** No more than this many: the database keeps the bound, so that nobody finds an order by asking for fewer. */
export const mostProposals = 31
/**
 * The heaviest open proposals of a text's own mentions, as the asking person may see them: no decision stands yet. They come
 * without a weight and in no order of it: whoever decides has not seen what the machine makes of a pair.
 */
export async function proposalsOf(db: Db, { itemId, releaseId }: TextOf): Promise<Proposal[]> {
  const { rows } = await sql<Proposal>`
    with open as materialized (select * from linking.proposals(${itemId}::uuid, ${releaseId}::uuid)),
    named as materialized (select * from linking.mentions_by_id(array(select e.mine from open e union select e.other from open e)))
    select m.id as mine, m.shown as "mineShown", m.kind as "mineKind", o.id as other, o.shown as "otherShown",
        a.name as "otherFrom"
      from open e join named m on m.id = e.mine join named o on o.id = e.other
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
/** Of all values of a text together no more mentions than this are counted. */
const mostSharers = 5_000
/** Values of a text's own mentions that other texts name too, with how many other mentions of it this person sees. */
export async function sharedValues(
  db: Db,
  { itemId, releaseId }: TextOf,
  agencyId: string,
): Promise<SharedValue[]> {
  const { rows } = await sql<SharedValue>`
    with own as materialized (select m.id, m.item_id, m.kind, m.value, m.shown
      from linking.mentions_of_text(${itemId}::uuid, ${releaseId}::uuid) m where m.agency_id = ${agencyId}::uuid and m.value is not null),
    asked as materialized (select distinct w.kind, w.value from own w),
    alike as materialized (select o.id, o.item_id, o.kind, o.value from linking.mentions_of_values(
      array(select k.kind from asked k order by k.kind, k.value), array(select k.value from asked k order by k.kind, k.value), ${mostSharers}) o)
    select min(m.id::text) as mine, min(m.shown) as shown, m.kind, count(distinct o.id)::int as others
      from own m join alike o on o.kind = m.kind and o.value = m.value and o.item_id <> m.item_id
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
    with told as materialized (select m.id, m.shown from linking.mentions_of_text(${itemId}::uuid, ${releaseId}::uuid) m)
    select c.id, a.shown as "left", b.shown as "right", c.kind, c.strength, c.from_day as "fromDay", c.until_day as "untilDay", c.quote
      from linking.connections_of(array(select t.id from told t)) c
      join told a on a.id = c.left_mention join told b on b.id = c.right_mention
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

/** Whose words the asking person reads now: those of some releases are read once their conditions are accepted. */
export async function readableOf(db: Db, releaseIds: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{
    id: string
  }>`select w as id from priv.reads_words(${[...releaseIds]}::uuid[]) w`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** What was let out of these items last and not recalled, as far as the asking person sees it. */
export async function newestReleases(
  db: Db,
  itemIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (itemIds.length === 0) return new Map()
  const { rows } = await sql<{ itemId: string; id: string }>`
    select distinct on (r.item_id) r.item_id as "itemId", r.id from intelligence.release r
      where r.item_id = any (${[...itemIds]}::uuid[]) and r.recalled_at is null
      order by r.item_id, r.created_at desc, r.id desc`.execute(db)
  return new Map(rows.map(({ itemId, id }) => [itemId, id]))
}
