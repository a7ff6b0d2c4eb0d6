/** R20: figures and what belongs to them are there for evaluators, board members and advisers of every agency, working for oversight. */
import type { Reader } from './oracle.ts'
import type { EvaluationTables } from './world-evaluation.ts'
import type { TableName, Tables, World } from './world.ts'

type Rule<Of extends TableName> = (world: World, reader: Reader, row: Tables[Of][number]) => boolean

export const seesFigures = (reader: Reader): boolean =>
  reader.purpose === 'oversight' &&
  (['evaluator', 'board-member', 'adviser'] as const).some((right) => reader.rights.has(right))
const sees = (_world: World, reader: Reader): boolean => seesFigures(reader)

export const evaluationRules: { readonly [Of in keyof EvaluationTables]: Rule<Of> } = {
  'evaluation.figure': sees,
  'evaluation.aim': sees,
  'evaluation.change': sees,
  'evaluation.review': sees,
  'evaluation.card': sees,
  'evaluation.cluster_run': sees,
  'evaluation.signature': sees,
}
/** What each of them sees of every world. */
export const sharedByFigures: readonly TableName[] = [
  'evaluation.figure',
  'evaluation.aim',
  'evaluation.change',
  'evaluation.review',
  'evaluation.card',
  'evaluation.cluster_run',
  'evaluation.signature',
]
