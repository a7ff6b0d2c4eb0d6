import { londonDay } from '#platform/london-day.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import type { Chart } from '#platform/views/chart.ts'
import { instantWords, showDay, titled } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import {
  aims,
  changes,
  countedWithBegin,
  publishedOf,
  waits,
  type Aim,
  type Change,
  type Published,
} from '../../queries.ts'
import { valueWords } from '../../report/reference.ts'
import { findMeasure, partWords, registry, type Measure } from '../../reference.ts'
import {
  codesOf,
  drawnMonths,
  figureOf,
  hasPart,
  valuesOf,
  type Count,
  type Wait,
} from '../../rules/figures.ts'
import { drillDown } from '../../rules/kept-in.ts'
import {
  addMonths,
  askedPeriod,
  firstDay,
  lastMonths,
  monthOf,
  monthsIn,
  monthWords,
  period,
  periodWords,
  type Period,
} from '../../rules/periods.ts'
import { waitOf } from '../../rules/waits.ts'
import { many, say, sayWait, tenths } from '../../rules/words.ts'
import { measureView, type MeasureModel } from './measure.view.ts'

interface Found {
  readonly measure: Measure
  readonly now: Date
  readonly year: Period
  readonly chartOf: Period
  readonly counts: readonly Count[]
  readonly waits: readonly Wait[]
  readonly published: readonly Published[]
  readonly aim: Aim | null
  readonly changes: readonly Change[]
}

const monthsShown = 36

/** One measure over time. */
export const measurePage = page<Found>('evaluation.read-measure', {
  may: policy.seeFigures,
  async load(db, { params, query, now }) {
    const measure = findMeasure(params['code'] ?? '')
    if (measure === null) return null
    const today = londonDay(now)
    const year = askedPeriod(query, today, lastMonths(today, 12))
    const chartOf = period(addMonths(monthOf(year.to), 1 - monthsShown), monthOf(year.to))
    return {
      measure,
      now,
      year,
      chartOf,
      counts: await countedWithBegin(db, chartOf, codesOf(measure)),
      waits: 'stage' in measure.numerator ? await waits(db, year) : [],
      published: await publishedOf(db, measure.code),
      aim: (await aims(db)).find((one) => one.measure === measure.code) ?? null,
      changes: await changes(db),
    }
  },
  about: ({ measure }) => ({ type: 'figures', id: '-', detail: { measure: measure.code } }),
  present: (found, { form, actor }) =>
    show(
      titled(found.measure.name, form),
      measureView({ form, ...modelOf(found, actor.rights), maySetAim: actor.rights.has('evaluator') }),
      { layout: 'wide' },
    ),
})

const directions: Readonly<Record<string, string>> = {
  'up-good': 'More is better',
  'down-good': 'Less is better',
  neither: 'Neither more nor less is good by itself',
}
const cycles: Readonly<Record<string, string>> = {
  month: 'Every month',
  quarter: 'Every quarter',
  year: 'Every year',
}

function modelOf(found: Found, rights: ReadonlySet<string>): Omit<MeasureModel, 'form' | 'maySetAim'> {
  const { measure, year } = found
  const said =
    'stage' in measure.numerator
      ? sayWait(waitOf(found.waits, measure.numerator.stage))
      : say(measure, figureOf(measure, found.counts, year, registry.population))
  return {
    code: measure.code,
    name: measure.name,
    facts: [
      { key: periodWords(year), value: `${said.counts}: ${said.value}, ${said.interval}` },
      { key: 'What is counted', value: measure.numeratorWords },
      ...(measure.denominatorWords === undefined
        ? []
        : [{ key: 'Of what', value: measure.denominatorWords }]),
      { key: 'How it is meant', value: directions[measure.direction] ?? '' },
      { key: 'How often', value: cycles[measure.cycle] ?? '' },
      { key: 'In the list of indicators', value: measure.indicator },
    ],
    caveat: measure.caveat,
    see: drillDown(measure.see, rights),
    chart: 'stage' in measure.numerator ? null : chartOf(found),
    parts: partsOf(found),
    published: publishedRows(measure, found.published),
    aim:
      found.aim === null
        ? null
        : {
            words: `${tenths(found.aim.target)} by ${showDay(found.aim.byDay)}, from ${periodWords(period(monthOf(found.aim.baseFrom), monthOf(found.aim.baseTo)))} on.`,
            reason: found.aim.reason,
          },
    version: found.aim?.version ?? 0,
    computed: `Worked out on ${instantWords(found.now)} from what the rooms count, by definitions of ${showDay(registry.version)}.`,
  }
}

function chartOf(found: Found): Chart {
  const months = monthsIn(found.chartOf)
  return {
    id: 'by-month',
    title: `${found.measure.name}, month by month`,
    unit: 'counted in a month',
    caveat: 'Counts of what reached the hub, not of how much slavery there is.',
    periods: months.map(monthWords),
    lines: [
      {
        name: found.measure.numeratorWords,
        values: drawnMonths(found.measure, found.counts, found.chartOf),
        shape: 'line',
      },
    ],
    marks: found.changes
      .map((one) => ({ at: months.indexOf(monthOf(one.happenedOn)), words: one.words }))
      .filter(({ at }) => at >= 0)
      .toSorted((one, other) => one.at - other.at),
  }
}

/** Most parts that are listed; the rest is said in one line. */
const mostParts = 12

function partsOf({ measure, counts, year }: Found): MeasureModel['parts'] {
  return measure.parts
    .filter((kind) => hasPart(measure, { kind, value: '' }))
    .map((kind) => {
      const values = valuesOf(measure, counts, kind)
      const rows = values.slice(0, mostParts).map((value) => {
        const said = say(
          measure,
          figureOf(measure, counts, year, { ...registry.population, part: { kind, value } }),
        )
        return [valueWords(kind, value), said.counts, said.value, said.interval] as const
      })
      const rest = values.length - rows.length
      return {
        title: `${partWords(kind)}, ${periodWords(year)}${rest > 0 ? ` (and ${many(rest)} smaller parts)` : ''}`,
        rows,
      }
    })
    .filter(({ rows }) => rows.length > 0)
}

function publishedRows(measure: Measure, published: readonly Published[]): MeasureModel['published'] {
  const periods = Map.groupBy(
    published.filter(({ part }) => part === ''),
    ({ from, to }) => `${from}|${to}`,
  )
  return [...periods.values()].flatMap((revisions) => {
    const [first, last] = [revisions[0], revisions.at(-1)]
    if (first === undefined || last === undefined) return []
    const words = (one: Published): string => {
      const said = say(measure, one)
      return `${said.counts}: ${said.value}`
    }
    return [
      {
        period: periodWords({ from: firstDay(monthOf(first.from)), to: first.to }),
        first: words(first),
        firstOn: showDay(first.createdAt),
        now: words(last),
        revisions: many(revisions.length - 1),
      },
    ]
  })
}
