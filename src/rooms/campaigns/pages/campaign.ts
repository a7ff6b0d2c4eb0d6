import { agencies } from '#rooms/identity'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { londonDay } from '#platform/london-day.ts'
import * as policy from '../policy.ts'
import {
  endingOf,
  findCampaign,
  plansOf,
  registrationOf,
  type Campaign,
  type EndingRow,
  type Plan,
  type Registration,
} from '../queries.ts'
import { designs, directions, textOf } from '../rules/codes.ts'
import { mayBe, stateLabels } from '../states.ts'
import { campaignView, type CampaignModel } from './campaign.view.ts'
import { standing } from './campaigns.ts'
import { changedLines, planLines, type Line } from './plan-words.ts'

interface Found {
  readonly campaign: Campaign
  readonly plans: readonly Plan[]
  readonly registration: Registration | null
  readonly ending: EndingRow | null
  readonly agencies: readonly { readonly id: string; readonly name: string }[]
}

/** One campaign, for leads of every agency. */
export const campaignPage = page<Found>('campaigns.read-campaign', {
  may: policy.seeCampaigns,
  async load(db, { params }) {
    const campaign = await findCampaign(db, params['campaignId'] ?? '')
    if (campaign === null) return null
    return {
      campaign,
      plans: await plansOf(db, campaign.id),
      registration: await registrationOf(db, campaign.id),
      ending: await endingOf(db, campaign.id),
      agencies: await agencies(db),
    }
  },
  about: ({ campaign }) => ({ type: 'campaign', id: campaign.id, ownerAgencyId: campaign.agencyId }),
  present: (found, { actor, now }) => {
    const { campaign, plans, registration, ending } = found
    const today = londonDay(now)
    const linesOf = (plan: Plan | undefined): Line[] =>
      plan === undefined ? [] : planLines(plan, found.agencies)
    const fixed = plans.find(({ version }) => version === registration?.version)
    return show(
      'Campaign',
      campaignView({
        href: `/campaigns/${campaign.id}`,
        name: campaign.name,
        agency: campaign.agencyName,
        standing: `${standing(campaign, today)}. ${claims(campaign, today)}`,
        plan: linesOf(plans[0]),
        registration:
          registration === null
            ? null
            : {
                lines: registrationLines(registration),
                by: registration.by,
                at: registration.at,
                plan: fixed === plans[0] ? null : linesOf(fixed),
              },
        amendments: amendmentsOf(plans, linesOf),
        ending: ending === null ? null : { ...ending, title: stateLabels[ending.kind] },
        links: [...parts(campaign), ...(campaign.agencyId === actor.agencyId ? deeds(campaign, today) : [])],
      }),
    )
  },
})

const claims = (campaign: Campaign, today: string): string => {
  if (campaign.isRegistered) return 'What it will be judged by was fixed before it began.'
  return today < campaign.startsOn
    ? 'Register the plan before the first day, so that its effect can be claimed.'
    : 'Its effect cannot be claimed: what it would be judged by was not fixed before it began.'
}

export const registrationLines = (one: Registration): Line[] => [
  { label: 'Counted', value: one.outcome },
  { label: 'Design', value: textOf(designs, one.design) },
  {
    label: 'Expected',
    value: `${textOf(directions, one.direction)}${one.sizePercent === 0 ? '; by how much was not said' : `, by ${one.sizePercent}%`}`,
  },
  { label: 'Worked out', value: one.method },
  { label: 'Version of the plan', value: String(one.version) },
]

/** Newest first, each with what it says otherwise than the version before it. */
const amendmentsOf = (
  plans: readonly Plan[],
  linesOf: (plan: Plan | undefined) => Line[],
): CampaignModel['amendments'] =>
  plans.flatMap((plan, at) =>
    plan.reason === null
      ? []
      : [
          {
            version: plan.version,
            by: plan.by,
            at: plan.at,
            reason: plan.reason,
            changes: changedLines(linesOf(plans[at + 1]), linesOf(plan)),
          },
        ],
  )

const parts = ({ id }: Campaign): { readonly href: string; readonly text: string }[] => [
  { href: `/campaigns/${id}/figures`, text: 'Figures' },
  { href: `/campaigns/${id}/links`, text: 'Counting links' },
  { href: `/campaigns/${id}/survey`, text: 'Surveys of awareness' },
]

function deeds(campaign: Campaign, today: string): { readonly href: string; readonly text: string }[] {
  const days = { today, ...campaign }
  const href = `/campaigns/${campaign.id}`
  const may = (deed: Parameters<typeof mayBe>[0]): boolean => mayBe(deed, campaign.state, days)
  return [
    ...(may('plan')
      ? [{ href: `${href}/plan`, text: campaign.isRegistered ? 'Amend the plan' : 'Change the plan' }]
      : []),
    ...(may('register') ? [{ href: `${href}/register`, text: 'Register the plan' }] : []),
    ...(may('withdraw') ? [{ href: `${href}/end`, text: 'End the campaign' }] : []),
  ]
}
