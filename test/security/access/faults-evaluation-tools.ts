/** Faults in who sees published statistics and what is known of lists. */
import { inPolicy, type Fault } from './fault.ts'
import { toolsSharedByFigures } from './oracle-evaluation-tools.ts'

export const evaluationToolsFaults: readonly Fault[] = toolsSharedByFigures.map((table) =>
  inPolicy(table, 'for_whoever_sees_figures', `${table} is open to all`, '*'),
)
