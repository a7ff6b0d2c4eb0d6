import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'

/**
 * The handling labels of texts that later rooms put together: of an original, its item's and its newest grading's, for its
 * owner alone; of a release, the release's own. Whoever does not see the text gets no label. Readers are those whom the asking
 * person sees named: the owner sees all of them, a reader itself and the owner, so that the label is never too wide.
 */
export interface TextLabel {
  readonly urn: string
  readonly marking: 'official' | 'official-sensitive'
  /** Null before the first grading. */
  readonly handling: 'P' | 'C' | null
  readonly actionCode: 'A1' | 'A2' | 'A3' | null
  readonly sanitisationCode: 'S1' | 'S2' | null
  readonly instructions: string
  readonly purposes: readonly string[]
  /** Agencies by name. */
  readonly readers: readonly string[]
}

export async function textLabels(
  db: Db,
  { itemIds, releaseIds }: { readonly itemIds: readonly string[]; readonly releaseIds: readonly string[] },
): Promise<TextLabel[]> {
  const { rows } = await sql<TextLabel>`
    select i.urn, i.marking, g.handling, g.action_code as "actionCode", g.sanitisation_code as "sanitisationCode",
        coalesce(g.instructions, '') as instructions, i.purposes, array[a.name] as readers
      from intelligence.item i
      join identity.agency a on a.id = i.owner_agency_id
      left join lateral (select y.handling, y.action_code, y.sanitisation_code, y.instructions from intelligence.grading y
        where y.item_id = i.id order by y.version desc limit 1) g on true
      where i.id = any (${[...itemIds]}::uuid[])
    union all
    select r.urn, r.marking, r.handling, r.action_code, r.sanitisation_code,
        concat_ws(' ', nullif(r.instructions, ''), c.conditions), r.purposes, array[a.name] || c.readers
      from intelligence.release r
      join identity.agency a on a.id = r.owner_agency_id
      cross join lateral (select coalesce(array_agg(p.name order by p.name), '{}') as readers,
          string_agg(nullif(d.conditions, ''), ' ' order by p.name) as conditions
        from intelligence.dissemination d join identity.agency p on p.id = d.agency_id
        where d.release_id = r.id and d.ended_at is null) c
      where r.id = any (${[...releaseIds]}::uuid[])
    order by urn`.execute(db)
  return rows
}
