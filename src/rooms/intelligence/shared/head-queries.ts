import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import { findItem, findOriginal } from '../queries.ts'
import { releaseText, releasesOf } from '../releases/queries.ts'
import { releasedItem } from './door.ts'

/**
 * What later rooms may ask beside `door.ts`: heads of everything the asking person sees, for a picture over many items; and
 * the words of an own item that a sign can be ticked in. Row security decides which rows there are, here as everywhere.
 */
export interface ItemHead {
  readonly itemId: string
  /** Null for an item of the asking agency's own; else the release by which it is seen. */
  readonly releaseId: string | null
  readonly urn: string
  readonly title: string
  readonly ownerAgencyId: string
  readonly ownerName: string
  readonly ownerKind: string
  /** `2CP`; null before the first grading. */
  readonly grade: string | null
  readonly exploitationTypes: readonly string[]
  /** When the item was opened at its owner, or released by another. */
  readonly at: Date
}

/** Written, and neither closed nor recalled: what stands at an own desk. */
const standing = ['graded', 'sanitised', 'released']

/** Newest first, each item once, no more than `limit`. An item of the own agency is its own head, never its release. */
export async function visibleHeads(
  db: Db,
  agencyId: string,
  { since, limit }: { readonly since: Date; readonly limit: number },
): Promise<ItemHead[]> {
  const { rows } = await sql<ItemHead>`
    select x."itemId", x."releaseId", x.urn, x.title, x."ownerAgencyId", a.name as "ownerName", a.kind as "ownerKind", x.grade,
        x."exploitationTypes", x.at
      from (
        (select i.id as "itemId", null::uuid as "releaseId", i.urn, i.title, i.owner_agency_id as "ownerAgencyId", g.grade,
            i.exploitation_types as "exploitationTypes", i.created_at as at
          from intelligence.item i
          left join lateral (select y.source_evaluation || y.assessment || y.handling as grade from intelligence.grading y
            where y.item_id = i.id order by y.version desc limit 1) g on true
          where i.owner_agency_id = ${agencyId}::uuid and i.state = any (${standing}::text[]) and i.created_at >= ${since}
          order by i.created_at desc, i.id desc limit ${limit})
        union all
        (select distinct on (y.item_id) y.item_id, y.id, y.urn, y.title, y.owner_agency_id, y.grade, y.exploitation_types, y.created_at
          from (select r.item_id, r.id, r.urn, r.title, r.owner_agency_id, r.grade, r.exploitation_types, r.created_at
            from intelligence.dissemination d
            join intelligence.release r on r.id = d.release_id
            where d.agency_id = ${agencyId}::uuid and d.ended_at is null and d.created_at >= ${since} and r.recalled_at is null
              and r.owner_agency_id <> ${agencyId}::uuid and r.created_at >= ${since}
            order by d.created_at desc, d.release_id desc limit ${limit}) y
          order by y.item_id, y.created_at desc, y.id desc)
      ) x join identity.agency a on a.id = x."ownerAgencyId"
      order by x.at desc, x."itemId" desc limit ${limit}`.execute(db)
  return rows
}

/** A text of an own item: the original as it stands, or what was let out. */
export interface ItemText {
  /** Null for the original. */
  readonly releaseId: string | null
  /** Of the original; null for a release. */
  readonly version: number | null
  readonly title: string
  readonly text: string
  readonly at: Date
}
export interface OwnTexts {
  readonly itemId: string
  readonly urn: string
  readonly title: string
  readonly ownerAgencyId: string
  readonly grade: string | null
  readonly texts: readonly ItemText[]
}

/** An own item with its words; null where the asking person does not see it. The original only where it is asked for. */
export async function ownTexts(
  db: Db,
  itemId: string,
  { withOriginal }: { readonly withOriginal: boolean },
): Promise<OwnTexts | null> {
  const item = await findItem(db, itemId)
  if (item === null) return null
  const original = withOriginal ? await findOriginal(db, itemId) : null
  const releases = (await releasesOf(db, itemId)).filter((one) => one.recalledAt === null)
  const texts: ItemText[] = []
  if (original !== null)
    texts.push({
      releaseId: null,
      version: original.version,
      title: item.title,
      text: original.text,
      at: original.createdAt,
    })
  for (const one of releases) {
    const text = await releaseText(db, one.id)
    if (text !== null)
      texts.push({ releaseId: one.id, version: null, title: one.title, text, at: one.createdAt })
  }
  return {
    itemId: item.id,
    urn: item.urn,
    title: item.title,
    ownerAgencyId: item.ownerAgencyId,
    grade: item.grade,
    texts,
  }
}

/** A live release with its words, for whoever may read these words: its owner's desk and its readers alike. */
export interface ReleaseWords extends ItemText {
  readonly releaseId: string
  readonly itemId: string
  readonly urn: string
  readonly ownerAgencyId: string
  readonly handling: 'P' | 'C'
}
/** Null where the asking person does not see it, or not its words: conditions that are not accepted yet. */
export async function releaseWords(db: Db, releaseId: string): Promise<ReleaseWords | null> {
  const head = await releasedItem(db, releaseId)
  const text = head === null ? null : await releaseText(db, releaseId)
  if (head === null || text === null) return null
  const { itemId, urn, ownerAgencyId, handling, title, releasedAt } = head
  return { releaseId, itemId, urn, ownerAgencyId, handling, title, text, version: null, at: releasedAt }
}
