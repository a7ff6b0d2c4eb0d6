import { agencies } from '#rooms/identity'
import { command, done, refused } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import { londonDay } from '#platform/london-day.ts'
import { parsePlan, type FoundCampaign, type PlanInput } from './plan-form.ts'
import * as policy from './policy.ts'
import { findCampaign, type PlanWords } from './queries.ts'
import { mayBe } from './states.ts'
import { insertCampaign, insertPlan } from './store.ts'

export async function findOne(db: Db, campaignId: string): Promise<FoundCampaign | null> {
  const campaign = await findCampaign(db, campaignId)
  return campaign === null ? null : { campaign }
}

/** A campaign begins with its name and a first plan. */
export const openCampaign = command('campaigns.open-campaign', {
  verb: 'collection',
  may: policy.writeCampaign,
  parse: (body) => parsePlan(body, '', true),
  find: (_db, input) => input,
  async carryOut(tx, input, _found, { actor, services }) {
    const id = services.newId()
    await insertCampaign(tx, { id, agencyId: actor.agencyId, name: input.name, byId: actor.personId })
    await insertPlan(tx, {
      ...(await wordsOf(tx, input, actor.agencyId)),
      campaignId: id,
      version: 1,
      reason: null,
      byId: actor.personId,
    })
    return done({ id }, { type: 'campaign', id, ownerAgencyId: actor.agencyId, detail: { version: 1 } })
  },
  refusals: {},
})

/** A new version of the plan. After registration it is an amendment, which has a reason. */
export const changePlan = command('campaigns.change-plan', {
  verb: 'alteration',
  may: policy.changeCampaign,
  parse: (body, params) => parsePlan(body, params['campaignId'] ?? '', false),
  find: (db, { campaignId }) => findOne(db, campaignId),
  async carryOut(tx, input, { campaign }, { actor, now }) {
    const { id, version, state, agencyId } = campaign
    if (!mayBe('plan', state, { today: londonDay(now), ...campaign })) return refused('over')
    if (input.from !== version) return refused('changed')
    if (campaign.isRegistered && input.reason === '') return refused('no-reason')
    const isWritten = await insertPlan(tx, {
      ...(await wordsOf(tx, input, agencyId)),
      campaignId: id,
      version: version + 1,
      reason: campaign.isRegistered ? input.reason : null,
      byId: actor.personId,
    })
    if (!isWritten) return refused('changed')
    return done(
      { id },
      {
        type: 'campaign',
        id,
        ownerAgencyId: agencyId,
        detail: { version: version + 1, amended: campaign.isRegistered },
      },
    )
  },
  refusals: {
    over: 'The campaign is over. Its plan stays as it is',
    changed: 'Somebody changed this campaign in the meantime. Look at it again before you write over it',
    'no-reason': 'This plan was registered. Write why you change it',
  },
})

/** What is stored of a plan: of the partners those that there are, and not the own agency. */
async function wordsOf(db: Db, input: PlanInput, ownAgencyId: string): Promise<PlanWords> {
  const known = new Set((await agencies(db)).map(({ id }) => id))
  const { campaignId: _campaign, from: _from, name: _name, reason: _reason, ...words } = input
  return { ...words, partners: input.partners.filter((id) => known.has(id) && id !== ownAgencyId) }
}
