/** A world with those who lead training and campaigns, whose rows every lead of their kind may read. */
import { withCampaigns } from './worlds-campaigns.ts'
import { withTraining } from './worlds-training.ts'
import type { Right, Session, Subject, World } from './world.ts'
import type { Dice, Seat } from './worlds.ts'

interface Desks {
  readonly seatOf: (agencyId: string, right: Right) => Seat
  readonly subjectsOf: (sessions: readonly Session[]) => readonly Subject[]
}

export function withLeads(dice: Dice, world: World, { seatOf, subjectsOf }: Desks): World {
  const agencies = world.tables['identity.agency']
  const trainers = agencies.slice(0, 3).map(({ id }) => seatOf(id, 'training-lead'))
  const campaigners = agencies.slice(0, 2).map(({ id }) => seatOf(id, 'campaign-lead'))
  return withCampaigns(dice, withTraining(dice, world, trainers, subjectsOf), campaigners, subjectsOf)
}
