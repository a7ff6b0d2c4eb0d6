import { campaignEffectsView, type CampaignEffectsModel } from './campaign-effects.view.ts'

const one = {
  href: '/evaluation/campaigns/1',
  name: 'It may be next door',
  outcome: 'Reports from Leicester by month',
  days: '1 May 2026 to 31 May 2026',
  design: 'Compared with other places',
  registered: '2 April 2026',
  state: 'Not ended',
}
const ordinary: CampaignEffectsModel = { campaigns: [one] }
export const examples = {
  ordinary,
  empty: { campaigns: [] },
  error: ordinary,
  longest: {
    campaigns: Array.from({ length: 30 }, (_, at) => ({
      ...one,
      href: `/evaluation/campaigns/${at}`,
      name: 'W'.repeat(120),
      outcome: 'W'.repeat(400),
    })),
  },
  restricted: ordinary,
} satisfies Record<string, CampaignEffectsModel>
export const render = campaignEffectsView
