/**
 * R13: judgements. Added by decision of the risk room, in the words of its issue: an assessment is visible to readers who may
 * see every item that it stands on, and under its own handling; for others it does not exist. A question is its agency's, and
 * its partners' where it is meant for them; an answer is there with its question and with the words of its item.
 */
import type { Reader } from './oracle.ts'
import type { Assessment, Mention, Purpose, TableName, Tables, World } from './world.ts'

type Name = Extract<
  TableName,
  | `risk.assessment${string}`
  | `risk.requirement${string}`
  | 'risk.role'
  | 'risk.defence_reading'
  | 'risk.answer'
>
type Rule<Of extends TableName> = (world: World, reader: Reader, row: Tables[Of][number]) => boolean

interface Known {
  readonly worksOnOwnItems: (reader: Reader, ownerAgencyId: string) => boolean
  readonly readsWords: (world: World, reader: Reader, releaseId: string) => boolean
  readonly isReader: (reader: Reader) => boolean
  readonly arePartners: (world: World, one: string, other: string, purpose: Purpose) => boolean
  readonly seesMention: (world: World, reader: Reader, row: Mention) => boolean
}

export function assessmentRules(known: Known): { readonly [Of in Name]: Rule<Of> } {
  const isForThem = (world: World, reader: Reader, row: Assessment): boolean =>
    row.agency_id === reader.agencyId ||
    (row.audience === 'readers' && known.arePartners(world, reader.agencyId, row.agency_id, reader.purpose))
  const readsAll = (world: World, reader: Reader, row: Assessment): boolean =>
    row.releases.every((id) => known.readsWords(world, reader, id)) &&
    world.tables['intelligence.item']
      .filter((item) => row.original_items.includes(item.id))
      .every((item) => known.worksOnOwnItems(reader, item.owner_agency_id))
  const seesWhom = (world: World, reader: Reader, row: Assessment): boolean =>
    world.tables['linking.mention']
      .filter((mention) => mention.id === row.mention_id)
      .every((mention) => known.seesMention(world, reader, mention))
  const assessment = (world: World, reader: Reader, row: Assessment): boolean =>
    known.isReader(reader) &&
    isForThem(world, reader, row) &&
    readsAll(world, reader, row) &&
    seesWhom(world, reader, row)
  const onAssessment = (world: World, reader: Reader, row: { readonly assessment_id: string }): boolean =>
    world.tables['risk.assessment'].some(
      (one) => one.id === row.assessment_id && assessment(world, reader, one),
    )
  const requirement = (world: World, reader: Reader, id: string): boolean =>
    known.isReader(reader) &&
    world.tables['risk.requirement'].some(
      (row) =>
        row.id === id &&
        (row.agency_id === reader.agencyId ||
          (row.audience === 'partners' &&
            known.arePartners(world, reader.agencyId, row.agency_id, reader.purpose))),
    )
  return {
    'risk.requirement': (world, reader, row) => requirement(world, reader, row.id),
    'risk.requirement_end': (world, reader, row) => requirement(world, reader, row.requirement_id),
    'risk.answer': (world, reader, row) =>
      requirement(world, reader, row.requirement_id) &&
      (row.release_id === null
        ? known.worksOnOwnItems(reader, row.owner_agency_id)
        : known.readsWords(world, reader, row.release_id)),
    'risk.assessment': assessment,
    'risk.assessment_sign': onAssessment,
    'risk.role': onAssessment,
    'risk.defence_reading': onAssessment,
  }
}
