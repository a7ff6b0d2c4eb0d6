import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { showDay } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import { designWords, stateWords } from '../design-words.ts'
import { plans } from '../queries.ts'
import type { Plan } from '../rules/plan.ts'
import { campaignEffectsView } from './campaign-effects.view.ts'

/** Campaigns that were registered, to be judged. */
export const campaignEffectsPage = page<readonly Plan[]>('evaluation.list-campaigns', {
  may: policy.seeFigures,
  load: (db) => plans(db),
  about: (all) => ({ type: 'figures', id: '-', detail: { campaigns: all.length } }),
  present: (all) =>
    show(
      'What came after campaigns',
      campaignEffectsView({
        campaigns: all.map((one) => ({
          href: `/evaluation/campaigns/${one.id}`,
          name: one.name,
          outcome: one.outcome,
          days: `${showDay(one.startsOn)} to ${showDay(one.endsOn)}`,
          design: designWords(one.design),
          registered: `${showDay(one.registeredOn)}${one.amendments > 0 ? ', amended since' : ''}`,
          state: stateWords(one.ended),
        })),
      }),
      { layout: 'wide' },
    ),
})
