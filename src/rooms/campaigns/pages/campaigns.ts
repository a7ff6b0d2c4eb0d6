import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { londonDay } from '#platform/london-day.ts'
import * as policy from '../policy.ts'
import { campaigns, type Campaign } from '../queries.ts'
import { isUnregistered, stateLabels } from '../states.ts'
import { campaignsView } from './campaigns.view.ts'

/** Every campaign of the partnership. */
export const campaignsPage = page<readonly Campaign[]>('campaigns.list-campaigns', {
  may: policy.seeCampaigns,
  load: (db) => campaigns(db),
  about: (all) => ({ type: 'campaign-list', id: '-', detail: { ids: all.map((one) => one.id) } }),
  present: (all, { now }) =>
    show(
      'Campaigns',
      campaignsView({
        campaigns: all.map((one) => ({
          href: `/campaigns/${one.id}`,
          name: one.name,
          agency: one.agencyName,
          startsOn: one.startsOn,
          endsOn: one.endsOn,
          state: standing(one, londonDay(now)),
        })),
      }),
      { layout: 'wide' },
    ),
})

/** Where it stands, and whether it began without registration. */
export const standing = (one: Campaign, today: string): string =>
  isUnregistered(one.isRegistered, { today, ...one })
    ? `${stateLabels[one.state]}, not registered before it began`
    : stateLabels[one.state]
