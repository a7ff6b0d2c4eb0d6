/**
 * R12: mentions and what hangs on them. Added by decision of the linking room, in the words of its issue: what a person may
 * see decides what is linked for them; what another reader marked shows an interest and is nobody else's.
 */
import type { Reader } from './oracle.ts'
import type { Mention, MentionPair, TableName, Tables, World } from './world.ts'

type Name = Extract<TableName, `linking.${string}`>
type Rule<Of extends TableName> = (world: World, reader: Reader, row: Tables[Of][number]) => boolean

interface Known {
  /** R2: an own item at its desk. */
  readonly worksOnOwnItems: (reader: Reader, ownerAgencyId: string) => boolean
  /** R6: the words of a release. */
  readonly readsWords: (world: World, reader: Reader, releaseId: string) => boolean
  /** R5's first half. */
  readonly isReader: (reader: Reader) => boolean
}
type Place = Pick<Mention, 'owner_agency_id' | 'release_id' | 'agency_id'>

export function linkingRules({ worksOnOwnItems, readsWords, isReader }: Known): {
  readonly [Of in Name]: Rule<Of>
} {
  const readsText = (world: World, reader: Reader, row: Place): boolean =>
    row.release_id === null
      ? worksOnOwnItems(reader, row.owner_agency_id)
      : readsWords(world, reader, row.release_id)

  const place = (world: World, reader: Reader, row: Place): boolean => {
    const isForThem =
      row.release_id === null || row.agency_id === row.owner_agency_id || row.agency_id === reader.agencyId
    return isForThem && readsText(world, reader, row)
  }
  const seen = (world: World, reader: Reader, id: string): boolean =>
    world.tables['linking.mention'].some((row) => row.id === id && place(world, reader, row))
  const bothSeen = (world: World, reader: Reader, row: MentionPair): boolean =>
    seen(world, reader, row.left_mention) && seen(world, reader, row.right_mention)
  const ofItsMention = (world: World, reader: Reader, row: { readonly mention_id: string }): boolean =>
    seen(world, reader, row.mention_id)
  const tripwire: Rule<'linking.tripwire'> = (_world, reader, row) =>
    row.by_person === reader.person.id && row.agency_id === reader.agencyId && isReader(reader)

  return {
    'linking.mention': place,
    'linking.match_key': place,
    'linking.detail_change': ofItsMention,
    'linking.withdrawal': ofItsMention,
    'linking.detail': ofItsMention,
    'linking.connection': bothSeen,
    'linking.edge': bothSeen,
    'linking.decision': bothSeen,
    'linking.decision_note': (world, reader, row) =>
      world.tables['linking.decision'].some(
        (one) =>
          one.id === row.decision_id && one.agency_id === reader.agencyId && bothSeen(world, reader, one),
      ),
    'linking.dismissal': (world, reader, row) =>
      row.agency_id === reader.agencyId && readsText(world, reader, row),
    'linking.tripwire': tripwire,
    'linking.tripwire_seen': (world, reader, row) =>
      world.tables['linking.tripwire'].some(
        (one) => one.id === row.tripwire_id && tripwire(world, reader, one),
      ),
  }
}
