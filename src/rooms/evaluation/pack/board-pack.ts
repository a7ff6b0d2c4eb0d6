import { createHash } from 'node:crypto'
import type { Chart } from '#platform/views/chart.ts'
import { instantWords, showDay } from '#platform/views/form.ts'
import { sumsOf } from '../agencies/pages/agencies.ts'
import { changeKindText } from '../changes/kinds.ts'
import type { AgencyWork, Aim, Change, Published } from '../queries.ts'
import { findMeasure, measures, registry, type Measure } from '../reference.ts'
import { drawnMonths, figureOf, isCountedThrough, type Count, type Wait } from '../rules/figures.ts'
import {
  addMonths,
  askFor,
  firstDay,
  lastDay,
  monthOf,
  monthsIn,
  monthWords,
  period,
  periodWords,
  yearBefore,
  type Period,
} from '../rules/periods.ts'
import { waitOf } from '../rules/waits.ts'
import { leastBase, many, notYet, say, sayWait, tenths, type Said } from '../rules/words.ts'
import { wayRows } from '../way/pages/way.ts'
import type { SignedCard } from './queries.ts'
import { verdictWords } from '../cards/rules/verdict-words.ts'

/**
 * What the board reads before it meets: one model, which the page and the paper both show. Every figure is worked out as on the page of its
 * measure, and leads there.
 */
export interface PackData {
  readonly now: Date
  readonly today: string
  readonly quarter: Period
  readonly counts: readonly Count[]
  readonly waits: {
    readonly now: readonly Wait[]
    readonly before: readonly Wait[]
    readonly year: readonly Wait[]
  }
  readonly agencies: readonly AgencyWork[]
  readonly aims: readonly Aim[]
  readonly published: readonly Published[]
  readonly changes: readonly Change[]
  readonly cards: readonly SignedCard[]
}
/** So many months before the quarter ends are drawn and read. */
const monthsDrawn = 24
export const readFor = (quarter: Period): Period =>
  period(addMonths(monthOf(quarter.to), 1 - monthsDrawn), monthOf(quarter.to))
/** How long things take is said of a year: in a quarter too little is done. */
export const yearTo = (quarter: Period): Period =>
  period(addMonths(monthOf(quarter.to), -11), monthOf(quarter.to))

export interface PackRow extends Said {
  readonly code: string
  readonly href: string
  readonly name: string
  /** What is counted, and of what. */
  readonly definition: string
  readonly before: string
  readonly aim: string
  readonly caveat: string
}
export interface BoardPack {
  readonly period: string
  readonly yearBefore: string
  readonly yearTo: string
  readonly states: readonly {
    readonly name: string
    readonly count: string
    readonly before: string
    readonly of: string
    readonly href: string
    readonly chart: Chart
  }[]
  readonly groups: readonly {
    readonly title: string
    readonly about: string
    readonly rows: readonly PackRow[]
  }[]
  readonly way: readonly {
    readonly stage: string
    readonly begun: string
    readonly done: string
    readonly half: string
    readonly ninety: string
    readonly stuck: string
  }[]
  readonly wayHref: string
  readonly agencies: readonly string[]
  readonly agenciesHref: string
  readonly changes: readonly { readonly day: string; readonly kind: string; readonly words: string }[]
  readonly cards: readonly {
    readonly measure: string
    readonly compared: string
    readonly verdict: string
    readonly limits: string
    readonly signed: string
  }[]
  /** What was said of this quarter before and is counted otherwise now. */
  readonly otherwise: readonly {
    readonly name: string
    readonly said: string
    readonly now: string
    readonly on: string
  }[]
  readonly withheld: readonly { readonly name: string; readonly why: string }[]
  readonly cannotSay: readonly string[]
  readonly provenance: readonly string[]
}

