import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'

/**
 * Heads of texts that later rooms point into: of an original, its item's; of a release, the release's own. Whoever does not
 * see the item or the release gets none.
 */
export interface TextHead {
  readonly itemId: string
  /** Null for the original. */
  readonly releaseId: string | null
  readonly urn: string
  readonly title: string
  readonly ownerAgencyId: string
  readonly ownerName: string
  /** `2CP`; null before the first grading. */
  readonly grade: string | null
  /** The kinds that this text states: a release has its own. */
  readonly exploitationTypes: readonly string[]
  /** When the item was opened at its owner, or released. */
  readonly at: Date
}

export async function textHeads(
  db: Db,
  { itemIds, releaseIds }: { readonly itemIds: readonly string[]; readonly releaseIds: readonly string[] },
): Promise<TextHead[]> {
  const { rows } = await sql<TextHead>`
    select i.id as "itemId", null::uuid as "releaseId", i.urn, i.title, i.owner_agency_id as "ownerAgencyId", a.name as "ownerName",
        g.grade, i.exploitation_types as "exploitationTypes", i.created_at as at
      from intelligence.item i
      join identity.agency a on a.id = i.owner_agency_id
      left join lateral (select y.source_evaluation || y.assessment || y.handling as grade from intelligence.grading y
        where y.item_id = i.id order by y.version desc limit 1) g on true
      where i.id = any (${[...itemIds]}::uuid[])
    union all
    select r.item_id, r.id, r.urn, r.title, r.owner_agency_id, a.name, r.grade, r.exploitation_types, r.created_at
      from intelligence.release r
      join identity.agency a on a.id = r.owner_agency_id
      where r.id = any (${[...releaseIds]}::uuid[])`.execute(db)
  return rows
}
