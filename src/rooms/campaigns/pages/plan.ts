import { agencies } from '#rooms/identity'
import type { Actor } from '#platform/access.ts'
import type { FormState } from '#platform/forms.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import { ticked, variants, type FoundCampaign } from '../plan-form.ts'
import * as policy from '../policy.ts'
import { findCampaign, plansOf, type Plan } from '../queries.ts'
import { audiences, channels, languageChoices, sectors } from '../reference.ts'
import type { Choice } from '../rules/codes.ts'
import { placeLines } from '../rules/places.ts'
import { planView, type PlanModel, type PlanStart } from './plan.view.ts'

interface Agency {
  readonly id: string
  readonly name: string
}
interface NewFound {
  readonly agencies: readonly Agency[]
}
interface Found extends NewFound, FoundCampaign {
  readonly plan: Plan
}

export const openCampaignPage = page<NewFound>('campaigns.show-opening-campaign', {
  may: policy.writeCampaign,
  load: async (db) => ({ agencies: await agencies(db) }),
  about: () => null,
  present: (found, { form, actor }) =>
    show(
      titled('Plan a campaign', form),
      planView({
        form,
        backHref: '/campaigns',
        action: '/campaigns/new',
        campaign: null,
        choices: choicesFor(form, partnersFor(found.agencies, actor.agencyId), null),
        start: startOf(null),
      }),
    ),
})

export const changePlanPage = page<Found>('campaigns.show-changing-plan', {
  may: policy.changeCampaign,
  async load(db, { params }) {
    const campaign = await findCampaign(db, params['campaignId'] ?? '')
    const [plan] = campaign === null ? [] : await plansOf(db, campaign.id)
    return campaign === null || plan === undefined ? null : { campaign, plan, agencies: await agencies(db) }
  },
  about: ({ campaign }) => ({ type: 'campaign', id: campaign.id, ownerAgencyId: campaign.agencyId }),
  present: ({ campaign, plan, agencies: all }, { form, actor }) =>
    show(
      titled('Change the plan', form),
      planView({
        form,
        backHref: `/campaigns/${campaign.id}`,
        action: `/campaigns/${campaign.id}/plan`,
        campaign: { name: campaign.name, from: String(plan.version), isRegistered: campaign.isRegistered },
        choices: choicesFor(form, partnersFor(all, actor.agencyId), plan),
        start: startOf(plan),
      }),
    ),
})

const partnersFor = (all: readonly Agency[], ownId: Actor['agencyId']): Choice[] =>
  all.filter(({ id }) => id !== ownId).map(({ id, name }) => ({ value: id, text: name }))

function choicesFor(form: FormState, partners: readonly Choice[], plan: Plan | null): PlanModel['choices'] {
  return {
    audiences: { items: audiences, ticked: ticked(form, 'audiences', plan?.audiences ?? []) },
    sectors: { items: sectors, ticked: ticked(form, 'sectors', plan?.sectors ?? []) },
    languages: { items: languageChoices, ticked: ticked(form, 'languages', plan?.languages ?? ['en']) },
    channels: { items: channels, ticked: ticked(form, 'channels', plan?.channels ?? []) },
    partners: { items: partners, ticked: ticked(form, 'partners', plan?.partners ?? []) },
  }
}

function startOf(plan: Plan | null): PlanStart {
  const [messageA, messageB, messageC, messageD] = variants.map(
    (variant) => plan?.messages.find((one) => one.variant === variant)?.words ?? '',
  )
  const messages = {
    messageA: messageA ?? '',
    messageB: messageB ?? '',
    messageC: messageC ?? '',
    messageD: messageD ?? '',
  }
  if (plan === null) return { ...emptyStart, ...messages }
  const { aim, startsOn, endsOn, inputs, outputs, outTakes, outcomes, impact, alongside } = plan
  return {
    aim,
    startsOn,
    endsOn,
    inputs,
    outputs,
    outTakes,
    outcomes,
    impact,
    alongside,
    ...messages,
    cost: (plan.costPence / 100).toFixed(2),
    places: placeLines(plan.places, 'campaign'),
    comparison: placeLines(plan.places, 'comparison'),
  }
}
const emptyStart = {
  aim: '',
  startsOn: '',
  endsOn: '',
  cost: '',
  places: '',
  comparison: '',
  inputs: '',
  outputs: '',
  outTakes: '',
  outcomes: '',
  impact: '',
  alongside: '',
}
