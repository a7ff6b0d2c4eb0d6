/**
 * R16: what agencies ask of each other for a person is there for whoever sees the person, and for whoever works with people at the
 * agency that is asked, while an agreement lives between the two and the person's consent to that agency stands, or a law.
 */
import type { Reader } from './oracle.ts'
import { consents, isCaseworker, whoSees } from './oracle-safeguarding.ts'
import type { TableName, Tables, World } from './world.ts'
import type { Support, SupportTables } from './world-support.ts'

type Rule<Of extends TableName> = (world: World, reader: Reader, row: Tables[Of][number]) => boolean

export function supportRules(known: Parameters<typeof whoSees>[0]): {
  readonly [Of in keyof SupportTables]: Rule<Of>
} {
  const seesPerson = whoSees(known)
  const sees = (world: World, reader: Reader, row: Support): boolean =>
    seesPerson(world, reader, row) ||
    (isCaseworker(reader) &&
      row.to_agency_id === reader.agencyId &&
      known.arePartners(world, reader.agencyId, row.from_agency_id, reader.purpose) &&
      (row.basis === 'law' || consents(world, { ...row, agency_id: row.to_agency_id })))
  return {
    'safeguarding.support': sees,
    'safeguarding.support_step': (world, reader, row) =>
      world.tables['safeguarding.support'].some(
        (one) => one.id === row.support_id && sees(world, reader, one),
      ),
  }
}
