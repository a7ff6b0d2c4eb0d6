/** R21: published statistics and what is known of lists are there for whoever sees figures. */
import type { Reader } from './oracle.ts'
import { seesFigures } from './oracle-evaluation.ts'
import type { EvaluationToolsTables } from './world-evaluation-tools.ts'
import type { TableName, Tables, World } from './world.ts'

type Rule<Of extends TableName> = (world: World, reader: Reader, row: Tables[Of][number]) => boolean
const sees = (_world: World, reader: Reader): boolean => seesFigures(reader)

export const evaluationToolsRules: { readonly [Of in keyof EvaluationToolsTables]: Rule<Of> } = {
  'evaluation.comparator_import': sees,
  'evaluation.comparator_row': sees,
  'evaluation.list_fact': sees,
}
/** What each of them sees of every world. */
export const toolsSharedByFigures: readonly TableName[] = [
  'evaluation.comparator_import',
  'evaluation.comparator_row',
  'evaluation.list_fact',
]
