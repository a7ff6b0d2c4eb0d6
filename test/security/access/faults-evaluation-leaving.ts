/** Faults in who sees what leaves. */
import { inPolicy, type Fault } from './fault.ts'
import { sharedByLeaving } from './oracle-evaluation-leaving.ts'

export const leavingFaults: readonly Fault[] = sharedByLeaving.map((table) =>
  inPolicy(table, 'for_whoever_sees_figures', `${table} is open to all`, '*'),
)
