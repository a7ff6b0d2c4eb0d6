/** Published statistics in a world, read in by nobody who signs in, and what evaluators said of lists. */
import type { EvaluationToolsTables } from './world-evaluation-tools.ts'
import type { Person } from './world.ts'
import type { Dice } from './worlds.ts'

export function evaluationToolsOf(dice: Dice, evaluators: readonly Person[]): EvaluationToolsTables {
  const imports = evaluators.length === 0 ? [] : [{ id: dice.id('figure') }]
  return {
    'evaluation.comparator_import': imports,
    'evaluation.comparator_row': imports.map(({ id }) => ({ import_id: id })),
    'evaluation.list_fact': evaluators.map(({ id }) => ({
      id: dice.id('figure'),
      by_person: id,
    })),
  }
}
