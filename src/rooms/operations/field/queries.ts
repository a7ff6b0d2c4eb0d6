import type { Db } from '#platform/db.ts'
import { isId } from '#platform/ids.ts'
import { sql } from '#platform/sql.ts'
import type { Mark } from './rules/field-log.ts'

/** Reads of the field. Row security decides what there is: who is named, and who is there for the people that are met. */
export interface FieldOperation {
  readonly id: string
  readonly reference: string
  readonly title: string
  readonly day: string
  /** `06:30`. */
  readonly from: string
  readonly until: string
  readonly leadAgencyId: string
  readonly leadName: string
  readonly stage: string
  /** As what the asking person is named on it, and in which teams. */
  readonly roles: readonly string[]
  readonly teams: readonly string[]
  /** Whether it is the time of its field. */
  readonly isOpen: boolean
}
export async function findFieldOperation(db: Db, id: string): Promise<FieldOperation | null> {
  if (!isId(id)) return null
  const { rows } = await sql<FieldOperation>`
    select o.operation_id as id, o.reference, o.title, o.day::text, to_char(o.from_time, 'HH24:MI') as from, to_char(o.until_time, 'HH24:MI') as until,
        o.lead_agency_id as "leadAgencyId", a.name as "leadName", o.stage, o.roles, coalesce(o.teams, '{}') as teams,
        operations.writes_in_field(o.operation_id) as "isOpen"
      from operations.my_operations() o join identity.agency a on a.id = o.lead_agency_id
      where o.operation_id = ${id}::uuid`.execute(db)
  return rows[0] ?? null
}

/** Who is on it: role, team and agency, no names. */
export interface Place {
  readonly role: string
  readonly team: string
  readonly agencyName: string
}
export async function placesOf(db: Db, operationId: string): Promise<Place[]> {
  const { rows } = await sql<Place>`
    select distinct r.role, r.team, a.name as "agencyName" from operations.joint_role r join identity.agency a on a.id = r.agency_id
      where r.operation_id = ${operationId}::uuid
        and not exists (select from operations.joint_role_end e where e.role_id = r.id)
      order by r.team, r.role, a.name`.execute(db)
  return rows
}

/** A mark, and who wrote it when. */
export interface WrittenMark extends Mark {
  readonly agencyName: string
  readonly isOwn: boolean
  readonly at: Date
}
/** Those the asking person may see, in the order in which the hub took them, after so many. */
export async function marksOf(db: Db, operationId: string, after = 0): Promise<WrittenMark[]> {
  const { rows } = await sql<WrittenMark>`
    select m.device_id || ' ' || m.nth as id, m.record, m.field, m.value, m.replaces, a.name as "agencyName",
        m.by_person = priv.person() as "isOwn", m.created_at as at
      from operations.field_mark m
      join identity.person p on p.id = m.by_person
      join identity.agency a on a.id = p.agency_id
      where m.operation_id = ${operationId}::uuid order by m.created_at offset ${after}`.execute(db)
  return rows
}

/** Up to which of a device's marks the hub has them all. */
export async function confirmedOf(db: Db, deviceId: string): Promise<number> {
  const { rows } = await sql<{ confirmed: number }>`
    select coalesce(max(m.nth) filter (where m.nth = m.place), 0)::int as confirmed
      from (select f.nth, row_number() over (order by f.nth) as place from operations.field_mark f
        where f.device_id = ${deviceId}::uuid) m`.execute(db)
  return rows[0]?.confirmed ?? 0
}

export type Standing = 'good' | 'shut-out' | 'over'
/** What a telephone of the asking person is good for; null where the credential is not its own. Notes that it was in contact. */
export async function showDevice(
  db: Db,
  deviceId: string,
  credential: string,
): Promise<{ readonly operationId: string; readonly standing: Standing } | null> {
  if (!isId(deviceId)) return null
  const { rows } = await sql<{ operationId: string; standing: Standing }>`
    select d.operation_id as "operationId", d.standing from operations.show_field_device(${deviceId}::uuid, ${credential}) d`.execute(
    db,
  )
  return rows[0] ?? null
}

/** What a telephone without a session is told; null for what is none of ours. */
export async function hearDevice(
  db: Db,
  deviceId: string,
  contact: string,
): Promise<'stay' | 'forget' | null> {
  if (!isId(deviceId)) return null
  const { rows } = await sql<{ word: 'stay' | 'forget' | null }>`
    select priv.hear_field_device(${deviceId}::uuid, ${contact}) as word`.execute(db)
  return rows[0]?.word ?? null
}

