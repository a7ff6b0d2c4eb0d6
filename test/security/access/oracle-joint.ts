/**
 * R15: joint operations. Added by decision of the operations room, in the words of its brief: an operation and all that hangs on it
 * is there for the people who are named on it now, at the agency where they were named, while they hold a right to it and work for a
 * purpose, and while their agency leads it or has an agreement with the one that does. Nobody else at any agency sees anything.
 */
import type { Reader } from './oracle.ts'
import type { JointTables } from './world-joint.ts'
import type { Purpose, Right, TableName, Tables, World } from './world.ts'

type Name = keyof JointTables
type Rule<Of extends TableName> = (world: World, reader: Reader, row: Tables[Of][number]) => boolean

interface Known {
  readonly arePartners: (world: World, one: string, other: string, purpose: Purpose) => boolean
  readonly partOfItem: (world: World, reader: Reader, row: { readonly item_id: string }) => boolean
  readonly isReader: (reader: Reader) => boolean
  readonly readsWords: (world: World, reader: Reader, releaseId: string) => boolean
}
const purposes: readonly Purpose[] = ['crime', 'safeguarding', 'labour-standards']
const rights: readonly Right[] = ['analyst', 'intelligence-officer', 'safeguarding-lead', 'caseworker']

export function jointRules({ arePartners, isReader, partOfItem, readsWords }: Known): {
  readonly [Of in Name]: Rule<Of>
} {
  const isNamed = (world: World, reader: Reader, operationId: string): boolean => {
    const operation = world.tables['operations.joint_operation'].find((one) => one.id === operationId)
    if (operation === undefined || !purposes.includes(reader.purpose)) return false
    if (!rights.some((right) => reader.rights.has(right))) return false
    const lead = operation.lead_agency_id
    if (lead !== reader.agencyId && !arePartners(world, lead, reader.agencyId, reader.purpose)) return false
    const ended = world.tables['operations.joint_role_end']
    return world.tables['operations.joint_role'].some(
      (role) =>
        role.operation_id === operationId &&
        role.person_id === reader.person.id &&
        role.agency_id === reader.agencyId &&
        !ended.some((end) => end.role_id === role.id),
    )
  }
  const hangsOn = (world: World, reader: Reader, row: { readonly operation_id: string }): boolean =>
    isNamed(world, reader, row.operation_id)
  /** A release that it rests on, for who may read its words besides. */
  const source: Rule<'operations.joint_source'> = (world, reader, row) =>
    hangsOn(world, reader, row) && readsWords(world, reader, row.release_id)
  return {
    'intelligence.item_outcome': partOfItem,
    'operations.joint_operation': (world, reader, row) => isNamed(world, reader, row.id),
    'operations.joint_role': hangsOn,
    'operations.joint_role_end': (world, reader, row) =>
      world.tables['operations.joint_role'].some(
        (role) => role.id === row.role_id && isNamed(world, reader, role.operation_id),
      ),
    'operations.joint_step': hangsOn,
    // Whoever reads no intelligence does not read the part that is made of it.
    'operations.joint_section': (world, reader, row) =>
      hangsOn(world, reader, row) && (row.part !== 'information' || isReader(reader)),
    'operations.joint_reception': hangsOn,
    'operations.joint_decision': hangsOn,
    'operations.joint_source': source,
    'operations.joint_place': hangsOn,
    'operations.joint_result': (world, reader, row) =>
      world.tables['operations.joint_source'].some(
        (one) => one.id === row.source_id && source(world, reader, one),
      ),
    'operations.joint_count': hangsOn,
    'operations.joint_split': hangsOn,
    'operations.joint_disruption': hangsOn,
    'operations.joint_validation': (world, reader, row) =>
      world.tables['operations.joint_disruption'].some(
        (one) => one.id === row.disruption_id && hangsOn(world, reader, one),
      ),
  }
}
