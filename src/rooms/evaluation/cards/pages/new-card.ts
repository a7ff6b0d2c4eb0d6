import { londonDay } from '#platform/london-day.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { showDay, titled } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import { counted } from '../../queries.ts'
import type { Count } from '../../rules/figures.ts'
import { addMonths, lastMonths, monthOf, monthWords } from '../../rules/periods.ts'
import { lengths, noComparison, theRest } from '../make-card.ts'
import { registeredPlans, type RegisteredPlan } from '../queries.ts'
import { chosenKinds } from '../rules/plan.ts'
import { seriesChoices } from '../rules/series.ts'
import { newCardView } from './new-card.view.ts'

interface Found {
  readonly today: string
  readonly counts: readonly Count[]
  readonly plans: readonly RegisteredPlan[]
}
/** How far back and how far ahead a comparison may lie. */
const [back, ahead] = [60, 24]

/** The form on which a comparison is written down. */
export const newCardPage = page<Found>('evaluation.write-card', {
  may: policy.evaluate,
  async load(db, { now }) {
    const today = londonDay(now)
    return { today, counts: await counted(db, lastMonths(today, 36)), plans: await registeredPlans(db) }
  },
  about: () => null,
  present: ({ today, counts, plans }, { form }) => {
    const series = seriesChoices(counts)
    const months = Array.from({ length: back + ahead }, (_, at) => addMonths(monthOf(today), ahead - 1 - at))
    return show(
      titled('Write down a comparison', form),
      newCardView({
        form,
        series,
        compare: [
          { value: noComparison, text: 'No comparison' },
          { value: theRest, text: 'All other parts of the same measure' },
          ...series,
        ],
        months: months.map((month) => ({ value: month, text: monthWords(month) })),
        lengths: lengths.map((value) => ({ value, text: value === '1' ? '1 month' : `${value} months` })),
        chosen: [...chosenKinds],
        campaigns: [
          { value: '', text: 'None' },
          ...plans.map((one) => ({
            value: one.campaignId,
            text: `${one.name}, from ${showDay(one.startsOn)}`,
          })),
        ],
      }),
    )
  },
})
