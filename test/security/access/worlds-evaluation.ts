/** Evaluation in a world: two evaluators, who wrote figures and signed each other's card, a member of the board and an adviser, who read. */
import type { EvaluationTables } from './world-evaluation.ts'
import type { EvaluationToolsTables } from './world-evaluation-tools.ts'
import { evaluationToolsOf } from './worlds-evaluation-tools.ts'
import { leavingOf } from './worlds-evaluation-leaving.ts'
import type { Person, Session, Subject, World } from './world.ts'
import type { Dice, Seat } from './worlds.ts'

export function evaluationOf(
  dice: Dice,
  evaluators: readonly Person[],
): EvaluationTables & EvaluationToolsTables {
  const ofEach = () => evaluators.map(({ id }) => ({ id: dice.id('figure'), by_person: id }))
  const cards = ofEach()
  return {
    ...evaluationToolsOf(dice, evaluators),
    'evaluation.figure': ofEach(),
    'evaluation.aim': ofEach(),
    'evaluation.change': ofEach(),
    'evaluation.review': ofEach(),
    'evaluation.card': cards,
    'evaluation.cluster_run': ofEach(),
    'evaluation.signature': cards.flatMap((card) => {
      const other = evaluators.find(({ id }) => id !== card.by_person)
      return other === undefined ? [] : [{ card_id: card.id, by_person: other.id }]
    }),
  }
}

/** The same world with these people at their desks; the evaluators among them come first. */
export function withEvaluation(
  dice: Dice,
  world: World,
  { evaluators, readers }: { readonly evaluators: readonly Seat[]; readonly readers: readonly Seat[] },
  subjectsOf: (sessions: readonly Session[]) => readonly Subject[],
): World {
  const { tables } = world
  const seats = [...evaluators, ...readers]
  const sessions = seats.flatMap((one) => one.sessions)
  return {
    ...world,
    subjects: [...world.subjects, ...subjectsOf(sessions)],
    tables: {
      ...tables,
      'identity.person': [...tables['identity.person'], ...seats.map((one) => one.person)],
      'identity.right_held': [...tables['identity.right_held'], ...seats.flatMap((one) => one.held)],
      'identity.session': [...tables['identity.session'], ...sessions],
      ...evaluationOf(
        dice,
        evaluators.map((one) => one.person),
      ),
      ...leavingOf(
        dice,
        evaluators.map((one) => one.person),
      ),
    },
  }
}
