import { londonDay } from '#platform/london-day.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { instantWords, titled } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import { counted } from '../../queries.ts'
import type { Count } from '../../rules/figures.ts'
import { lastMonths, periodWords, type Period } from '../../rules/periods.ts'
import { many } from '../../rules/words.ts'
import { cellsOfMeasure, sourcesOf } from '../queries.ts'
import { comparatorName, comparators } from '../reference.ts'
import { mixOf } from '../rules/beside.ts'
import {
  partsIn,
  quarterWords,
  sourceWords,
  type PublishedCell,
  type TableSource,
} from '../rules/published.ts'
import { mixView, type MixModel } from './mix.view.ts'

interface Found {
  readonly year: Period
  readonly counts: readonly Count[]
  readonly cells: readonly (readonly PublishedCell[])[]
  readonly sources: readonly TableSource[]
  readonly now: Date
}

/** Who is among own referrals, beside who is among the nation's (IND21). */
export const mixPage = page<Found>('evaluation.read-comparator-mix', {
  may: policy.seeFigures,
  async load(db, { now }) {
    const year = lastMonths(londonDay(now), 12)
    const cells: PublishedCell[][] = []
    for (const { measure } of comparators.parts) cells.push(await cellsOfMeasure(db, measure))
    const sources = await sourcesOf(
      db,
      comparators.parts.map(({ measure }) => measure),
    )
    return { year, counts: await counted(db, year, [own]), cells, sources, now }
  },
  about: ({ year }) => ({ type: 'figures', id: '-', detail: { ...year } }),
  present: (found, { form }) =>
    show(titled('Who is among them', form), mixView(modelOf(found)), { layout: 'wide' }),
})

const own = 'nrm-referrals'

const modelOf = ({ year, counts, cells, sources, now }: Found): MixModel => ({
  year: periodWords(year),
  parts: comparators.parts.map(({ part, name, measure, same }, at) => {
    const published = partsIn(cells[at] ?? [], part)
    const ours = new Map<string, number>()
    for (const one of counts)
      if (one.code === own && one.kind === part) ours.set(one.value, (ours.get(one.value) ?? 0) + one.n)
    return {
      name,
      table:
        published === null
          ? 'No table with this part has been read in.'
          : `${comparatorName(measure)}, ${quarterWords(published)}, edition of ${published.vintage}${published.unknown === 0 ? '' : `; ${many(published.unknown)} cells were not said and are in no share`}.`,
      rows: mixOf(ours, published?.parts ?? [], same),
    }
  }),
  source: sourceWords(sources),
  computed: `Worked out on ${instantWords(now)}.`,
})
