/**
 * R16: the field of a joint operation. Added by decision of the operations room, in the words of its brief: what is written on the day
 * is there for who is named on the operation, but of somebody who was met only for who wrote it and for who is named as somebody who
 * is there for these people. A telephone is known to its person, while they hold a right to work on operations, and to who commands
 * or plans the operation; and so are its end and its last contact. Somebody who was handed to an agency is there, with what was
 * written of them, for its leads on cases, while an agreement lives with the agency of who handed them over and until somebody else
 * takes them on; and that they were taken on, for whoever sees the handing over.
 */
import type { Reader } from './oracle.ts'
import { isCaseworker } from './oracle-safeguarding.ts'
import type { FieldHandover, FieldTables } from './world-field.ts'
import type { Purpose, Right, TableName, Tables, World } from './world.ts'

type Name = keyof FieldTables
type Rule<Of extends TableName> = (world: World, reader: Reader, row: Tables[Of][number]) => boolean

interface Known {
  readonly arePartners: (world: World, one: string, other: string, purpose: Purpose) => boolean
}
const purposes: readonly Purpose[] = ['crime', 'safeguarding', 'labour-standards']
const rights: readonly Right[] = ['analyst', 'intelligence-officer', 'safeguarding-lead', 'caseworker']
const leading = ['gold', 'silver']
const forPeople = ['victim-lead', 'first-responder', 'ngo-liaison', 'health']

const couldBeNamed = (reader: Reader): boolean =>
  purposes.includes(reader.purpose) && rights.some((right) => reader.rights.has(right))

export function fieldRules({ arePartners }: Known): { readonly [Of in Name]: Rule<Of> } {
  const rolesOn = (world: World, reader: Reader, operationId: string): string[] => {
    const lead = world.tables['operations.joint_operation'].find(
      (one) => one.id === operationId,
    )?.lead_agency_id
    if (lead === undefined || !couldBeNamed(reader)) return []
    if (lead !== reader.agencyId && !arePartners(world, lead, reader.agencyId, reader.purpose)) return []
    const ended = new Set(world.tables['operations.joint_role_end'].map((one) => one.role_id))
    return world.tables['operations.joint_role']
      .filter((one) => one.operation_id === operationId && !ended.has(one.id))
      .filter((one) => one.person_id === reader.person.id && one.agency_id === reader.agencyId)
      .map((one) => one.role)
  }
  const ofPeople = (
    world: World,
    reader: Reader,
    row: { readonly operation_id: string; readonly record: string; readonly by_person: string },
  ): boolean => {
    const roles = rolesOn(world, reader, row.operation_id)
    if (roles.length === 0) return false
    const isPerson = row.record.startsWith('encounter.')
    return !isPerson || row.by_person === reader.person.id || roles.some((role) => forPeople.includes(role))
  }
  const device = (world: World, reader: Reader, id: string): boolean => {
    const row = world.tables['operations.field_device'].find((one) => one.id === id)
    if (row === undefined) return false
    const isOwn =
      row.person_id === reader.person.id && row.agency_id === reader.agencyId && couldBeNamed(reader)
    return isOwn || rolesOn(world, reader, row.operation_id).some((role) => leading.includes(role))
  }
  const receives = (world: World, reader: Reader, row: FieldHandover): boolean => {
    const from = world.tables['identity.person'].find((one) => one.id === row.by_person)?.agency_id ?? ''
    return (
      isCaseworker(reader) &&
      reader.rights.has('safeguarding-lead') &&
      row.to_agency_id === reader.agencyId &&
      (from === reader.agencyId || arePartners(world, from, reader.agencyId, reader.purpose)) &&
      !world.tables['operations.field_taken_on'].some(
        (one) =>
          one.operation_id === row.operation_id &&
          one.record === row.record &&
          one.by_person !== reader.person.id,
      )
    )
  }
  const handedOver = (world: World, reader: Reader, row: FieldHandover): boolean =>
    ofPeople(world, reader, row) || receives(world, reader, row)
  return {
    'operations.field_device': (world, reader, row) => device(world, reader, row.id),
    'operations.field_device_end': (world, reader, row) => device(world, reader, row.device_id),
    'operations.field_contact': (world, reader, row) => device(world, reader, row.device_id),
    'operations.field_mark': (world, reader, row) =>
      ofPeople(world, reader, row) ||
      world.tables['operations.field_handover'].some(
        (one) =>
          one.operation_id === row.operation_id && one.record === row.record && receives(world, reader, one),
      ),
    'operations.field_handover': handedOver,
    'operations.field_taken_on': (world, reader, row) => {
      const handover = world.tables['operations.field_handover'].find((one) => one.id === row.handover_id)
      return handover !== undefined && handedOver(world, reader, handover)
    },
  }
}
