import { command, done, refused } from '#platform/command.ts'
import { readForm } from '#platform/forms.ts'
import { londonDay } from '#platform/london-day.ts'
import { sentence } from './plan-form.ts'
import * as policy from './policy.ts'
import { endings, valuesOf } from './rules/codes.ts'
import { mayBe } from './states.ts'
import { insertEnding } from './store.ts'
import { findOne } from './write-plan.ts'

/** A campaign is closed with what was learned, or withdrawn with the reason. */
export const endCampaign = command('campaigns.end-campaign', {
  verb: 'alteration',
  may: policy.changeCampaign,
  parse: (body, params) => {
    const form = readForm(body)
    const kind = form.choice('kind', valuesOf(endings), 'Choose how it ends')
    const words = sentence(
      form,
      'words',
      'Write what was learned, or why it is withdrawn',
      'What you write',
      2000,
    )
    return form.result(() => ({ campaignId: params['campaignId'] ?? '', kind, words }))
  },
  find: (db, { campaignId }) => findOne(db, campaignId),
  async carryOut(tx, { kind, words }, { campaign }, { actor, now }) {
    const days = { today: londonDay(now), ...campaign }
    if (!mayBe('withdraw', campaign.state, days)) return refused('over')
    if (kind === 'closed' && !mayBe('close', campaign.state, days)) return refused('too-early')
    const isEnded = await insertEnding(tx, { campaignId: campaign.id, kind, words, byId: actor.personId })
    if (!isEnded) return refused('over')
    return done(
      { id: campaign.id },
      { type: 'campaign', id: campaign.id, ownerAgencyId: campaign.agencyId, detail: { ended: kind } },
    )
  },
  refusals: {
    over: 'Somebody ended this campaign in the meantime',
    'too-early': 'Its last day is not over yet. Close it afterwards, or withdraw it now',
  },
})
