import { createHash } from 'node:crypto'
import { wardMap } from '#rooms/risk'
import { inWorker } from '@article4/statistics/work'
import { command, done, refused } from '#platform/command.ts'
import { readForm } from '#platform/forms.ts'
import { londonDay } from '#platform/london-day.ts'
import * as policy from '../policy.ts'
import { lastMonths, monthOf } from '../rules/periods.ts'
import { itemsByWard } from './queries.ts'
import { foundOf, monthsLooked, questionOf, replicates } from './rules/gather.ts'
import { insertRun } from './store.ts'

/** Another way of looking gets another name: runs of one are comparable. */
export const clusterMethod =
  'clusters 2; space-time permutation scan with scatter of districts and wards, circles of wards to a quarter of items, windows to the last month; Gi* within 5 km, false discovery 5%'
const mostSeconds = 60

/** The months that are over are looked at, in other threads. The seed is the last month, so that nobody looks until they like what they see. */
export const lookForClusters = command('evaluation.look-for-clusters', {
  verb: 'alteration',
  may: policy.evaluate,
  parse: (body) => readForm(body).result(() => ({})),
  find: (_db, input) => input,
  async carryOut(tx, _input, _found, { actor, now, services }) {
    const months = lastMonths(londonDay(now), monthsLooked)
    const question = questionOf(await itemsByWard(tx, months), (await wardMap(tx)).wards, months)
    if (question === null) return refused('too-few')
    const seed = Number(monthOf(months.to).replace('-', ''))
    const scan = await inWorker(
      'spaceTimeScan',
      { data: question.data, options: { seed, replicates, prospective: true, mostPeriods: 0.25 } },
      { mostSeconds },
    )
    const id = services.newId()
    const isNew = await insertRun(tx, {
      ...months,
      id,
      seed,
      replicates,
      method: clusterMethod,
      inputHash: createHash('sha256')
        .update(JSON.stringify([question.wards.map(({ code }) => code), question.data.cases]))
        .digest('hex'),
      places: question.wards.length,
      items: question.items,
      found: JSON.stringify(foundOf(question, scan)),
      byId: actor.personId,
    })
    if (!isNew) return refused('same')
    return done({ id }, { type: 'figures', id: '-', detail: { look: id } })
  },
  refusals: {
    'too-few': 'There is too little to look at: three wards with an outline and twenty items are needed',
    same: 'These months were looked at already, and what is counted in them has not changed',
  },
})
