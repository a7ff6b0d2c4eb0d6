/**
 * R14: taskings. Added by decision of the operations room, in the words of its brief: a tasking is seen by people with the right
 * at the agency that asks and at the agency that is asked, while an agreement for the purpose lives between them, and by nobody
 * else. What it rests on is there only for who may see both the tasking and the thing itself.
 */
import type { Reader } from './oracle.ts'
import type { OperationsTables } from './world-operations.ts'
import type { Assessment, Purpose, Requirement, TableName, Tables, World } from './world.ts'
import type { Ground } from './world-operations.ts'

type Name = keyof OperationsTables
type Rule<Of extends TableName> = (world: World, reader: Reader, row: Tables[Of][number]) => boolean

interface Known {
  readonly isReader: (reader: Reader) => boolean
  readonly arePartners: (world: World, one: string, other: string, purpose: Purpose) => boolean
  readonly readsWords: (world: World, reader: Reader, releaseId: string) => boolean
  readonly seesRequirement: (world: World, reader: Reader, row: Requirement) => boolean
  readonly seesAssessment: (world: World, reader: Reader, row: Assessment) => boolean
}

export function operationsRules(known: Known): { readonly [Of in Name]: Rule<Of> } {
  const tasking = (world: World, reader: Reader, id: string): boolean => {
    const row = world.tables['operations.tasking'].find((one) => one.id === id)
    if (row === undefined || !known.isReader(reader)) return false
    const { from_agency_id: from, to_agency_id: to } = row
    if (from !== reader.agencyId && to !== reader.agencyId) return false
    return from === to || known.arePartners(world, from, to, reader.purpose)
  }
  const thing = (world: World, reader: Reader, row: Ground): boolean => {
    const { requirement_id, assessment_id, release_id, earlier_id } = row
    if (release_id !== null) return known.readsWords(world, reader, release_id)
    if (earlier_id !== null) return tasking(world, reader, earlier_id)
    const question = world.tables['risk.requirement'].find((one) => one.id === requirement_id)
    if (question !== undefined) return known.seesRequirement(world, reader, question)
    const judgement = world.tables['risk.assessment'].find((one) => one.id === assessment_id)
    return judgement !== undefined && known.seesAssessment(world, reader, judgement)
  }
  return {
    'operations.tasking': (world, reader, row) => tasking(world, reader, row.id),
    'operations.step': (world, reader, row) => tasking(world, reader, row.tasking_id),
    'operations.ground': (world, reader, row) =>
      tasking(world, reader, row.tasking_id) && thing(world, reader, row),
  }
}
