import { agencies } from '#rooms/identity'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import type { FoundCampaign } from '../plan-form.ts'
import * as policy from '../policy.ts'
import { findCampaign, plansOf, type Plan } from '../queries.ts'
import { planLines } from './plan-words.ts'
import { registerView } from './register.view.ts'

interface Found extends FoundCampaign {
  readonly plan: Plan
  readonly agencies: readonly { readonly id: string; readonly name: string }[]
}
const shown = ['From', 'To', 'Where', 'Compared with', 'Outcomes', 'Runs at the same time']

export const registerPlanPage = page<Found>('campaigns.show-registering-plan', {
  may: policy.changeCampaign,
  async load(db, { params }) {
    const campaign = await findCampaign(db, params['campaignId'] ?? '')
    const [plan] = campaign === null ? [] : await plansOf(db, campaign.id)
    return campaign === null || plan === undefined ? null : { campaign, plan, agencies: await agencies(db) }
  },
  about: ({ campaign }) => ({ type: 'campaign', id: campaign.id, ownerAgencyId: campaign.agencyId }),
  present: ({ campaign, plan, agencies: all }, { form }) =>
    show(
      titled('Register the plan', form),
      registerView({
        form,
        backHref: `/campaigns/${campaign.id}`,
        name: campaign.name,
        version: String(plan.version),
        plan: planLines(plan, all)
          .filter(({ label }) => shown.includes(label))
          .map(({ label, value }) => `${label}: ${value}`),
      }),
    ),
})
