import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import { londonDay } from '#platform/london-day.ts'
import type { FoundCampaign } from '../../plan-form.ts'
import * as policy from '../../policy.ts'
import { mayBe } from '../../states.ts'
import { findOne } from '../../write-plan.ts'
import { surveySource } from '../bank.ts'
import { countsOf, scoresOf, wavesOf, type Answered, type NamedCount, type WaveLine } from '../queries.ts'
import { resultsOf } from '../results.ts'
import { waves } from '../set-wave.ts'
import { absentWords, namedWords, resultRows } from './survey-words.ts'
import { surveyView } from './survey.view.ts'

interface Found extends FoundCampaign {
  readonly waves: readonly WaveLine[]
  readonly answered: readonly Answered[]
  readonly counts: readonly NamedCount[]
  readonly publicUrl: string
}

/** The surveys of a campaign, for leads of every agency. */
export const campaignSurveyPage = page<Found>('campaigns.read-survey', {
  may: policy.seeCampaigns,
  async load(db, { params, services }) {
    const found = await findOne(db, params['campaignId'] ?? '')
    if (found === null) return null
    const { id } = found.campaign
    return {
      ...found,
      waves: await wavesOf(db, id),
      answered: await scoresOf(db, id),
      counts: await countsOf(db, id),
      publicUrl: services.publicUrl,
    }
  },
  about: ({ campaign }) => ({ type: 'campaign', id: campaign.id, ownerAgencyId: campaign.agencyId }),
  present: (found, { form, actor, now }) => {
    const { campaign } = found
    const results = resultsOf(found.answered)
    const maySet =
      campaign.agencyId === actor.agencyId &&
      mayBe('plan', campaign.state, { today: londonDay(now), ...campaign })
    return show(
      titled('Surveys of awareness', form),
      surveyView({
        form,
        backHref: `/campaigns/${campaign.id}`,
        name: campaign.name,
        waves: found.waves.map((one) => ({
          title: waves.find(({ value }) => value === one.wave)?.text ?? one.wave,
          url: `${found.publicUrl}/survey/${one.code}`,
          opensOn: one.opensOn,
          closesOn: one.closesOn,
          people: one.people === 0 ? 'Fewer than ten' : String(one.people),
        })),
        results: found.answered.length === 0 ? [] : resultRows(results),
        absent: absentWords(results),
        named: namedWords(found.counts),
        source: surveySource,
        choices: maySet ? waves.filter(({ value }) => !found.waves.some(({ wave }) => wave === value)) : [],
      }),
      { layout: 'wide' },
    )
  },
})
