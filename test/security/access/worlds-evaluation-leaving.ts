/** What leaves, in a world: one evaluator drew up a report, the other published it; one asked for an extract, the other answered. */
import type { LeavingTables } from './world-evaluation-leaving.ts'
import type { Person } from './world.ts'
import type { Dice } from './worlds.ts'

export function leavingOf(dice: Dice, [one, other]: readonly Person[]): LeavingTables {
  if (one === undefined || other === undefined)
    return {
      'evaluation.edition': [],
      'evaluation.edition_step': [],
      'evaluation.released': [],
      'evaluation.extract': [],
      'evaluation.extract_answer': [],
    }
  const edition = { id: dice.id('figure'), by_person: one.id }
  const extract = { id: dice.id('figure'), by_person: one.id }
  return {
    'evaluation.edition': [edition],
    // Published, and withdrawn again: what stands is for everybody, and would be no secret.
    'evaluation.edition_step': [
      { edition_id: edition.id, turn: 1, by_person: other.id },
      { edition_id: edition.id, turn: 2, by_person: one.id },
    ],
    'evaluation.released': [{ id: dice.id('figure'), edition_id: edition.id, by_person: other.id }],
    'evaluation.extract': [extract],
    'evaluation.extract_answer': [{ extract_id: extract.id, by_person: other.id }],
  }
}
