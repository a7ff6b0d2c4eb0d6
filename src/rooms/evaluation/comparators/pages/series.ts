import { londonDay } from '#platform/london-day.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { instantWords, showDay, titled } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import { countedWithBegin } from '../../queries.ts'
import { registry } from '../../reference.ts'
import type { Count } from '../../rules/figures.ts'
import { many, notYet } from '../../rules/words.ts'
import { cellsOfMeasure, sourcesOf } from '../queries.ts'
import { comparatorMeasures, comparators } from '../reference.ts'
import {
  lastQuarterOf,
  perHundredThousand,
  periodOfQuarter,
  quartersBeside,
  rateWords,
} from '../rules/beside.ts'
import {
  quarterWords,
  sourceWords,
  type PublishedCell,
  type Stands,
  type TableSource,
} from '../rules/published.ts'
import { seriesView, type SeriesModel } from './series.view.ts'

interface Found {
  readonly code: string
  readonly cells: readonly PublishedCell[]
  readonly counts: readonly Count[]
  readonly sources: readonly TableSource[]
  readonly now: Date
}
const tables = comparatorMeasures.filter(({ code }) => code !== 'detected')

/** The nation beside the partnership, quarter by quarter. */
export const seriesPage = page<Found>('evaluation.read-comparator-series', {
  may: policy.seeFigures,
  async load(db, { query, now }) {
    const measure = tables.find(({ code }) => code === (query['table'] ?? 'referrals'))
    if (measure === undefined) return null
    const last = periodOfQuarter(lastQuarterOf(londonDay(now)))
    return {
      code: measure.code,
      cells: await cellsOfMeasure(db, measure.code),
      counts: await countedWithBegin(db, { from: '2014-01-01', to: last.to }, [measure.own]),
      sources: await sourcesOf(db, [measure.code]),
      now,
    }
  },
  about: ({ code }) => ({ type: 'figures', id: '-', detail: { comparator: code } }),
  present: (found, { form }) =>
    show(titled('The nation beside the partnership', form), seriesView(modelOf(found)), {
      layout: 'wide',
    }),
})

function modelOf({ code, cells, counts, sources, now }: Found): SeriesModel {
  const measure = tables.find((one) => one.code === code) ?? tables[0]
  if (measure === undefined) throw new Error('reference/evaluation/comparators.json has no table')
  const lines = quartersBeside(cells, counts, measure.own, lastQuarterOf(londonDay(now)))
  const { nation } = comparators
  const here = registry.population.residents
  return {
    name: measure.name,
    counting: measure.counting,
    tables: tables.map((one) => ({
      href: `/evaluation/comparators/series?table=${one.code}`,
      text: one.name,
      isThis: one.code === code,
    })),
    chart:
      cells.length === 0
        ? null
        : {
            id: 'beside',
            title: `${measure.name}, for each 100,000 residents`,
            unit: 'a quarter, for each 100,000 residents',
            caveat: 'Two ways of counting, side by side. About reports, not about how much slavery there is.',
            periods: lines.map(({ quarter }) => quarterWords(quarter)),
            lines: [
              {
                name: `Of ${nation.name}, as it stands now`,
                values: lines.map(({ national }) =>
                  national === null || national.now === null
                    ? null
                    : perHundredThousand(national.now, nation.residents),
                ),
                shape: 'line',
              },
              {
                name: 'Of the partnership’s own',
                values: lines.map(({ own }) => (own === null ? null : perHundredThousand(own, here))),
                shape: 'dashes',
              },
            ],
          },
    rows: lines.toReversed().map(({ quarter, national, own }) => ({
      quarter: quarterWords(quarter),
      national: national === null ? 'Not read in' : rateWords(national.now, nation.residents),
      revised: revisedWords(national),
      own: own === null ? notYet : rateWords(own, here),
    })),
    source: sourceWords(sources),
    computed: `Worked out on ${instantWords(now)}. Residents: ${many(nation.residents)} in ${nation.name} (${nation.source}) and ${many(here)} here (${registry.population.source}), by definitions of ${showDay(comparators.version)}.`,
  }
}

function revisedWords(national: Stands | null): string {
  if (national === null || national.firstVintage === national.nowVintage) return ''
  const said = (value: number | null): string => (value === null ? 'not said' : many(value))
  return national.first === national.now
    ? `The same since ${national.firstVintage}`
    : `First ${said(national.first)} (${national.firstVintage}), now ${said(national.now)} (${national.nowVintage})`
}
