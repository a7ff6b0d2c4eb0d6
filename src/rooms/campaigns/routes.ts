import type { Policy } from '#platform/access.ts'
import { redirect } from '#platform/outcome.ts'
import { get, post, type Route } from '#platform/routes.ts'
import { endCampaign } from './end-campaign.ts'
import { campaignPage } from './pages/campaign.ts'
import { campaignsPage } from './pages/campaigns.ts'
import { endCampaignPage } from './pages/end.ts'
import { changePlanPage, openCampaignPage } from './pages/plan.ts'
import { registerPlanPage } from './pages/register.ts'
import { enterFigure, pasteFigures } from './figures/enter-figures.ts'
import { enterFigurePage, pasteFiguresPage } from './figures/pages/enter.ts'
import { figuresFilePage, figuresPage } from './figures/pages/figures.ts'
import { makeLink } from './links/make-link.ts'
import { linksPage } from './links/pages/links.ts'
import * as policy from './policy.ts'
import { registerPlan } from './register-plan.ts'
import { languagesPage } from './reach/pages/languages.ts'
import { reachPage } from './reach/pages/reach.ts'
import { campaignSurveyPage } from './survey/pages/survey.ts'
import { setWave } from './survey/set-wave.ts'
import { changePlan, openCampaign } from './write-plan.ts'

/** The campaigns room's table of contents for staff. */
const toCampaign = ({ id }: { readonly id: string }) => redirect(`/campaigns/${id}`)
const toPart =
  (part: string) =>
  ({ id }: { readonly id: string }) =>
    redirect(`/campaigns/${id}/${part}`)

export const routes: readonly Route[] = [
  get('/campaigns', campaignsPage),
  get('/campaigns/new', openCampaignPage),
  post('/campaigns/new', openCampaign, { page: openCampaignPage, then: toCampaign }),
  get('/campaigns/reach', reachPage),
  get('/campaigns/languages', languagesPage),
  get('/campaigns/:campaignId', campaignPage),
  get('/campaigns/:campaignId/plan', changePlanPage),
  post('/campaigns/:campaignId/plan', changePlan, { page: changePlanPage, then: toCampaign }),
  get('/campaigns/:campaignId/register', registerPlanPage),
  post('/campaigns/:campaignId/register', registerPlan, { page: registerPlanPage, then: toCampaign }),
  get('/campaigns/:campaignId/end', endCampaignPage),
  post('/campaigns/:campaignId/end', endCampaign, { page: endCampaignPage, then: toCampaign }),
  get('/campaigns/:campaignId/figures', figuresPage),
  get('/campaigns/:campaignId/figures/file', figuresFilePage),
  get('/campaigns/:campaignId/figures/new', enterFigurePage),
  post('/campaigns/:campaignId/figures/new', enterFigure, { page: enterFigurePage, then: toPart('figures') }),
  get('/campaigns/:campaignId/figures/table', pasteFiguresPage),
  post('/campaigns/:campaignId/figures/table', pasteFigures, {
    files: true,
    page: pasteFiguresPage,
    then: toPart('figures'),
  }),
  get('/campaigns/:campaignId/links', linksPage),
  post('/campaigns/:campaignId/links', makeLink, { page: linksPage, then: toPart('links') }),
  get('/campaigns/:campaignId/survey', campaignSurveyPage),
  post('/campaigns/:campaignId/survey', setWave, { page: campaignSurveyPage, then: toPart('survey') }),
]

export const navigation: readonly {
  readonly text: string
  readonly href: string
  readonly may: Policy<never>
}[] = [{ text: 'Campaigns', href: '/campaigns', may: policy.seeCampaigns }]