const groups = [
  { group: 'impact', title: 'Impact', about: 'What came of it for people.' },
  { group: 'outcome', title: 'Outcomes', about: 'What others did or decided.' },
  { group: 'output', title: 'Outputs', about: 'What the partnership did.' },
  { group: 'input', title: 'Inputs', about: 'What was put in. It says nothing of what came of it.' },
] as const
const stateNames: Readonly<Record<string, string>> = {
  concern: 'Concern',
  indicator: 'With a sign',
  'potential-victim': 'Potential victim',
  'recorded-crime': 'Recorded crime',
  'confirmed-victim': 'Confirmed victim',
}

export function boardPack(data: PackData): BoardPack {
  const { quarter } = data
  const all = measures.map((measure) => ({ measure, row: rowOf(measure, data) }))
  return {
    period: periodWords(quarter),
    yearBefore: periodWords(yearBefore(quarter)),
    yearTo: periodWords(yearTo(quarter)),
    states: statesOf(data),
    groups: groups.map(({ group, title, about }) => ({
      title,
      about,
      rows: all.filter(({ measure }) => measure.group === group).map(({ row }) => row),
    })),
    way: wayRows(data.waits.year),
    wayHref: `/evaluation/way${askFor(yearTo(quarter))}`,
    agencies: sumsOf(data.agencies, data.today),
    agenciesHref: `/evaluation/agencies${askFor(yearTo(quarter))}`,
    changes: changesOf(data),
    cards: data.cards.map(cardOf),
    otherwise: otherwiseOf(data),
    withheld: [
      ...all
        .filter(({ row }) => row.value === tooFew)
        .map(({ row }) => ({ name: row.name, why: `${row.counts}: ${row.interval}.` })),
      ...registry.notKept.map(({ name, why }) => ({ name, why })),
    ],
    cannotSay,
    provenance: provenanceOf(data),
  }
}
const tooFew = 'Too few to say'

function saidOf(measure: Measure, data: PackData, of: Period): Said {
  if (!('stage' in measure.numerator))
    return say(measure, figureOf(measure, data.counts, of, registry.population))
  return sayWait(waitOf(of === data.quarter ? data.waits.now : data.waits.before, measure.numerator.stage))
}
function rowOf(measure: Measure, data: PackData): PackRow {
  const before = saidOf(measure, data, yearBefore(data.quarter))
  const aim = data.aims.find((one) => one.measure === measure.code)
  return {
    code: measure.code,
    href: `/evaluation/measures/${measure.code}${askFor(data.quarter)}`,
    name: measure.name,
    definition:
      measure.denominatorWords === undefined
        ? measure.numeratorWords
        : `${measure.numeratorWords}, of: ${measure.denominatorWords}`,
    ...saidOf(measure, data, data.quarter),
    before: isCountedThrough(data.counts, yearBefore(data.quarter))
      ? `${before.counts}: ${before.value}`
      : notYet,
    aim: aim === undefined ? 'None set' : `${tenths(aim.target)} by ${showDay(aim.byDay)}`,
    caveat: measure.caveat,
  }
}

/** Each of the five by itself, in a chart of its own: lines of two states on one sheet would be compared (BR40). */
function statesOf(data: PackData): BoardPack['states'] {
  const drawn = readFor(data.quarter)
  const months = monthsIn(drawn)
  return measures
    .filter(({ state }) => state !== undefined)
    .map((measure) => {
      const count = (of: Period): string =>
        many(figureOf(measure, data.counts, of, registry.population).numerator)
      const name = stateNames[measure.state ?? ''] ?? ''
      return {
        name,
        count: count(data.quarter),
        before: isCountedThrough(data.counts, yearBefore(data.quarter))
          ? count(yearBefore(data.quarter))
          : notYet,
        of: measure.numeratorWords,
        href: `/evaluation/measures/${measure.code}${askFor(data.quarter)}`,
        chart: {
          id: `state-${measure.code}`,
          title: `${name}, month by month`,
          unit: 'counted in a month',
          caveat: 'Counts of what reached the hub, not of how much slavery there is.',
          periods: months.map(monthWords),
          lines: [
            { name: measure.numeratorWords, values: drawnMonths(measure, data.counts, drawn), shape: 'line' },
          ],
          marks: data.changes
            .map((one) => ({ at: months.indexOf(monthOf(one.happenedOn)), words: one.words }))
            .filter(({ at }) => at >= 0)
            .toSorted((one, other) => one.at - other.at),
        },
      }
    })
}

