import { command, done, invalid } from '#platform/command.ts'
import { readForm } from '#platform/forms.ts'
import { londonDay } from '#platform/london-day.ts'
import * as policy from '../policy.ts'
import { partCode } from '../rules/figures.ts'
import { addMonths, firstDay, isMonth, period } from '../rules/periods.ts'
import { registeredPlans } from './queries.ts'
import { chosenCodes, planFaults, type PlanFault } from './rules/plan.ts'
import { findSeries, restCode } from './rules/series.ts'
import { insertCard } from './store.ts'

/** As many months on both sides, so that a year is never compared with a quarter. */
export const lengths = ['1', '2', '3', '6', '12'] as const
export const noComparison = 'none'
export const theRest = 'rest'

/** A comparison is written down before it is judged. It is never changed: a better one is another card, and this one stays. */
export const makeCard = command('evaluation.make-card', {
  verb: 'alteration',
  may: policy.evaluate,
  parse(body) {
    const form = readForm(body)
    const month = (name: string, required: string): string => {
      const said = form.text(name, { max: 7 })
      if (!isMonth(said)) form.fail(name, required)
      return isMonth(said) ? said : '2000-01'
    }
    const series = findSeries(form.text('series', { max: 140 }))
    if (series === null) form.fail('series', 'Choose what is compared')
    const length = Number(form.choice('length', lengths, 'Choose how many months'))
    const base = month('base', 'Choose the first month of the period before')
    const now = month('now', 'Choose the first month of the period after')
    const since = month('since', 'Choose the first month in which it could show')
    const compare = form.text('compare', { max: 140 })
    if (compare !== noComparison && compare !== theRest && findSeries(compare) === null)
      form.fail('compare', 'Choose what it is compared with, or say that there is no comparison')
    const chosen = form.choice('chosen', chosenCodes, 'Say why this was chosen')
    const campaignId = form.text('campaign', { max: 40 })
    const limits = form.text('limits', {
      required: 'Write what this cannot say',
      max: 2000,
      multiline: true,
      label: 'What this cannot say',
    })
    if (limits !== '' && limits.length < 10)
      form.fail('limits', 'Write a little more about what this cannot say')
    const reviewOn = form.day('reviewOn', 'Enter when the verdict is looked at again')
    return form.result(() => ({
      series: series?.code ?? '',
      length,
      base,
      now,
      since,
      compare,
      chosen,
      campaignId: campaignId === '' ? null : campaignId,
      limits,
      reviewOn: reviewOn ?? '',
    }))
  },
  find: (_db, input) => findSeries(input.series),
  async carryOut(tx, input, series, { actor, now, services }) {
    const part = partCode(series.part)
    const plan = {
      measure: series.measure.code,
      part,
      base: period(input.base, addMonths(input.base, input.length - 1)),
      now: period(input.now, addMonths(input.now, input.length - 1)),
      since: firstDay(input.since),
      compare:
        input.compare === noComparison
          ? ''
          : input.compare === theRest
            ? restCode(series.measure.code, part)
            : input.compare,
      chosen: input.chosen,
      campaignId: input.campaignId,
      limits: input.limits,
      reviewOn: input.reviewOn,
      createdOn: londonDay(now),
    }
    const faults = planFaults(plan, series.code)
    if (faults.length > 0) return invalid(...faults.map((fault) => faultWords[fault]))
    if (
      input.campaignId !== null &&
      !(await registeredPlans(tx)).some(({ campaignId }) => campaignId === input.campaignId)
    )
      return invalid({ field: 'campaign', text: 'Choose a campaign that is registered' })
    const id = services.newId()
    await insertCard(tx, { ...plan, id, byId: actor.personId })
    return done({ id }, { type: 'figures', id: '-', detail: { card: id } })
  },
  refusals: {},
})

const faultWords: { readonly [fault in PlanFault]: { readonly field: string; readonly text: string } } = {
  unequal: { field: 'length', text: 'Both periods must be as long' },
  overlap: { field: 'now', text: 'The period after must begin when the one before is over' },
  since: {
    field: 'since',
    text: 'The first month in which it could show must lie after the period before, and not after the beginning of the period after',
  },
  'rest-of-all': { field: 'compare', text: 'All of a measure has no rest: choose another comparison' },
  'same-series': { field: 'compare', text: 'A measure is not compared with itself' },
  review: {
    field: 'reviewOn',
    text: 'The verdict is looked at again after its months are over, and in the future',
  },
}
