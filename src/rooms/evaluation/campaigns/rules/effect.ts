import { judgeChange } from '../../cards/rules/change.ts'
import type { CardResult, CardInput, RegisteredBefore } from '../../cards/rules/result.ts'
import { recordingIn, withoutPeriods } from '../../cards/rules/result.ts'
import { addMonths, firstDay, lastDay, monthOf, monthsIn, period, type Period } from '../../rules/periods.ts'

/**
 * What came after a campaign, judged by what was registered before it: its places, its first day, and the places to compare with. Nothing of that is chosen
 * here. Reports are counted by district (decision 20), never by ward.
 */
export interface Plan {
  readonly id: string
  readonly registeredOn: string
  readonly startsOn: string
  readonly endsOn: string
  readonly places: readonly PlanPlace[]
  readonly languages: readonly string[]
  readonly channels: readonly string[]
  readonly outcome: string
  readonly design: 'before-after' | 'compared' | 'matched' | 'stepped'
  readonly direction: 'up' | 'down' | 'either'
  readonly sizePercent: number
  readonly method: string
  readonly alongside: string
  readonly amendments: number
  readonly ended: string | null
}
export interface PlanPlace {
  readonly code: string
  readonly name: string
  readonly use: 'campaign' | 'comparison'
  /** The first day of this place, in a stepped design. */
  readonly from?: string
}
export type Outcome = 'reports' | 'items'
export interface DistrictCount {
  readonly outcome: Outcome
  readonly month: string
  readonly district: string
  readonly n: number
}
export type EffectOutcome =
  | { readonly kind: 'worked-out'; readonly result: CardResult }
  | { readonly kind: 'withheld'; readonly why: string }

/** Three years before, at most a year after: what a campaign does is over by then, or is no longer its own. */
const [monthsBefore, monthsAfter] = [36, 12]

/** The first whole month of a campaign: a month in the middle of which it began is neither before nor after. */
export const sinceOf = (startsOn: string): string =>
  startsOn.endsWith('-01') ? monthOf(startsOn) : addMonths(monthOf(startsOn), 1)

const isDistrict = ({ code }: PlanPlace): boolean => !code.startsWith('E05') && !code.startsWith('W05')
const isComparison = ({ use }: PlanPlace): boolean => use === 'comparison'

/** The months a campaign's counts are read of. */
export function monthsOf(plan: Plan, today: string): Period {
  const starts = plan.places.map(({ from }) => from ?? plan.startsOn).toSorted()
  const first = addMonths(sinceOf(starts[0] ?? plan.startsOn), -monthsBefore)
  const last = addMonths(sinceOf(starts.at(-1) ?? plan.startsOn), monthsAfter - 1)
  const over = addMonths(monthOf(today), -1)
  return { from: firstDay(first), to: lastDay(last < over ? last : over) }
}

export interface EffectInput {
  readonly plan: Plan
  readonly counts: readonly DistrictCount[]
  readonly changes: CardInput['changes']
  readonly definitions: string
  readonly today: string
}

export function effectOf(input: EffectInput, outcome: Outcome): EffectOutcome {
  const { plan, today } = input
  const own = plan.places.filter((place) => !isComparison(place))
  if (own.length === 0) return withheld('the campaign has no place of its own: it was everywhere')
  if (!own.every(isDistrict))
    return withheld('one of its places is a ward; what is counted is counted by district')
  if (plan.ended === 'withdrawn') return withheld('the campaign was withdrawn')
  const window = monthsOf(plan, today)
  const since = sinceOf(plan.startsOn)
  if (since > monthOf(window.to)) return withheld('its first whole month is not over')
  const known = knownMonths(input.counts, outcome, window)
  if (known === null) return withheld('nothing was counted by district in these months')
  return plan.design === 'stepped'
    ? steppedOf(input, outcome, own, known)
    : plainOf(input, outcome, own, known)
}
const withheld = (why: string): EffectOutcome => ({ kind: 'withheld', why })

/** Months before the hub counted anything anywhere are not months without reports. */
function knownMonths(counts: readonly DistrictCount[], outcome: Outcome, window: Period): Period | null {
  const first = counts
    .filter((one) => one.outcome === outcome && one.month >= monthOf(window.from))
    .map(({ month }) => month)
    .toSorted()[0]
  return first === undefined || first > monthOf(window.to) ? null : period(first, monthOf(window.to))
}

const seriesOf = (
  counts: readonly DistrictCount[],
  outcome: Outcome,
  places: readonly PlanPlace[],
  months: readonly string[],
): number[] => {
  const codes = new Set(places.map(({ code }) => code))
  const byMonth = new Map<string, number>()
  for (const one of counts)
    if (one.outcome === outcome && codes.has(one.district))
      byMonth.set(one.month, (byMonth.get(one.month) ?? 0) + one.n)
  return months.map((month) => byMonth.get(month) ?? 0)
}