/** Of the year that is compared: from the quarter a year before on. */
function changesOf({ changes, quarter }: PackData): BoardPack['changes'] {
  const from = yearBefore(quarter).from
  return changes
    .filter(({ happenedOn }) => happenedOn >= from && happenedOn <= quarter.to)
    .map((one) => ({ day: showDay(one.happenedOn), kind: changeKindText(one.kind), words: one.words }))
}
const cardOf = (card: SignedCard): BoardPack['cards'][number] => ({
  measure: findMeasure(card.measure)?.name ?? card.measure,
  compared: `${periodWords({ from: card.baseFrom, to: card.baseTo })}, with ${periodWords({ from: card.from, to: card.to })}`,
  verdict: verdictWords(card.verdict),
  limits: card.limits,
  signed: `Signed on ${showDay(card.signedAt)}, by method ${card.method}`,
})

function otherwiseOf(data: PackData): BoardPack['otherwise'] {
  return data.published
    .filter(({ part }) => part === '')
    .flatMap((one) => {
      const measure = findMeasure(one.measure)
      if (measure === null || 'stage' in measure.numerator) return []
      const figure = figureOf(measure, data.counts, data.quarter, registry.population)
      if (figure.numerator === one.numerator && figure.denominator === one.denominator) return []
      const [said, now] = [say(measure, one), say(measure, figure)]
      return [
        {
          name: measure.name,
          said: `${said.counts}: ${said.value}`,
          now: `${now.counts}: ${now.value}`,
          on: showDay(one.createdAt),
        },
      ]
    })
}

const cannotSay: readonly string[] = [
  'How much slavery there is. These are counts of what was told, found and decided; what nobody told is in none of them.',
  'Why something rose or fell. Only a signed comparison says more than that it did, and it says how sure that is.',
  'Whether more reports are good or bad. A line that opens on weekends brings more of them.',
  'How many different people there are in reports: one person may be in several, and one report may be of several people.',
  'How one agency does beside another. A small charity that tells once may have told what mattered.',
  `What so few tell: below ${leastBase} there is no share, and one more or less would move it by ten points.`,
]

function provenanceOf(data: PackData): readonly string[] {
  return [
    `Worked out on ${instantWords(data.now)} from what the rooms count, by definitions of ${showDay(registry.version)}.`,
    `Residents: ${many(registry.population.residents)}, ${registry.population.source}`,
    'Shares: Wilson’s interval. Counts and rates: Garwood’s exact interval. Waits: after Kaplan and Meier, with those that still wait. All are of 95 in 100.',
    `Version of the data: ${hashOf(data)}. The same counts give the same letters.`,
  ]
}
/** Of what was counted, in an order of its own: so that two packs can be told apart, or known for the same. */
function hashOf({ counts, waits }: PackData): string {
  const lines = [
    ...counts.map(({ code, month, kind, value, n }) => JSON.stringify([code, month, kind, value, n])),
    ...Object.entries(waits).flatMap(([name, of]) =>
      of.map(({ stage, hours, hasEnded, n }) => JSON.stringify([name, stage, hours, hasEnded, n])),
    ),
  ].toSorted()
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16)
}

/** Quarters that are over, newest first: what can be chosen. */
export function quartersBefore(
  last: Period,
  count: number,
): readonly { readonly value: string; readonly text: string }[] {
  return Array.from({ length: count }, (_, at) => {
    const to = addMonths(monthOf(last.to), -3 * at)
    const of = period(addMonths(to, -2), to)
    return { value: to, text: periodWords(of) }
  })
}
/** The quarter that ends with a month; null where none does. */
export function quarterEnding(month: string): Period | null {
  if (!monthPattern.test(month)) return null
  return { from: firstDay(addMonths(month, -2)), to: lastDay(month) }
}
const monthPattern = /^20\d{2}-(?:03|06|09|12)$/u
