import type { Policy } from '#platform/access.ts'
import { redirect } from '#platform/outcome.ts'
import { get, post, type Route } from '#platform/routes.ts'
import { endCampaign } from './end-campaign.ts'
import { campaignPage } from './pages/campaign.ts'
import { campaignsPage } from './pages/campaigns.ts'
import { endCampaignPage } from './pages/end.ts'
import { changePlanPage, openCampaignPage } from './pages/plan.ts'
import { registerPlanPage } from './pages/register.ts'
import * as policy from './policy.ts'
import { registerPlan } from './register-plan.ts'
import { changePlan, openCampaign } from './write-plan.ts'

/** The campaigns room's table of contents for staff. */
const toCampaign = ({ id }: { readonly id: string }) => redirect(`/campaigns/${id}`)

export const routes: readonly Route[] = [
  get('/campaigns', campaignsPage),
  get('/campaigns/new', openCampaignPage),
  post('/campaigns/new', openCampaign, { page: openCampaignPage, then: toCampaign }),
  get('/campaigns/:campaignId', campaignPage),
  get('/campaigns/:campaignId/plan', changePlanPage),
  post('/campaigns/:campaignId/plan', changePlan, { page: changePlanPage, then: toCampaign }),
  get('/campaigns/:campaignId/register', registerPlanPage),
  post('/campaigns/:campaignId/register', registerPlan, { page: registerPlanPage, then: toCampaign }),
  get('/campaigns/:campaignId/end', endCampaignPage),
  post('/campaigns/:campaignId/end', endCampaign, { page: endCampaignPage, then: toCampaign }),
]

export const navigation: readonly {
  readonly text: string
  readonly href: string
  readonly may: Policy<never>
}[] = [{ text: 'Campaigns', href: '/campaigns', may: policy.seeCampaigns }]
