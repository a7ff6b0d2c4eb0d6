/** Faults in who sees figures. */
import { inPolicy, inRoutine, type Fault } from './fault.ts'
import { sharedByFigures } from './oracle-evaluation.ts'

export const evaluationFaults: readonly Fault[] = [
  ...sharedByFigures.map((table) =>
    inPolicy(table, 'for_whoever_sees_figures', `${table} is open to all`, '*'),
  ),
  inRoutine(
    'priv.sees_figures()',
    ['evaluation.figure'],
    'whoever works for oversight sees figures',
    `and string_to_array(v_parts[4], ',') && array['evaluator', 'board-member', 'adviser']`,
    '',
  ),
  inRoutine(
    'priv.sees_figures()',
    ['evaluation.figure'],
    'an evaluator sees figures whatever they work for',
    `v_parts[3] = 'oversight'`,
    'true',
  ),
  inRoutine(
    'priv.sees_figures()',
    ['evaluation.figure'],
    'contributors see figures too',
    `'board-member'`,
    `'board-member', 'contributor'`,
  ),
]
