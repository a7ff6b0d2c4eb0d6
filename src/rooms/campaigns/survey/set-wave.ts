import { randomBytes } from 'node:crypto'
import { command, done, invalid, refused } from '#platform/command.ts'
import { readForm } from '#platform/forms.ts'
import { londonDay } from '#platform/london-day.ts'
import * as policy from '../policy.ts'
import { codeFrom } from '../rules/spoken-code.ts'
import { findOne } from '../write-plan.ts'
import { bankVersion } from './bank.ts'
import { insertWave } from './store.ts'

export const surveyCodeLength = 8
const longestDays = 92
const dayLength = 86_400_000
export const waves = [
  { value: 'before', text: 'Before the campaign' },
  { value: 'after', text: 'After it, or while it runs' },
] as const

/** A survey is set for the weeks before or after a campaign, each once, and before it opens. */
export const setWave = command('campaigns.set-survey', {
  verb: 'alteration',
  may: policy.changeCampaign,
  parse: (body, params) => {
    const form = readForm(body)
    const wave = form.choice(
      'wave',
      waves.map(({ value }) => value),
      'Choose before or after',
    )
    const opensOn = form.day('opensOn', 'Enter the first day') ?? ''
    const closesOn = form.day('closesOn', 'Enter the last day') ?? ''
    const length = (Date.parse(closesOn) - Date.parse(opensOn)) / dayLength
    if (length < 0) form.fail('closesOn', 'The last day cannot be before the first')
    if (length > longestDays) form.fail('closesOn', 'A survey is open for three months at most')
    return form.result(() => ({ campaignId: params['campaignId'] ?? '', wave, opensOn, closesOn }))
  },
  find: (db, { campaignId }) => findOne(db, campaignId),
  async carryOut(tx, { wave, opensOn, closesOn }, { campaign }, { actor, now, services }) {
    if (opensOn < londonDay(now))
      return invalid({ field: 'opensOn', text: 'A survey is set before it opens: today or later' })
    if (wave === 'before' && closesOn >= campaign.startsOn)
      return invalid({ field: 'closesOn', text: 'A survey before ends before the campaign begins' })
    if (wave === 'after' && opensOn < campaign.startsOn)
      return invalid({ field: 'opensOn', text: 'A survey after opens when the campaign has begun' })
    const row = { wave, opensOn, closesOn, code: newCode(), bank: bankVersion, byId: actor.personId }
    if (!(await insertWave(tx, { ...row, id: services.newId(), campaignId: campaign.id })))
      return refused('there')
    return done(
      { id: campaign.id },
      { type: 'campaign', id: campaign.id, ownerAgencyId: campaign.agencyId, detail: { survey: wave } },
    )
  },
  refusals: { there: 'This survey is set already, or the campaign was changed in the meantime' },
})

const newCode = (): string => codeFrom(randomBytes(32), surveyCodeLength) ?? newCode()
