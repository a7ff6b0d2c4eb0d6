/**
 * R18: courses and what belongs to them are there for training leads of every agency; a session and what belongs to it for those of
 * the agency that gives it. What learners answered, and who holds a certificate, is there for nobody.
 */
import type { Reader } from './oracle.ts'
import type { TrainingTables } from './world-training.ts'
import type { TableName, Tables, World } from './world.ts'

type Rule<Of extends TableName> = (world: World, reader: Reader, row: Tables[Of][number]) => boolean

export const leadsTraining = (reader: Reader): boolean =>
  reader.purpose === 'administration' && reader.rights.has('training-lead')
const gives = (reader: Reader, agencyId: string): boolean =>
  leadsTraining(reader) && agencyId === reader.agencyId
const nobody = (): boolean => false
const withSession = (world: World, reader: Reader, row: { readonly session_id: string }): boolean =>
  world.tables['training.session'].some((one) => one.id === row.session_id && gives(reader, one.agency_id))

export const trainingRules: { readonly [Of in keyof TrainingTables]: Rule<Of> } = {
  'training.course': (_world, reader) => leadsTraining(reader),
  'training.material': (_world, reader) => leadsTraining(reader),
  'training.session': (_world, reader, row) => gives(reader, row.agency_id),
  'training.session_step': withSession,
  'training.headcount': withSession,
  'training.learner': nobody,
  'training.attendance': nobody,
  'training.response': nobody,
  'training.certificate': nobody,
  'training.practice': nobody,
  'training.reminder': (_world, reader, row) => gives(reader, row.agency_id),
}
