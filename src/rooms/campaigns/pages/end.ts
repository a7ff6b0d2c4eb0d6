import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import type { FoundCampaign } from '../plan-form.ts'
import * as policy from '../policy.ts'
import { findOne } from '../write-plan.ts'
import { endView } from './end.view.ts'

export const endCampaignPage = page<FoundCampaign>('campaigns.show-ending-campaign', {
  may: policy.changeCampaign,
  load: (db, { params }) => findOne(db, params['campaignId'] ?? ''),
  about: ({ campaign }) => ({ type: 'campaign', id: campaign.id, ownerAgencyId: campaign.agencyId }),
  present: ({ campaign }, { form }) =>
    show(
      titled('End the campaign', form),
      endView({ form, backHref: `/campaigns/${campaign.id}`, name: campaign.name }),
    ),
})
