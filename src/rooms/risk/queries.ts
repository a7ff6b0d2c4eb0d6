import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { SeenSign } from './rules/places-of-signs.ts'
import type { KnownArea, KnownPostcode } from './rules/place-words.ts'

/**
 * Reads of signs. Row security decides which there are: all of an own item at its desk, and of another's release those
 * that were ticked in its words. No question joins them with sources or originals.
 */
export interface Observation {
  readonly id: string
  readonly releaseId: string | null
  readonly originalVersion: number | null
  readonly code: string
  readonly quote: string
  readonly sector: string | null
  readonly postcode: string | null
  readonly ward: string | null
  readonly district: string | null
  readonly createdAt: Date
  readonly by: string
  /** Null where it was withdrawn by nobody. */
  readonly withdrawn: string | null
  readonly circumstance: {
    readonly how: string
    readonly observer: string
    readonly observedOn: string | null
    readonly observedWords: string
    readonly placeWords: string
    readonly note: string
  } | null
}

/** What was ticked in an own item, newest first, withdrawn ones too. */
export async function observationsOf(db: Db, itemId: string): Promise<Observation[]> {
  const { rows } = await sql<Observation>`
    select o.id, o.release_id as "releaseId", o.original_version as "originalVersion", o.code, o.quote, o.sector, o.postcode,
        w.name as ward, d.name as district, o.created_at as "createdAt", p.name as by, x.reason as withdrawn,
        case when c.observation_id is null then null else jsonb_build_object('how', c.how, 'observer', c.observer,
          'observedOn', c.observed_on, 'observedWords', c.observed_words, 'placeWords', c.place_words, 'note', c.note) end as circumstance
      from risk.observation o
      join identity.person p on p.id = o.by_person
      left join risk.circumstance c on c.observation_id = o.id
      left join risk.withdrawal x on x.observation_id = o.id
      left join risk.area w on w.kind = 'ward' and w.code = o.ward_code
      left join risk.area d on d.kind = 'district' and d.code = o.district_code
      where o.item_id = ${itemId}::uuid
      order by o.created_at desc, o.id`.execute(db)
  return rows
}

/** One that stands, of that item; null where it is not there, not visible, or withdrawn. */
export async function findStanding(
  db: Db,
  itemId: string,
  observationId: string,
): Promise<{ id: string; code: string; quote: string } | null> {
  const { rows } = await sql<{ id: string; code: string; quote: string }>`
    select o.id, o.code, o.quote from risk.observation o
      where o.id = ${observationId}::uuid and o.item_id = ${itemId}::uuid
        and not exists (select from risk.withdrawal x where x.observation_id = o.id)`.execute(db)
  return rows[0] ?? null
}

export interface Dismissed {
  readonly releaseId: string | null
  readonly code: string
  readonly quote: string
}
/** Suggestions that somebody read and did not follow. */
export const dismissalsOf = (db: Db, itemId: string): Promise<Dismissed[]> =>
  db
    .selectFrom('risk.dismissal as d')
    .select(['d.release_id as releaseId', 'd.code', 'd.quote'])
    .where('d.item_id', '=', itemId)
    .execute()

/** A sign that stands, as the picture needs it: without words. */
export interface StandingSign {
  readonly itemId: string
  readonly releaseId: string | null
  readonly code: string
  readonly sector: string | null
  readonly postcode: string | null
  readonly wardCode: string | null
  readonly districtCode: string | null
}
/** Every sign that stands in these items and that the asking person may see; not what speaks against (`CTR-`). */
export async function signsIn(db: Db, itemIds: readonly string[]): Promise<StandingSign[]> {
  if (itemIds.length === 0) return []
  const { rows } = await sql<StandingSign>`
    select o.item_id as "itemId", o.release_id as "releaseId", o.code, o.sector, o.postcode, o.ward_code as "wardCode",
        o.district_code as "districtCode"
      from risk.observation o
      where o.item_id = any (${[...itemIds]}::uuid[]) and o.code !~ '^CTR-'
        and not exists (select from risk.withdrawal x where x.observation_id = o.id)
        and (o.release_id is null or exists (select from intelligence.release r where r.id = o.release_id and r.recalled_at is null))
      order by o.item_id, o.code, o.id`.execute(db)
  return rows
}

/** The same with the words, and with what speaks against: for weighing. */
export async function evidenceIn(db: Db, itemIds: readonly string[]): Promise<SeenSign[]> {
  if (itemIds.length === 0) return []
  const { rows } = await sql<SeenSign>`
    select o.item_id as "itemId", o.code, o.quote, o.sector, o.postcode, o.ward_code as "wardCode"
      from risk.observation o
      where o.item_id = any (${[...itemIds]}::uuid[]) and (o.postcode is not null or o.ward_code is not null)
        and not exists (select from risk.withdrawal x where x.observation_id = o.id)
        and (o.release_id is null or exists (select from intelligence.release r where r.id = o.release_id and r.recalled_at is null))
      order by o.item_id, o.code, o.id`.execute(db)
  return rows
}

/** Wards and districts by name, as the newest lists have them. */
export async function knownAreas(db: Db): Promise<KnownArea[]> {
  const { rows } = await sql<KnownArea>`
    select a.kind, a.code, a.name, a.district_code as "districtCode" from risk.area a
      where a.kind in ('district', 'ward') order by a.name, a.code`.execute(db)
  return rows
}

/** Where a postcode lies, by the list that intake keeps. */
export async function knownPostcode(db: Db, key: string): Promise<KnownPostcode | null> {
  const { rows } = await sql<KnownPostcode>`
    select p.postcode, p.ward_code as "wardCode", p.district_code as "districtCode" from intake.postcode p
      where p.postcode = ${key}`.execute(db)
  return rows[0] ?? null
}
