import type { WriteDb } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { ViewKind } from '../rules/catalogue.ts'
import type { Extent } from './rules/answered.ts'

/** Every write of requirements: a question, its end, an answer. None is ever changed. */
export interface NewRequirement {
  readonly id: string
  readonly agencyId: string
  readonly personId: string
  readonly parentId: string | null
  readonly question: string
  readonly why: string
  readonly kind: ViewKind | null
  readonly districtCode: string | null
  readonly areaWords: string
  readonly fromDay: string
  readonly untilDay: string
  readonly whoAgencies: readonly string[]
  readonly whoRoles: string
  readonly audience: 'agency' | 'partners'
}
export async function insertRequirement(tx: WriteDb, row: NewRequirement): Promise<void> {
  await sql`insert into risk.requirement (id, agency_id, by_person, parent_id, question, why, kind, district_code, area_words, from_day,
      until_day, who_agencies, who_roles, audience)
    values (${row.id}::uuid, ${row.agencyId}::uuid, ${row.personId}::uuid, ${row.parentId}::uuid, ${row.question}, ${row.why}, ${row.kind},
      ${row.districtCode}, ${row.areaWords}, ${row.fromDay}::date, ${row.untilDay}::date, ${[...row.whoAgencies]}::uuid[],
      ${row.whoRoles}, ${row.audience})`.execute(tx)
}

export async function insertEnd(
  tx: WriteDb,
  row: {
    readonly requirementId: string
    readonly reason: string
    readonly note: string
    readonly personId: string
  },
): Promise<void> {
  await sql`insert into risk.requirement_end (requirement_id, reason, note, by_person)
    values (${row.requirementId}::uuid, ${row.reason}, ${row.note}, ${row.personId}::uuid)`.execute(tx)
}

export interface NewAnswer {
  readonly id: string
  readonly requirementId: string
  readonly itemId: string
  readonly ownerAgencyId: string
  readonly releaseId: string | null
  readonly extent: Extent
  readonly why: string
  readonly agencyId: string
  readonly personId: string
}
export async function insertAnswer(tx: WriteDb, row: NewAnswer): Promise<void> {
  await sql`insert into risk.answer (id, requirement_id, item_id, owner_agency_id, release_id, extent, why, agency_id, by_person)
    values (${row.id}::uuid, ${row.requirementId}::uuid, ${row.itemId}::uuid, ${row.ownerAgencyId}::uuid, ${row.releaseId}::uuid,
      ${row.extent}, ${row.why}, ${row.agencyId}::uuid, ${row.personId}::uuid)`.execute(tx)
}
