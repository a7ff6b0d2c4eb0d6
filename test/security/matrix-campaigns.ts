import { personId, agencies } from '../support/cast.ts'
import type { TestDatabase } from '../support/database.ts'
import { none, real, type Candidate, type Rule } from './matrix-rules.ts'

/** Two campaigns: one of the council, in which the police take part, and one of the police. */
export interface CampaignsWorld {
  readonly council: string
  readonly police: string
}

export async function makeCampaignsWorld(database: TestDatabase): Promise<CampaignsWorld> {
  return {
    council: await makeCampaign(database, agencies.council.id, personId('carys'), [agencies.police.id]),
    police: await makeCampaign(database, agencies.police.id, personId('femi'), []),
  }
}

async function makeCampaign(
  { owner }: TestDatabase,
  agencyId: string,
  byId: string,
  partners: readonly string[],
): Promise<string> {
  const [campaign] = await owner<{ id: string }>(
    `insert into campaigns.campaign (agency_id, name, by_person) values ($1, 'It may be next door', $2) returning id`,
    [agencyId, byId],
  )
  await owner(
    `insert into campaigns.plan (campaign_id, version, aim, audiences, sectors, starts_on, ends_on, cost_pence, languages, channels, partners,
        places, messages, inputs, outputs, out_takes, outcomes, impact, alongside, by_person)
       values ($1, 1, 'Neighbours know the signs', '{public}', '{}', '2027-03-01', '2027-03-28', 100, '{en}', '{radio}', $3,
        '[{"code":"E06000016","name":"Leicester","use":"campaign"}]', '[]', '', '', '', 'Reports by the public', '', 'None', $2)`,
    [campaign?.id, byId, partners],
  )
  return campaign?.id ?? ''
}

/** Campaigns in the route matrix: read by every lead, changed by those of the agency whose it is. */
export function campaignsMatrix(
  { council, police }: CampaignsWorld,
  missing: string,
): Readonly<Record<string, Rule>> {
  const leads = (urls: Candidate[]): Rule => ({
    rights: ['campaign-lead'],
    purposes: ['administration'],
    urls,
  })
  const anywhere = (url: string): Rule => leads([real(url, 'police', 'council', 'charity', 'fire')])
  const own = (tail: string, body?: Readonly<Record<string, string>>): Rule =>
    leads(
      [
        real(`/campaigns/${council}${tail}`, 'council'),
        real(`/campaigns/${police}${tail}`, 'police'),
        none('missing', `/campaigns/${missing}${tail}`),
      ].map((one) => ({ ...one, ...(body === undefined ? {} : { body }) })),
    )
  const any = (tail: string): Rule =>
    leads([
      real(`/campaigns/${council}${tail}`, 'police', 'council', 'charity', 'fire'),
      none('missing', `/campaigns/${missing}${tail}`),
    ])
  /** The police take part in the council's, and nobody else in that of the police. */
  const part = (tail: string, body: Readonly<Record<string, string>> = {}): Rule =>
    leads(
      [
        real(`/campaigns/${council}${tail}`, 'council', 'police'),
        real(`/campaigns/${police}${tail}`, 'police'),
        none('missing', `/campaigns/${missing}${tail}`),
      ].map((one) => ({ ...one, body })),
    )
  return {
    'campaigns.list-campaigns': anywhere('/campaigns'),
    'campaigns.read-reach': anywhere('/campaigns/reach'),
    'campaigns.read-languages': anywhere('/campaigns/languages'),
    'campaigns.show-opening-campaign': anywhere('/campaigns/new'),
    'campaigns.open-campaign': anywhere('/campaigns/new'),
    'campaigns.read-campaign': leads([
      real(`/campaigns/${council}`, 'police', 'council', 'charity', 'fire'),
      none('missing', `/campaigns/${missing}`),
    ]),
    'campaigns.show-changing-plan': own('/plan'),
    'campaigns.change-plan': own('/plan', planBody),
    'campaigns.show-registering-plan': own('/register'),
    'campaigns.register-plan': own('/register', registrationBody),
    'campaigns.list-figures': any('/figures'),
    'campaigns.take-figures': any('/figures/file'),
    'campaigns.show-entering-figure': part('/figures/new'),
    'campaigns.enter-figure': part('/figures/new', { metric: 'none' }),
    'campaigns.show-pasting-figures': part('/figures/table'),
    'campaigns.paste-figures': part('/figures/table', { table: 'no figure at all' }),
    'campaigns.list-links': any('/links'),
    'campaigns.make-link': part('/links', linkBody),
    'campaigns.read-survey': any('/survey'),
    'campaigns.set-survey': own('/survey', waveBody),
    'campaigns.show-ending-campaign': own('/end'),
    'campaigns.end-campaign': own('/end', { kind: 'closed', words: 'It is not over yet' }),
  }
}

const linkBody = { label: 'At the station', channel: 'print', page: '/signs', language: 'en' }
const waveBody = {
  wave: 'after',
  'opensOn-day': '1',
  'opensOn-month': '2',
  'opensOn-year': '2027',
  'closesOn-day': '2',
  'closesOn-month': '2',
  'closesOn-year': '2027',
}

/** Whole, so that whose campaign it is decides and not the form. */
const planBody = {
  from: '400',
  aim: 'Neighbours know the signs',
  audiences: 'public',
  'startsOn-day': '1',
  'startsOn-month': '3',
  'startsOn-year': '2027',
  'endsOn-day': '28',
  'endsOn-month': '3',
  'endsOn-year': '2027',
  cost: '1',
  languages: 'en',
  channels: 'radio',
}
const registrationBody = {
  version: '400',
  outcome: 'Reports by the public',
  design: 'before-after',
  direction: 'up',
  size: '20',
  method: 'Twelve weeks before and after',
}