/** As many months as there are after, and the same months of the year before. */
function periodsOf(
  since: string,
  last: string,
  phaseIn: readonly string[],
): { readonly base: Period; readonly now: Period } {
  // The month in which it began lies in neither.
  const count = Math.min(monthsAfter - phaseIn.length, monthsIn(period(since, last)).length)
  return {
    now: period(since, addMonths(since, count - 1)),
    base: period(addMonths(since, -12), addMonths(since, count - 13)),
  }
}

function plainOf(
  input: EffectInput,
  outcome: Outcome,
  own: readonly PlanPlace[],
  known: Period,
): EffectOutcome {
  const { plan, counts } = input
  const months = monthsIn(known)
  const beside = plan.places.filter((place) => isComparison(place) && isDistrict(place))
  const since = sinceOf(plan.startsOn)
  return judged(input, outcome, own, {
    months: known,
    counts: seriesOf(counts, outcome, own, months),
    since,
    comparison:
      plan.design === 'before-after' || beside.length === 0
        ? null
        : { name: named(outcome, beside), counts: seriesOf(counts, outcome, beside, months) },
  })
}

/**
 * A stepped design: places are laid over each other by their own first month, so that what happened everywhere at one time does not fall on one month of the sum. As many months
 * before and after are taken as all of them have.
 */
function steppedOf(
  input: EffectInput,
  outcome: Outcome,
  own: readonly PlanPlace[],
  known: Period,
): EffectOutcome {
  const steps = own.map((place) => ({ place, since: sinceOf(place.from ?? input.plan.startsOn) }))
  const least = (count: (since: string) => number): number =>
    Math.min(...steps.map(({ since }) => count(since)))
  const before = least((since) => monthsIn(period(monthOf(known.from), addMonths(since, -1))).length)
  const after = Math.min(
    monthsAfter,
    least((since) => monthsIn(period(since, monthOf(known.to))).length),
  )
  if (after < 1) return withheld('one of its places has not begun')
  const laid = steps.map(({ place, since }) =>
    seriesOf(
      input.counts,
      outcome,
      [place],
      monthsIn(period(addMonths(since, -before), addMonths(since, after - 1))),
    ),
  )
  const since = sinceOf(input.plan.startsOn)
  return judged(input, outcome, own, {
    months: period(addMonths(since, -before), addMonths(since, after - 1)),
    counts: Array.from({ length: before + after }, (_, at) =>
      laid.reduce((sum, one) => sum + (one[at] ?? 0), 0),
    ),
    since,
    comparison: null,
  })
}

interface Judge {
  readonly months: Period
  readonly counts: readonly number[]
  readonly since: string
  readonly comparison: { readonly name: string; readonly counts: readonly number[] } | null
}
function judged(
  { plan, changes, definitions }: EffectInput,
  outcome: Outcome,
  own: readonly PlanPlace[],
  { months, counts, since, comparison }: Judge,
): EffectOutcome {
  const isWrittenBefore = plan.registeredOn < plan.startsOn
  const recording = recordingIn(changes, months)
  const phaseIn = since === monthOf(plan.startsOn) ? [] : [monthOf(plan.startsOn)]
  const { judged: series, ...change } = judgeChange({
    months,
    counts,
    ...periodsOf(since, monthOf(months.to), phaseIn),
    since: firstDay(since),
    isWrittenBefore,
    comparison,
    recording,
    isRecordingRoute: false,
    chosen: 'not',
    phaseIn,
  })
  return {
    kind: 'worked-out',
    result: {
      form: 1,
      name: named(outcome, own),
      what: outcomeWords[outcome],
      caveat:
        'A campaign asks people to report. More reports after it say that people reported, and nothing of how much there was to report.',
      since: firstDay(since),
      limits: plan.alongside,
      months: monthsIn(months),
      change: { ...change, judged: series === null ? null : withoutPeriods(series) },
      seen: counts,
      isWrittenBefore,
      campaign: registered(plan),
      became: null,
      revisions: [],
      definitions,
    },
  }
}
const registered = (plan: Plan): RegisteredBefore => ({
  registeredOn: plan.registeredOn,
  startsOn: plan.startsOn,
  amendments: plan.amendments,
  outcome: plan.outcome,
})
export const outcomeWords: Readonly<Record<Outcome, string>> = {
  reports: 'Reports to the hub that told of a place in the district',
  items: 'Items of intelligence with a sign in the district',
}
const named = (outcome: Outcome, places: readonly PlanPlace[]): string =>
  `${outcome === 'reports' ? 'Reports' : 'Items with a sign'} of ${list(places.map(({ name }) => name))}`
const list = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`

/** Of how many reports it is not known which district they told of. */
export function unknownShare(counts: readonly DistrictCount[]): {
  readonly unknown: number
  readonly all: number
} {
  const reports = counts.filter(({ outcome }) => outcome === 'reports')
  const sum = (rows: readonly DistrictCount[]): number => rows.reduce((all, { n }) => all + n, 0)
  return { unknown: sum(reports.filter(({ district }) => district === 'unknown')), all: sum(reports) }
}