export interface FieldDevice {
  readonly id: string
  readonly name: string
  readonly isOwn: boolean
  readonly ownerName: string
  readonly agencyName: string
  readonly addedAt: Date
  readonly goodUntil: Date
  readonly lastAt: Date | null
  readonly shutOutAt: Date | null
  readonly toldToForgetAt: Date | null
}
/** Telephones on which an operation is carried: one's own, or all for who commands or plans it. */
export async function devicesOf(db: Db, operationId: string): Promise<FieldDevice[]> {
  const { rows } = await sql<FieldDevice>`
    select d.id, d.name, d.person_id = priv.person() as "isOwn", p.name as "ownerName", a.name as "agencyName", d.created_at as "addedAt",
        d.good_until as "goodUntil", c.last_at as "lastAt", e.created_at as "shutOutAt", c.told_to_forget_at as "toldToForgetAt"
      from operations.field_device d
      join identity.person p on p.id = d.person_id
      join identity.agency a on a.id = d.agency_id
      left join operations.field_contact c on c.device_id = d.id
      left join operations.field_device_end e on e.device_id = d.id
      where d.operation_id = ${operationId}::uuid and not d.is_desk
      order by e.created_at is not null, d.created_at, d.id`.execute(db)
  return rows
}

export interface Desk {
  readonly id: string
  readonly made: number
}
/** The desk of the asking person on an operation; null before they first wrote there. */
export async function ownDesk(db: Db, operationId: string): Promise<Desk | null> {
  const { rows } = await sql<Desk>`
    select d.id, coalesce((select max(m.nth) from operations.field_mark m where m.device_id = d.id), 0) as made
      from operations.field_device d
      where d.operation_id = ${operationId}::uuid and d.person_id = priv.person() and d.is_desk`.execute(db)
  return rows[0] ?? null
}

/** To whom an encounter was handed, and who took it on, as far as the asking person may know; oldest first. */
export interface Handover {
  readonly record: string
  readonly agencyId: string
  readonly agencyName: string
  readonly isOwn: boolean
  readonly at: Date
  /** Null while nobody has taken it on. */
  readonly takenOnBy: string | null
  readonly takenOnAt: Date | null
}
const handovers = sql`
    select h.record, h.to_agency_id as "agencyId", a.name as "agencyName", h.by_person = priv.person() as "isOwn", h.created_at as at,
        b.name as "takenOnBy", t.created_at as "takenOnAt"
      from operations.field_handover h
      join identity.agency a on a.id = h.to_agency_id
      left join operations.field_taken_on t on t.operation_id = h.operation_id and t.record = h.record
      left join identity.agency b on b.id = t.agency_id`
export async function handoversOf(db: Db, operationId: string): Promise<Handover[]> {
  const { rows } = await sql<Handover>`${handovers}
      where h.operation_id = ${operationId}::uuid order by h.created_at, h.id`.execute(db)
  return rows
}

/** Agencies to which somebody who was met can be handed: the own one first. */
export async function encounterDesks(db: Db): Promise<{ readonly id: string; readonly name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select d.agency_id as id, d.name from operations.encounter_desks() d`.execute(db)
  return rows
}

/** What of the asking person's waits because nobody has taken it on yet. */
export async function notTakenOn(db: Db): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(distinct (h.operation_id, h.record))::int as n from operations.field_handover h
      where h.by_person = priv.person() and not exists (select from operations.field_taken_on t
        where t.operation_id = h.operation_id and t.record = h.record)`.execute(db)
  return rows[0]?.n ?? 0
}

/** An encounter that was handed to the asking person's agency, for its leads. */
export interface HandedToUs {
  readonly id: string
  readonly operationId: string
  readonly record: string
  readonly byName: string
  readonly byAgency: string
  readonly at: Date
  /** By the asking person: what others took on is not there. */
  readonly takenOnAt: Date | null
}
const handedToUs = sql`
    select h.id, h.operation_id as "operationId", h.record, p.name as "byName", a.name as "byAgency", h.created_at as at,
        t.created_at as "takenOnAt"
      from operations.field_handover h
      join identity.person p on p.id = h.by_person
      join identity.agency a on a.id = p.agency_id
      left join operations.field_taken_on t on t.operation_id = h.operation_id and t.record = h.record
      where h.id = any (priv.my_encounters())`
export async function allHandedToUs(db: Db): Promise<HandedToUs[]> {
  const { rows } =
    await sql<HandedToUs>`${handedToUs} order by t.created_at desc nulls first, h.created_at, h.id limit 300`.execute(
      db,
    )
  return rows
}
export async function findHandedToUs(db: Db, id: string): Promise<HandedToUs | null> {
  if (!isId(id)) return null
  const { rows } = await sql<HandedToUs>`${handedToUs} and h.id = ${id}::uuid`.execute(db)
  return rows[0] ?? null
}
