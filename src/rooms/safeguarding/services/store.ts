import type { WriteDb } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { ServiceDetail } from './queries.ts'
import type { PlaceState } from './rules/codes.ts'

/** Every write of services and places. None is ever changed. */
export async function insertService(
  tx: WriteDb,
  row: { readonly id: string; readonly agencyId: string; readonly byId: string },
): Promise<void> {
  await sql`insert into safeguarding.service (id, agency_id, by_person)
    values (${row.id}::uuid, ${row.agencyId}::uuid, ${row.byId}::uuid)`.execute(tx)
}

export async function insertServiceDetail(
  tx: WriteDb,
  row: ServiceDetail & { readonly id: string; readonly serviceId: string; readonly byId: string },
): Promise<void> {
  await sql`insert into safeguarding.service_detail (id, service_id, name, area, duty_line, offers, genders, children, languages, access, funds,
      note, is_open, by_person)
    values (${row.id}::uuid, ${row.serviceId}::uuid, ${row.name}, ${row.area}, ${row.dutyLine}, ${row.offers}::text[], ${row.genders}::text[],
      ${row.children}, ${row.languages}, ${row.access}::text[], ${row.funds}, ${row.note}, ${row.isOpen}, ${row.byId}::uuid)`.execute(
    tx,
  )
}

export async function insertCapacity(
  tx: WriteDb,
  row: { readonly id: string; readonly serviceId: string; readonly free: number; readonly byId: string },
): Promise<void> {
  await sql`insert into safeguarding.service_capacity (id, service_id, free, by_person)
    values (${row.id}::uuid, ${row.serviceId}::uuid, ${row.free}, ${row.byId}::uuid)`.execute(tx)
}

export async function insertPlace(
  tx: WriteDb,
  row: {
    readonly id: string
    readonly personId: string
    readonly needId: string
    readonly serviceId: string
    readonly state: PlaceState
    readonly words: string
    readonly byId: string
  },
): Promise<void> {
  await sql`insert into safeguarding.place (id, person_id, need_id, service_id, state, words, by_person)
    values (${row.id}::uuid, ${row.personId}::uuid, ${row.needId}::uuid, ${row.serviceId}::uuid, ${row.state}, ${row.words},
      ${row.byId}::uuid)`.execute(tx)
}
