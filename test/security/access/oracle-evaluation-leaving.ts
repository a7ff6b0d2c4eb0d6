/** R21: what leaves, and what left, is there for whoever sees figures. */
import type { Reader } from './oracle.ts'
import { seesFigures } from './oracle-evaluation.ts'
import type { LeavingTables } from './world-evaluation-leaving.ts'
import type { TableName, World } from './world.ts'

const sees = (_world: World, reader: Reader): boolean => seesFigures(reader)

export const leavingRules = {
  'evaluation.edition': sees,
  'evaluation.edition_step': sees,
  'evaluation.released': sees,
  'evaluation.extract': sees,
  'evaluation.extract_answer': sees,
} satisfies { readonly [Of in keyof LeavingTables]: typeof sees }
export const sharedByLeaving = Object.keys(leavingRules) as readonly TableName[]
