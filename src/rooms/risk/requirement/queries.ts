import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { ViewKind } from '../rules/catalogue.ts'
import type { Answer, Question } from './rules/answered.ts'

/**
 * Reads of requirements and of what answers them. Row security decides which there are: a question of the own agency or of a
 * partner that meant it for partners; an answer only with the words of its item.
 */
export interface Requirement extends Question {
  readonly agencyId: string
  readonly agencyName: string
  readonly by: string
  readonly question: string
  readonly why: string
  /** Null for every kind. */
  readonly kind: ViewKind | null
  readonly districtCode: string | null
  readonly areaWords: string
  readonly fromDay: string
  readonly untilDay: string
  readonly whoAgencies: readonly string[]
  readonly whoRoles: string
  readonly audience: 'agency' | 'partners'
  readonly at: Date
  /** Why it is not asked any more; null while it is. */
  readonly ended: string | null
}
/** Far more than a partnership asks at once. */
export const mostRequirements = 500

/** Newest first, those that ended too. */
export async function requirements(db: Db): Promise<Requirement[]> {
  const { rows } = await sql<Requirement>`
    select r.id, r.parent_id as "parentId", r.agency_id as "agencyId", g.name as "agencyName", p.name as by, r.question, r.why, r.kind,
        r.district_code as "districtCode", r.area_words as "areaWords", r.from_day::text as "fromDay", r.until_day::text as "untilDay",
        r.who_agencies as "whoAgencies", r.who_roles as "whoRoles", r.audience, r.created_at as at, e.reason as ended
      from risk.requirement r
      join identity.agency g on g.id = r.agency_id
      join identity.person p on p.id = r.by_person
      left join risk.requirement_end e on e.requirement_id = r.id
      order by r.created_at desc, r.id limit ${mostRequirements}`.execute(db)
  return rows
}

export interface GivenAnswer extends Answer {
  readonly ownerAgencyId: string
  readonly why: string
  readonly agencyName: string
  readonly by: string
}
export async function answersTo(db: Db, requirementIds: readonly string[]): Promise<GivenAnswer[]> {
  if (requirementIds.length === 0) return []
  const { rows } = await sql<GivenAnswer>`
    select a.requirement_id as "requirementId", a.agency_id as "agencyId", a.item_id as "itemId", a.release_id as "releaseId", a.extent,
        to_char(a.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as at, a.owner_agency_id as "ownerAgencyId", a.why,
        g.name as "agencyName", p.name as by
      from risk.answer a
      join identity.agency g on g.id = a.agency_id
      join identity.person p on p.id = a.by_person
      where a.requirement_id = any (${[...requirementIds]}::uuid[])
        and (a.release_id is null or exists (select from intelligence.release r where r.id = a.release_id and r.recalled_at is null))
      order by a.created_at, a.id`.execute(db)
  return rows
}
