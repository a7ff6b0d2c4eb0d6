import type { WriteDb } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { ShutOutReason } from './rules/shut-out.ts'

/** Every write of the field: a device, its end, a mark, a handover. None is ever changed. */
export interface NewDevice {
  readonly id: string
  readonly operationId: string
  readonly personId: string
  readonly agencyId: string
  readonly name: string
  /** Null for a desk. */
  readonly secrets: {
    readonly credentialHash: Buffer
    readonly contactHash: Buffer
    readonly goodUntil: Date
  } | null
}
/** False where the same person's desk was put there a moment before. */
export async function insertDevice(tx: WriteDb, row: NewDevice): Promise<boolean> {
  const { secrets } = row
  const { numAffectedRows } =
    await sql`insert into operations.field_device (id, operation_id, person_id, agency_id, name, credential_hash,
      contact_hash, good_until)
    values (${row.id}::uuid, ${row.operationId}::uuid, ${row.personId}::uuid, ${row.agencyId}::uuid, ${row.name},
      ${secrets?.credentialHash ?? null}, ${secrets?.contactHash ?? null}, ${secrets?.goodUntil.toISOString() ?? null}::timestamptz)
    on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}

/** False where it was shut out before. */
export async function insertDeviceEnd(
  tx: WriteDb,
  row: { readonly deviceId: string; readonly reason: ShutOutReason; readonly personId: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into operations.field_device_end (device_id, reason, by_person)
    values (${row.deviceId}::uuid, ${row.reason}, ${row.personId}::uuid) on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}

export interface NewMark {
  readonly deviceId: string
  readonly nth: number
  readonly operationId: string
  readonly record: string
  readonly field: string
  readonly value: string
  readonly replaces: readonly string[]
  readonly writtenAt: Date
  readonly personId: string
}
/** False where the device has made this mark before. */
export async function insertMark(tx: WriteDb, row: NewMark): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into operations.field_mark (device_id, nth, operation_id, record, field, value, replaces,
      written_at, by_person)
    values (${row.deviceId}::uuid, ${row.nth}, ${row.operationId}::uuid, ${row.record}, ${row.field}, ${row.value},
      ${[...row.replaces]}::text[], ${row.writtenAt.toISOString()}::timestamptz, ${row.personId}::uuid)
    on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}

/** False where it was handed to that agency before. */
export async function insertHandover(
  tx: WriteDb,
  row: {
    readonly operationId: string
    readonly record: string
    readonly toAgencyId: string
    readonly personId: string
  },
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into operations.field_handover (operation_id, record, to_agency_id, by_person)
    values (${row.operationId}::uuid, ${row.record}, ${row.toAgencyId}::uuid, ${row.personId}::uuid) on conflict do nothing`.execute(
      tx,
    )
  return numAffectedRows === 1n
}

/** False where somebody took it on before. */
export async function insertTakenOn(
  tx: WriteDb,
  row: {
    readonly handoverId: string
    readonly operationId: string
    readonly record: string
    readonly agencyId: string
    readonly personId: string
  },
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into operations.field_taken_on (operation_id, record, handover_id, agency_id, by_person)
    values (${row.operationId}::uuid, ${row.record}, ${row.handoverId}::uuid, ${row.agencyId}::uuid, ${row.personId}::uuid)
    on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}
