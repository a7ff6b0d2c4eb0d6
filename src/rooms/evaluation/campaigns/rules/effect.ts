import { pooledRatio, StatisticsError, type RatioEffect } from '@article4/statistics'
import { judgeChange } from '../../cards/rules/change.ts'
import type { CardResult, CardInput, RegisteredBefore } from '../../cards/rules/result.ts'
import { recordingIn, withoutPeriods } from '../../cards/rules/result.ts'
import { countedPlaces, listed, type CountedPlaces, type WardPlace } from './places.ts'
import type { Outcome, Plan, PlanPlace } from './plan.ts'
import { addMonths, firstDay, lastDay, monthOf, monthsIn, period, type Period } from '../../rules/periods.ts'

export interface DistrictCount {
  readonly outcome: Outcome
  readonly month: string
  /** Of items also a ward. */
  readonly district: string
  readonly n: number
}
export type EffectOutcome =
  | {
      readonly kind: 'worked-out'
      readonly result: CardResult
      /** Where what is counted is more than what was registered, in words. */
      readonly wider: readonly string[]
      /** Of a matched design with several places; null of any other. */
      readonly matched: Matched | null
    }
  | { readonly kind: 'withheld'; readonly why: string }

/** Each place beside its own match, and all of them together. */
export interface Matched {
  readonly pairs: readonly {
    readonly own: string
    readonly match: string
    /** How many times more the place moved than its match; null where their counts are too small to say. */
    readonly ratio: RatioEffect | null
  }[]
  readonly together: { readonly ratio: number; readonly lower: number; readonly upper: number } | null
}

/** Three years before, at most a year after: what a campaign does is over by then, or is no longer its own. */
const [monthsBefore, monthsAfter] = [36, 12]

/** The first whole month of a campaign: a month in the middle of which it began is neither before nor after. */
export const sinceOf = (startsOn: string): string =>
  startsOn.endsWith('-01') ? monthOf(startsOn) : addMonths(monthOf(startsOn), 1)

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
  /** Where the wards of the plan lie. */
  readonly wards: readonly WardPlace[]
  readonly districtName: (code: string) => string
}

export function effectOf(input: EffectInput, outcome: Outcome): EffectOutcome {
  const { plan, today } = input
  const places = countedPlaces(plan, outcome, input.wards, input.districtName)
  if (typeof places === 'string') return withheld(places)
  if (plan.ended === 'withdrawn') return withheld('the campaign was withdrawn')
  const window = monthsOf(plan, today)
  const since = sinceOf(plan.startsOn)
  if (since > monthOf(window.to)) return withheld('its first whole month is not over')
  const known = knownMonths(input.counts, outcome, window)
  if (known === null) return withheld('nothing was counted by district in these months')
  if (plan.design === 'stepped') return steppedOf(input, outcome, places, known)
  return plan.design === 'matched'
    ? matchedOf(input, outcome, places, known)
    : plainOf(input, outcome, places, known)
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

function plainOf(input: EffectInput, outcome: Outcome, places: CountedPlaces, known: Period): EffectOutcome {
  const { plan, counts } = input
  const months = monthsIn(known)
  const { beside, own } = places
  return judged(input, outcome, places, {
    months: known,
    counts: seriesOf(counts, outcome, own, months),
    since: sinceOf(plan.startsOn),
    comparison:
      plan.design === 'before-after' || beside.length === 0
        ? null
        : { name: named(outcome, beside), counts: seriesOf(counts, outcome, beside, months) },
  })
}

/**
 * A matched design: the first place beside the first to compare with, and so on, as they were registered. A sum of places beside a sum of matches forgets which is like which, and
 * the largest speaks for all. So each is judged beside its own, and "than comparison areas" is said only where the pairs together say it too.
 */
function matchedOf(
  input: EffectInput,
  outcome: Outcome,
  places: CountedPlaces,
  known: Period,
): EffectOutcome {
  const { own, beside } = places
  if (own.length !== beside.length)
    return withheld(
      `a matched design has one place to compare with for each of its own, and here there are ${own.length} and ${beside.length}`,
    )
  const all = plainOf(input, outcome, places, known)
  if (own.length === 1 || all.kind === 'withheld') return all
  const pairs = own.map((place, at): Matched['pairs'][number] => {
    const match = beside.slice(at, at + 1)
    const found = plainOf(input, outcome, { own: [place], beside: match, wider: [] }, known)
    return {
      own: place.name,
      match: match[0]?.name ?? '',
      ratio: found.kind === 'withheld' ? null : (found.result.change.judged?.controlled ?? null),
    }
  })
  const together = togetherOf(
    pairs.flatMap(({ ratio }) => (ratio === null ? [] : [ratio])),
    pairs.length,
  )
  const { change } = all.result
  const isSaid = change.verdict.code === 'more-than-trend-and-comparison'
  if (!isSaid || (together !== null && together.lower > 1)) return { ...all, matched: { pairs, together } }
  const verdict = {
    code: 'more-cause-unknown',
    words: 'More reports; cause unknown',
    because: [
      ...change.verdict.because,
      together === null
        ? 'a place or its match has too few counts to be compared, one by one'
        : 'place by place they did not surely rise more than the places matched with them',
    ],
  } as const
  return {
    ...all,
    result: { ...all.result, change: { ...change, verdict } },
    matched: { pairs, together },
  }
}

/** Null where any pair has no ratio: those that are left would be chosen by what was seen. */
function togetherOf(ratios: readonly RatioEffect[], pairs: number): Matched['together'] {
  if (ratios.length < pairs) return null
  try {
    const { ratio, interval } = pooledRatio(ratios)
    return { ratio, lower: interval.lower, upper: interval.upper }
  } catch (error) {
    if (error instanceof StatisticsError) return null
    throw error
  }
}

/**
 * A stepped design: places are laid over each other by their own first month, so that what happened everywhere at one time does not fall on one month of the sum. As many months
 * before and after are taken as all of them have.
 */
function steppedOf(
  input: EffectInput,
  outcome: Outcome,
  places: CountedPlaces,
  known: Period,
): EffectOutcome {
  const steps = places.own.map((place) => ({ place, since: sinceOf(place.from ?? input.plan.startsOn) }))
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
  return judged(input, outcome, places, {
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
  { own, wider }: CountedPlaces,
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
    wider,
    matched: null,
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
  items: 'Items of intelligence with a sign in the place',
}
const named = (outcome: Outcome, places: readonly PlanPlace[]): string =>
  `${outcome === 'reports' ? 'Reports' : 'Items with a sign'} of ${listed(places.map(({ name }) => name))}`

/** Of how many reports it is not known which district they told of. */
export function unknownShare(counts: readonly DistrictCount[]): {
  readonly unknown: number
  readonly all: number
} {
  const reports = counts.filter(({ outcome }) => outcome === 'reports')
  const sum = (rows: readonly DistrictCount[]): number => rows.reduce((all, { n }) => all + n, 0)
  return { unknown: sum(reports.filter(({ district }) => district === 'unknown')), all: sum(reports) }
}
