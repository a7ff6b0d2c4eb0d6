import { command, done, invalid, refused } from '#platform/command.ts'
import { readForm } from '#platform/forms.ts'
import { londonDay } from '#platform/london-day.ts'
import { sentence } from './plan-form.ts'
import * as policy from './policy.ts'
import { plansOf, type Plan } from './queries.ts'
import { designs, directions, valuesOf, type Design } from './rules/codes.ts'
import { mayBe } from './states.ts'
import { insertRegistration } from './store.ts'
import { findOne } from './write-plan.ts'

const percent = /^\d{1,4}$/

/** The newest plan is fixed before its first day: by what, where, compared with what, the campaign will be judged. */
export const registerPlan = command('campaigns.register-plan', {
  verb: 'alteration',
  may: policy.changeCampaign,
  parse: (body, params) => {
    const form = readForm(body)
    const version = Number(form.text('version', { max: 4 }))
    const outcome = sentence(form, 'outcome', 'Write what will be counted', 'What will be counted', 400)
    const design = form.choice('design', valuesOf(designs), 'Choose how the effect will be told')
    const direction = form.choice('direction', valuesOf(directions), 'Choose what you expect')
    const size = form.text('size', { required: 'Enter by how much, or 0 if you do not know', max: 10 })
    if (size !== '' && !(percent.test(size) && Number(size) <= 1000))
      form.fail('size', 'Enter a whole number from 0 to 1,000')
    const method = sentence(form, 'method', 'Write how it will be worked out', 'How it will be worked out')
    return form.result(() => ({
      campaignId: params['campaignId'] ?? '',
      version,
      outcome,
      design,
      direction,
      sizePercent: Number(size),
      method,
    }))
  },
  find: (db, { campaignId }) => findOne(db, campaignId),
  async carryOut(tx, input, { campaign }, { actor, now }) {
    if (campaign.isRegistered) return refused('registered')
    if (!mayBe('register', campaign.state, { today: londonDay(now), ...campaign })) return refused('too-late')
    const [plan] = await plansOf(tx, campaign.id)
    if (plan === undefined || plan.version !== input.version) return refused('changed')
    const missing = missingFor(plan, input.design)
    if (missing.length > 0) return invalid(...missing)
    if (!(await insertRegistration(tx, { ...input, byId: actor.personId }))) return refused('changed')
    const { version, design } = input
    return done(
      { id: campaign.id },
      { type: 'campaign', id: campaign.id, ownerAgencyId: campaign.agencyId, detail: { version, design } },
    )
  },
  refusals: {
    registered: 'A plan of this campaign is registered already. It can be amended, with a reason',
    'too-late': 'The first day has come, or the campaign is over. A plan is registered before it begins',
    changed: 'Somebody changed this campaign in the meantime. Look at it again',
  },
})

/** What the plan lacks for this design. The database asks the same (`campaigns.check_registration`). */
export function missingFor(
  { places, outcomes, alongside }: Pick<Plan, 'places' | 'outcomes' | 'alongside'>,
  design: Design,
): { readonly field: string; readonly text: string }[] {
  const here = places.filter(({ use }) => use === 'campaign')
  const firstDays = new Set(here.map(({ from }) => from ?? ''))
  const beside = places.length - here.length
  const isCompared = design === 'compared' || design === 'matched'
  const lacks = [
    here.length === 0 && 'The plan names no place yet. Change the plan first',
    isCompared && beside === 0 && 'The plan names no place to compare with. Change the plan first',
    design === 'matched' &&
      beside !== 0 &&
      beside !== here.length &&
      `Each place of the plan needs one that is like it, in the same order. The plan names ${here.length} and ${beside}. Change the plan first`,
    design === 'stepped' &&
      (firstDays.size < 2 || firstDays.has('')) &&
      'Each place of the plan needs its own first day, and two of them at least differ. Change the plan first',
  ].filter((text) => text !== false)
  const lacksWords = [
    outcomes === '' && 'The plan does not say which outcomes it expects. Change the plan first',
    alongside === '' &&
      'The plan does not say what else runs at the same time. Change the plan first: none is an answer too',
  ].filter((text) => text !== false)
  return [
    ...lacks.map((text) => ({ field: 'design', text })),
    ...lacksWords.map((text) => ({ field: 'outcome', text })),
  ]
}
