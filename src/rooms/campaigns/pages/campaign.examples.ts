import { campaignView, type CampaignModel } from './campaign.view.ts'

const at = new Date('2026-11-25T09:00:00Z')
const ordinary: CampaignModel = {
  href: '/campaigns/1',
  name: 'It may be next door',
  agency: 'Midshire Council',
  standing: 'Registered. What it will be judged by was fixed before it began.',
  plan: [
    { label: 'What it is for', value: 'More neighbours know the signs' },
    { label: 'Cost', value: '£1,250.50' },
  ],
  registration: {
    lines: [{ label: 'Counted', value: 'Reports by the public in a week' }],
    by: 'Carys',
    at,
    plan: [{ label: 'Cost', value: '£1,000.00' }],
  },
  amendments: [
    {
      version: 3,
      by: 'Carys',
      at,
      reason: 'The radio station asked for more',
      changes: [{ label: 'Cost', was: '£1,000.00', is: '£1,250.50' }],
    },
  ],
  ending: null,
  links: [{ href: '/campaigns/1/plan', text: 'Amend the plan' }],
}
export const examples = {
  ordinary,
  empty: { ...ordinary, registration: null, amendments: [] },
  error: {
    ...ordinary,
    ending: { title: 'Withdrawn', words: 'The station closed down', by: 'Carys', at },
    links: [],
  },
  longest: {
    ...ordinary,
    name: 'W'.repeat(120),
    plan: [{ label: 'What it is for', value: 'W'.repeat(1000) }],
  },
  restricted: { ...ordinary, links: [] },
} satisfies Record<string, CampaignModel>
export const render = campaignView
