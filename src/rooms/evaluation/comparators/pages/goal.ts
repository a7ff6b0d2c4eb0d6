import { londonDay } from '#platform/london-day.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { instantWords, titled } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import { countedWithBegin } from '../../queries.ts'
import { registry } from '../../reference.ts'
import type { Count } from '../../rules/figures.ts'
import { lastYear, type Period } from '../../rules/periods.ts'
import { many, notYet } from '../../rules/words.ts'
import { cellsOfMeasure, sourcesOf } from '../queries.ts'
import { comparatorMeasures, comparators } from '../reference.ts'
import { ownIn, perHundredThousand, rateWords } from '../rules/beside.ts'
import { sourceWords, totals, type PublishedCell, type TableSource } from '../rules/published.ts'
import { goalView, type GoalModel } from './goal.view.ts'

interface Found {
  readonly cells: readonly PublishedCell[]
  readonly counts: readonly Count[]
  readonly year: Period
  readonly sources: readonly TableSource[]
  readonly now: Date
}
const firstYear = 2014
const detected = comparatorMeasures.find(({ code }) => code === 'detected')
const own = detected?.own ?? ''

/** Indicator 16.2.2: detected victims by sex and age, as published, and the partnership's own beside it. */
export const goalPage = page<Found>('evaluation.read-comparator-goal', {
  may: policy.seeFigures,
  async load(db, { now }) {
    const year = lastYear(londonDay(now))
    return {
      cells: await cellsOfMeasure(db, 'detected'),
      counts: await countedWithBegin(db, { from: `${firstYear}-01-01`, to: year.to }, [own]),
      year,
      sources: await sourcesOf(db, ['detected']),
      now,
    }
  },
  about: ({ year }) => ({ type: 'figures', id: '-', detail: { ...year } }),
  present: (found, { form }) =>
    show(titled('Indicator 16.2.2', form), goalView(modelOf(found)), { layout: 'wide' }),
})

function modelOf({ cells, counts, year, sources, now }: Found): GoalModel {
  const { nation } = comparators
  const here = registry.population.residents
  const published = totals(cells, 'years')
  const lastOwn = Number(year.from.slice(0, 4))
  const first = Math.min(lastOwn - 4, ...published.map((one) => one.year))
  const years = Array.from({ length: lastOwn - first + 1 }, (_, at) => first + at)
  const ofYear = (wanted: number): Period => ({ from: `${wanted}-01-01`, to: `${wanted}-12-31` })
  const ownOf = (wanted: number): number | null => ownIn(counts, own, ofYear(wanted))
  return {
    counting: detected?.counting ?? '',
    chart:
      cells.length === 0
        ? null
        : {
            id: 'goal',
            title: 'Detected victims for each 100,000 residents',
            unit: 'a year, for each 100,000 residents',
            caveat: 'Detected victims alone. It rises where people look more.',
            periods: years.map(String),
            lines: [
              {
                name: `Of ${nation.name}`,
                values: years.map((one) => {
                  const value = published.find((other) => other.year === one)?.now ?? null
                  return value === null ? null : perHundredThousand(value, nation.residents)
                }),
                shape: 'line',
              },
              {
                name: 'Of the partnership’s own',
                values: years.map((one) => {
                  const value = ownOf(one)
                  return value === null ? null : perHundredThousand(value, here)
                }),
                shape: 'dashes',
              },
            ],
          },
    rows: years.toReversed().map((one) => ({
      year: String(one),
      national: published.some((other) => other.year === one)
        ? rateWords(published.find((other) => other.year === one)?.now ?? null, nation.residents)
        : 'Not read in',
      own: ownOf(one) === null ? notYet : rateWords(ownOf(one), here),
    })),
    parts: partsOf(cells),
    ownParts: ['gender', 'age'].flatMap((part) => ownPartsOf(counts, own, part, year)),
    ownYear: String(lastOwn),
    source: sourceWords(sources),
    computed: `Worked out on ${instantWords(now)}. Residents: ${many(nation.residents)} in ${nation.name} (${nation.source}) and ${many(here)} here (${registry.population.source}).`,
  }
}

/** Sex by age of the newest year: rows of the table, which are never added to its totals. */
function partsOf(cells: readonly PublishedCell[]): GoalModel['parts'] {
  const last = cells.at(-1)?.importId
  const newest = Math.max(...cells.map(({ year }) => year))
  return cells
    .filter(
      ({ importId, year, parts }) => importId === last && year === newest && Object.keys(parts).length > 0,
    )
    .map(({ parts, value, isMargin, summed, year }) => ({
      year: String(year),
      sex: parts['gender'] ?? 'All',
      age: parts['age'] ?? 'All',
      value: value === null ? 'Not said' : many(value),
      total: isMargin
        ? summed === null
          ? 'A total that cannot be checked'
          : summed === value
            ? 'A total, as its rows'
            : `A total; its rows come to ${many(summed)}`
        : '',
    }))
}

function ownPartsOf(
  counts: readonly Count[],
  code: string,
  part: string,
  { from, to }: Period,
): GoalModel['ownParts'] {
  const found = new Map<string, number>()
  for (const one of counts)
    if (one.code === code && one.kind === part && `${one.month}-01` >= from && `${one.month}-01` <= to)
      found.set(one.value, (found.get(one.value) ?? 0) + one.n)
  return [...found].map(([value, count]) => ({
    part: part === 'gender' ? 'Sex' : 'Age',
    value,
    count: many(count),
  }))
}
