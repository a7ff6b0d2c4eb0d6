import type { JudgedSeries } from '@article4/statistics'
import type { Change, Published } from '../../queries.ts'
import { figureOf, partOf, type Count } from '../../rules/figures.ts'
import { addMonths, firstDay, lastDay, monthOf, type Period } from '../../rules/periods.ts'
import { judgeChange, type JudgedChange, type RecordingChange } from './change.ts'
import { isOver, type CardPlan } from './plan.ts'
import { countedFrom, countsOf, findSeries, seriesCode, type Series } from './series.ts'

/** Everything that a card rests on. The same input gives the same result, whoever asks and when. */
export interface CardInput {
  readonly plan: CardPlan
  readonly counts: readonly Count[]
  /** Changes of counting that stand. */
  readonly changes: readonly Pick<Change, 'happenedOn' | 'kind' | 'words'>[]
  readonly published: readonly Published[]
  readonly campaign: RegisteredBefore | null
  readonly residents: number
  readonly definitions: string
}
/** Of the campaign that a card is about: when it was registered and when it was to begin. */
export interface RegisteredBefore {
  readonly registeredOn: string
  readonly startsOn: string
  readonly amendments: number
  readonly outcome: string
}

export interface Became {
  readonly words: string
  readonly base: number
  readonly now: number
}
export interface Revision {
  readonly period: Period
  readonly first: number
  readonly firstOn: string
  readonly current: number
}
/** What is frozen when a card is signed. */
export interface CardResult {
  readonly form: 1
  readonly name: string
  readonly what: string
  readonly caveat: string
  readonly since: string
  readonly limits: string
  readonly months: readonly string[]
  readonly change: Omit<JudgedChange, 'judged'> & { readonly judged: Omit<JudgedSeries, 'periods'> | null }
  readonly seen: readonly number[]
  readonly isWrittenBefore: boolean
  readonly campaign: RegisteredBefore | null
  readonly became: readonly Became[] | null
  readonly revisions: readonly Revision[]
  readonly definitions: string
}
export type CardOutcome =
  | { readonly kind: 'worked-out'; readonly result: CardResult }
  | { readonly kind: 'not-over' }
  | { readonly kind: 'nothing-counted' }

/** Three years before the change, and more where the first period is earlier; never more than ten years. */
const [usualMonths, mostMonths] = [36, 120]

/** The months a card looks at. */
export function windowOf(plan: Pick<CardPlan, 'base' | 'now' | 'since'>): Period {
  const usual = addMonths(monthOf(plan.since), -usualMonths)
  const earliest = addMonths(monthOf(plan.now.to), 1 - mostMonths)
  const first = [usual, monthOf(plan.base.from)].toSorted()[0] ?? usual
  return { from: firstDay(first < earliest ? earliest : first), to: lastDay(monthOf(plan.now.to)) }
}

export function workOut(input: CardInput, today: string): CardOutcome {
  const { plan } = input
  const series = findSeries(seriesCode(plan.measure, plan.part))
  if (series === null) return { kind: 'nothing-counted' }
  if (!isOver(plan, today)) return { kind: 'not-over' }
  const months = countedFrom(series, input.counts, windowOf(plan))
  if (months === null) return { kind: 'nothing-counted' }
  return { kind: 'worked-out', result: resultOf(input, series, months) }
}

function resultOf(input: CardInput, series: Series, months: Period): CardResult {
  const { plan, campaign } = input
  const other = plan.compare === '' ? null : findSeries(plan.compare)
  const isWrittenBefore = wasWrittenBefore(plan, campaign)
  const seen = countsOf(series, input.counts, months)
  const { judged, ...change } = judgeChange({
    months,
    counts: seen,
    base: plan.base,
    now: plan.now,
    since: plan.since,
    isWrittenBefore,
    comparison: other === null ? null : { name: other.name, counts: countsOf(other, input.counts, months) },
    recording: recordingIn(input.changes, months),
    isRecordingRoute: false,
    chosen: plan.chosen,
  })
  return {
    form: 1,
    name: series.name,
    what: series.measure.numeratorWords,
    caveat: series.measure.caveat,
    since: plan.since,
    limits: plan.limits,
    months: monthsOf(months, seen.length),
    change: { ...change, judged: judged === null ? null : withoutPeriods(judged) },
    seen,
    isWrittenBefore,
    campaign,
    became: becameOf(plan, input.counts),
    revisions: revisionsOf(input, series),
    definitions: input.definitions,
  }
}
export const withoutPeriods = ({ periods: _periods, ...rest }: JudgedSeries): Omit<JudgedSeries, 'periods'> =>
  rest
const monthsOf = ({ from }: Period, count: number): string[] =>
  Array.from({ length: count }, (_, at) => addMonths(monthOf(from), at))

export const recordingIn = (
  changes: CardInput['changes'],
  { from, to }: Period,
): readonly RecordingChange[] =>
  changes
    .filter(({ happenedOn }) => happenedOn >= from && happenedOn <= to)
    .map(({ happenedOn, kind, words }) => ({ month: monthOf(happenedOn), kind, words }))
    .toSorted((one, another) => one.month.localeCompare(another.month))

/** A moment counts as written down before where the card is older than it, or a plan was registered that began in that month or the one before it. */
export function wasWrittenBefore(
  plan: Pick<CardPlan, 'createdOn' | 'since'>,
  campaign: RegisteredBefore | null,
): boolean {
  if (plan.createdOn < plan.since) return true
  if (campaign === null || campaign.registeredOn >= campaign.startsOn) return false
  const [starts, since] = [monthOf(campaign.startsOn), monthOf(plan.since)]
  return starts === since || addMonths(starts, 1) === since
}

/** Of which measure it is counted what became of them, by which part. */
const becomes: Readonly<
  Record<string, { readonly kind: string; readonly words: Readonly<Record<string, string>> }>
> = {
  reports: {
    kind: 'state',
    words: {
      accepted: 'Accepted',
      'routed-away': 'Passed on to somebody else',
      'no-action': 'No action, duplicates among them',
      new: 'Not decided yet',
      'in-hand': 'In hand',
    },
  },
  'potential-victims': {
    kind: 'helped',
    words: { yes: 'Somebody did something for them', 'not-yet': 'Not yet' },
  },
}
function becameOf(plan: CardPlan, counts: readonly Count[]): readonly Became[] | null {
  const how = becomes[plan.measure]
  const series = findSeries(plan.measure)
  // Counts have one part at a time: of a part it is not known what became of it.
  if (how === undefined || series === null || plan.part !== '') return null
  const of = (value: string, over: Period): number =>
    countsOf({ ...series, part: { kind: how.kind, value } }, counts, over).reduce((all, n) => all + n, 0)
  return Object.entries(how.words).map(([value, words]) => ({
    words,
    base: of(value, plan.base),
    now: of(value, plan.now),
  }))
}

/** What was said first of each period and what is counted now (statistics.md 1f: keep both, show both). */
function revisionsOf(
  { plan, published, counts, residents }: CardInput,
  { measure }: Series,
): readonly Revision[] {
  return [plan.base, plan.now].flatMap((over) => {
    const said = published.filter(
      ({ from, to, part }) => from === over.from && to === over.to && part === plan.part,
    )
    const first = said.toSorted((one, other) => one.revision - other.revision)[0]
    if (first === undefined) return []
    const current = figureOf(measure, counts, over, { residents, part: partOf(plan.part) }).numerator
    const firstOn = first.createdAt.toISOString().slice(0, 10)
    return [{ period: over, first: first.numerator, firstOn, current }]
  })
}
