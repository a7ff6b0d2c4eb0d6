import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'

/**
 * Who else may read a text, as far as the asking person may know: of an own release, the agencies to which it is shared now,
 * under an agreement that lives for this purpose; of another's, its owner and the asking agency, and nobody else, because a
 * reader learns nothing of other readers. Of an original its owner alone. A recalled release has no readers.
 */
export interface TextReaders {
  /** `original` or `release`, and its id. */
  readonly text: string
  readonly agencyIds: readonly string[]
}

export async function textReaders(
  db: Db,
  { itemIds, releaseIds }: { readonly itemIds: readonly string[]; readonly releaseIds: readonly string[] },
): Promise<TextReaders[]> {
  const { rows } = await sql<TextReaders>`
    select 'original ' || i.id as text, array[i.owner_agency_id] as "agencyIds"
      from intelligence.item i where i.id = any (${[...itemIds]}::uuid[])
    union all
    select 'release ' || r.id, array[r.owner_agency_id] || coalesce((select array_agg(d.agency_id order by d.agency_id)
        from intelligence.dissemination d
        where d.release_id = r.id and d.ended_at is null
          and (d.agency_id = priv.agency() or d.agency_id = any (priv.partner_agencies()))), '{}')
      from intelligence.release r where r.id = any (${[...releaseIds]}::uuid[]) and r.recalled_at is null
    order by text`.execute(db)
  return rows
}
