/**
 * R14: deconfliction. What an agency is interested in, and who asked about it, is for its own intelligence desk. A question is
 * for who asked it, and not for their colleagues. What was refused is for the agency's governance lead. The marks by which an
 * interest is found are for nobody.
 */
import type { Reader } from './oracle.ts'
import type { DeconflictionTables } from './world-deconfliction.ts'
import type { Right, TableName, Tables, World } from './world.ts'

type Name = keyof DeconflictionTables
type Rule<Of extends TableName> = (world: World, reader: Reader, row: Tables[Of][number]) => boolean

interface Known {
  readonly isReader: (reader: Reader) => boolean
  readonly holds: (reader: Reader, rights: readonly Right[]) => boolean
}

export function deconflictionRules({ isReader, holds }: Known): { readonly [Of in Name]: Rule<Of> } {
  const keeps = (reader: Reader, agencyId: string | null): boolean =>
    isReader(reader) && holds(reader, ['analyst', 'intelligence-officer']) && agencyId === reader.agencyId
  const ownerOf = (world: World, interestId: string): string | null =>
    world.tables['operations.interest'].find((one) => one.id === interestId)?.agency_id ?? null
  return {
    'operations.interest': (_world, reader, row) => keeps(reader, row.agency_id),
    'operations.interest_key': () => false,
    'operations.interest_end': (world, reader, row) => keeps(reader, ownerOf(world, row.interest_id)),
    'operations.enquiry': (_world, reader, row) =>
      isReader(reader) && row.by_person === reader.person.id && row.agency_id === reader.agencyId,
    'operations.notice': (_world, reader, row) => keeps(reader, row.owner_agency_id),
    'operations.notice_reply': (world, reader, row) =>
      world.tables['operations.notice'].some(
        (one) => one.id === row.notice_id && keeps(reader, one.owner_agency_id),
      ),
    'operations.enquiry_refusal': (_world, reader, row) =>
      holds(reader, ['governance-lead']) && row.agency_id === reader.agencyId,
  }
}
