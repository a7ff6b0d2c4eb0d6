/** The tables of campaigns as `tables.ts` has the others. */
import type { TableForm } from './tables.ts'
import type { CampaignsTables } from './world-campaigns.ts'

type Name = keyof CampaignsTables

/** Far enough ahead that every world can register it, whatever the hour. */
const firstDay = '2099-03-01'
const lastDay = '2099-03-28'

export const campaignsForms = (
  canary: (table: Name, id: string) => string,
): { readonly [Of in Name]: TableForm<Of> } => ({
  'campaigns.campaign': {
    key: ['id'],
    keyOf: (row) => row.id,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      name: canary('campaigns.campaign', row.id),
    }),
  },
  'campaigns.plan': {
    key: ['campaign_id', 'version'],
    keyOf: (row) => `${row.campaign_id}|1`,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      version: 1,
      aim: canary('campaigns.plan', row.campaign_id),
      audiences: ['public'],
      sectors: [],
      starts_on: firstDay,
      ends_on: lastDay,
      cost_pence: 100,
      languages: ['en'],
      channels: ['radio'],
      partners: [],
      places: [{ code: 'E06000016', name: 'Leicester', use: 'campaign' }],
      messages: [],
      inputs: '',
      outputs: '',
      out_takes: '',
      outcomes: 'Reports by the public',
      impact: '',
      alongside: 'None',
    }),
  },
  'campaigns.registration': {
    key: ['campaign_id'],
    keyOf: (row) => row.campaign_id,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      version: 1,
      outcome: canary('campaigns.registration', row.campaign_id),
      design: 'before-after',
      direction: 'up',
      size_percent: 20,
      method: 'Twelve weeks before and after',
    }),
  },
  'campaigns.ending': {
    key: ['campaign_id'],
    keyOf: (row) => row.campaign_id,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      kind: 'withdrawn',
      words: canary('campaigns.ending', row.campaign_id),
    }),
  },
})
