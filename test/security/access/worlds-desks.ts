/** A world with those whose rows every one of their kind may read: leads of training and of campaigns, speakers of languages, and whoever sees figures. */
import { campaignsOf, withCampaigns } from './worlds-campaigns.ts'
import { evaluationOf, withEvaluation } from './worlds-evaluation.ts'
import { leavingOf } from './worlds-evaluation-leaving.ts'
import { noLanguages, withLanguages, type Place } from './worlds-languages.ts'
import { trainingOf, withTraining } from './worlds-training.ts'
import type { Right, Session, Subject, World } from './world.ts'
import type { Dice, Seat } from './worlds.ts'

interface Desks {
  readonly seatAt: (agencyId: string, place: Place) => Seat
  readonly subjectsOf: (sessions: readonly Session[]) => readonly Subject[]
}

export const noDesks = (dice: Dice) => ({
  ...trainingOf(dice, []),
  ...campaignsOf(dice, []),
  ...evaluationOf(dice, []),
  ...leavingOf(dice, []),
  ...noLanguages,
})

export function withDesks(dice: Dice, world: World, { seatAt, subjectsOf }: Desks): World {
  const agencies = world.tables['identity.agency']
  const leading = (right: Right, count: number): Seat[] =>
    agencies.slice(0, count).map(({ id }) => seatAt(id, { rights: [right], purposes: ['administration'] }))
  const trained = withTraining(dice, world, leading('training-lead', 3), subjectsOf)
  const campaigned = withCampaigns(dice, trained, leading('campaign-lead', 2), subjectsOf)
  const spoken = withLanguages(dice, campaigned, seatAt, subjectsOf)
  const overseeing = (right: Right, at: number, count: number): Seat[] =>
    agencies.slice(at, at + count).map(({ id }) => seatAt(id, { rights: [right], purposes: ['oversight'] }))
  return withEvaluation(
    dice,
    spoken,
    {
      evaluators: overseeing('evaluator', 0, 2),
      readers: [...overseeing('board-member', 1, 1), ...overseeing('adviser', 2, 1)],
    },
    subjectsOf,
  )
}
