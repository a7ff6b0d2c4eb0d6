import { campaignsView, type CampaignsModel } from './campaigns.view.ts'

const one = {
  href: '/campaigns/1',
  name: 'It may be next door',
  agency: 'Midshire Council',
  startsOn: '2027-03-01',
  endsOn: '2027-03-28',
  state: 'Registered',
}
const ordinary: CampaignsModel = {
  campaigns: [one, { ...one, name: 'Car washes', state: 'Draft, not registered before it began' }],
}
export const examples = {
  ordinary,
  empty: { campaigns: [] },
  error: { campaigns: [{ ...one, state: 'Withdrawn' }] },
  longest: { campaigns: Array.from({ length: 12 }, () => ({ ...one, name: 'W'.repeat(120) })) },
  restricted: { campaigns: [one] },
} satisfies Record<string, CampaignsModel>
export const render = campaignsView
