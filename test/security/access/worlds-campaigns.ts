/** Campaigns in a world: a lead at each of two agencies, who planned one, registered it, and withdrew it. */
import type { CampaignsTables } from './world-campaigns.ts'
import type { Person, Session, Subject, World } from './world.ts'
import type { Dice, Seat } from './worlds.ts'

export function campaignsOf(dice: Dice, leads: readonly Person[]): CampaignsTables {
  const campaigns = leads.map((lead) => ({
    id: dice.id('campaign'),
    agency_id: lead.agency_id,
    by_person: lead.id,
  }))
  const parts = campaigns.map(({ id, by_person }) => ({ campaign_id: id, by_person }))
  const withId = () =>
    campaigns.map(({ id, agency_id, by_person }) => ({
      id: dice.id('campaign'),
      campaign_id: id,
      agency_id,
      by_person,
    }))
  const lists = leads.slice(0, 1).map(() => ({ id: dice.id('campaign') }))
  const links = withId()
  const waves = parts.map((part) => ({ id: dice.id('campaign'), ...part }))
  const ofWaves = waves.map(({ id }) => ({ wave_id: id }))
  return {
    'campaigns.campaign': campaigns,
    'campaigns.plan': parts,
    'campaigns.registration': parts,
    'campaigns.ending': parts,
    'campaigns.figure': withId(),
    'campaigns.link': links,
    'campaigns.link_count': links.map(({ id }) => ({ id })),
    'campaigns.survey_wave': waves,
    'campaigns.survey_answer': ofWaves,
    'campaigns.survey_count': ofWaves,
    'campaigns.survey_hour': ofWaves,
    'campaigns.language_import': lists,
    'campaigns.language_place': lists.map(({ id }) => ({ import_id: id })),
    'campaigns.language_count': lists.map(({ id }) => ({ import_id: id })),
  }
}

/** The same world with these leads at their desks. */
export function withCampaigns(
  dice: Dice,
  world: World,
  seats: readonly Seat[],
  subjectsOf: (sessions: readonly Session[]) => readonly Subject[],
): World {
  const { tables } = world
  const leads = seats.map((one) => one.person)
  const sessions = seats.flatMap((one) => one.sessions)
  return {
    ...world,
    subjects: [...world.subjects, ...subjectsOf(sessions)],
    tables: {
      ...tables,
      'identity.person': [...tables['identity.person'], ...leads],
      'identity.right_held': [...tables['identity.right_held'], ...seats.flatMap((one) => one.held)],
      'identity.session': [...tables['identity.session'], ...sessions],
      ...campaignsOf(dice, leads),
    },
  }
}
