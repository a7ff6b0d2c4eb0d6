import type { WriteDb } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { Place } from './rules/place-words.ts'

/** Every write. Nothing here is ever updated or deleted: a mistake is a row of its own. */
export interface NewObservation {
  readonly id: string
  readonly itemId: string
  readonly ownerAgencyId: string
  readonly releaseId: string | null
  readonly originalVersion: number | null
  readonly code: string
  readonly quote: string
  readonly sector: string | null
  readonly place: Place
  readonly personId: string
}
export interface NewCircumstance {
  readonly how: string
  readonly observer: string
  readonly observedOn: string | null
  readonly observedWords: string
  readonly placeWords: string
  readonly note: string
}

export async function insertObservation(
  tx: WriteDb,
  row: NewObservation,
  circumstance: NewCircumstance,
): Promise<void> {
  await sql`insert into risk.observation (id, item_id, owner_agency_id, release_id, original_version, code, quote, sector, postcode,
      ward_code, district_code, by_person)
    values (${row.id}::uuid, ${row.itemId}::uuid, ${row.ownerAgencyId}::uuid, ${row.releaseId}::uuid, ${row.originalVersion}::int,
      ${row.code}, ${row.quote}, ${row.sector}, ${row.place.postcode}, ${row.place.wardCode}, ${row.place.districtCode},
      ${row.personId}::uuid)`.execute(tx)
  await sql`insert into risk.circumstance (observation_id, how, observer, observed_on, observed_words, place_words, note)
    values (${row.id}::uuid, ${circumstance.how}, ${circumstance.observer}, ${circumstance.observedOn}::date,
      ${circumstance.observedWords}, ${circumstance.placeWords}, ${circumstance.note})`.execute(tx)
}

export async function insertDismissal(
  tx: WriteDb,
  row: Omit<NewObservation, 'id' | 'sector' | 'place'> & { readonly reason: string },
): Promise<void> {
  await sql`insert into risk.dismissal (item_id, owner_agency_id, release_id, original_version, code, quote, reason, by_person)
    values (${row.itemId}::uuid, ${row.ownerAgencyId}::uuid, ${row.releaseId}::uuid, ${row.originalVersion}::int, ${row.code},
      ${row.quote}, ${row.reason}, ${row.personId}::uuid)`.execute(tx)
}

export async function insertWithdrawal(
  tx: WriteDb,
  row: { readonly observationId: string; readonly reason: string; readonly personId: string },
): Promise<void> {
  await sql`insert into risk.withdrawal (observation_id, reason, by_person)
    values (${row.observationId}::uuid, ${row.reason}, ${row.personId}::uuid)`.execute(tx)
}
