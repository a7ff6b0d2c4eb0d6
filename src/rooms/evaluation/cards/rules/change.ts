import {
  carriedCounts,
  dispersion,
  expectedWithout,
  judgeSeries,
  overdispersedRatio,
  rateRatio,
  shrunkRates,
  StatisticsError,
  verdict,
  type ExpectedPeriod,
  type JudgedSeries,
  type SeriesQuestion,
  type Verdict,
} from '@article4/statistics'
import { addMonths, lengthOf, monthOf, monthsIn, period, type Period } from '../../rules/periods.ts'
import type { Chosen } from './plan.ts'

/**
 * What may be said of a change in counts by month: pure, and the same for a card and for a campaign. Everything that a verdict rests on is an
 * argument: what was counted, what stands beside it, what changed in the counting, how the place was chosen, whether the moment was written down first.
 */
export interface ChangeQuestion {
  /** Whole months, one count to each. */
  readonly months: Period
  readonly counts: readonly number[]
  readonly base: Period
  readonly now: Period
  /** The first month after the change. */
  readonly since: string
  readonly isWrittenBefore: boolean
  readonly comparison: { readonly name: string; readonly counts: readonly number[] } | null
  readonly recording: readonly RecordingChange[]
  /** What is judged is itself a way in which reports come. */
  readonly isRecordingRoute: boolean
  readonly chosen: Chosen
  /** Months that are neither before nor after: while it began. */
  readonly phaseIn?: readonly string[]
}
export interface RecordingChange {
  readonly month: string
  readonly kind: string
  readonly words: string
}

export interface Ratio {
  /** Null where there were none before: there is then no number of times. */
  readonly times: number | null
  readonly lower: number
  readonly upper: number | null
  readonly p: number
  readonly method: 'exact' | 'widened'
  /** Variance over mean of the months before; null where fewer than twelve are known. */
  readonly dispersion: number | null
}
export interface Percent {
  readonly percent: number
  readonly lower: number
  readonly upper: number | null
  /** Below 10 in small type; below 30 in brackets, never by itself (BR30). */
  readonly shown: 'small' | 'brackets' | 'text'
}
export interface Compared {
  readonly name: string
  readonly base: number
  readonly now: number
  readonly ratio: Ratio | null
}
export interface JudgedChange {
  readonly base: { readonly period: Period; readonly events: number }
  readonly now: { readonly period: Period; readonly events: number }
  readonly ratio: Ratio | null
  readonly percent: Percent | null
  readonly judged: JudgedSeries | null
  /** What each month was to be expected to bring; also where a verdict was withheld for too few months after. */
  readonly expected: readonly ExpectedPeriod[]
  readonly comparison: Compared | null
  readonly recording: readonly RecordingChange[]
  readonly selection: { readonly because: 'low' | 'high'; readonly byItself: number | null } | null
  readonly faults: readonly string[]
  readonly verdict: {
    readonly code: Verdict['code']
    readonly words: string
    readonly because: readonly string[]
  }
}

/** Below it no percentage; below it in small type; below it never by itself. The first two from statistics.md 4, the third is BR30. */
export const [leastBase, smallBase, headlineBase] = [5, 10, 30] as const
/** A season is fitted only with two whole years before (statistics.md 1b). */
const leastForSeason = 24
/** Fewer months say too little of how much counts vary. */
const leastForDispersion = 12
/** Where both counts reach it an interval by the normal curve will do; below, the exact one is at least as wide as is said. */
const leastForNormal = 20

export function judgeChange(question: ChangeQuestion): JudgedChange {
  const at = new Map(monthsIn(question.months).map((month, index) => [month, index]))
  const sum = (counts: readonly number[], over: Period): number =>
    monthsIn(over).reduce((all, month) => all + (counts[at.get(month) ?? -1] ?? 0), 0)
  const changeAt = at.get(monthOf(question.since)) ?? question.counts.length
  const before = question.counts.slice(0, changeAt)
  const sides = { base: sum(question.counts, question.base), now: sum(question.counts, question.now) }
  const ratio = ratioOf(sides.now, sides.base, before)
  const faults = isCovered(question.base, at)
    ? []
    : ['nothing was counted in the hub yet in the first period']
  const series = seriesOf(question, changeAt, at)
  const judged = faults.length === 0 ? judgeSeries(series) : null
  const { comparison } = question
  return {
    base: { period: question.base, events: sides.base },
    now: { period: question.now, events: sides.now },
    ratio,
    percent: percentOf(ratio, sides.base),
    judged,
    expected: judged === null ? [] : expectedOf(series, judged),
    comparison:
      comparison === null
        ? null
        : comparedOf(
            comparison.name,
            comparison.counts,
            changeAt,
            (over) => sum(comparison.counts, over),
            question,
          ),
    recording: question.recording,
    selection:
      question.chosen === 'not'
        ? null
        : { because: question.chosen, byItself: byItself(question, at, changeAt) },
    faults,
    verdict: verdictOf(question, judged, ratio, faults, at),
  }
}

const isCovered = (over: Period, at: ReadonlyMap<string, number>): boolean =>
  monthsIn(over).every((month) => at.has(month))

function seriesOf(
  question: ChangeQuestion,
  changeAt: number,
  at: ReadonlyMap<string, number>,
): SeriesQuestion {
  const leaveOut = leftOut(question, at, changeAt)
  return {
    counts: question.counts,
    changeAt,
    change: 'level',
    dateWrittenBefore: question.isWrittenBefore,
    ...(changeAt - leaveOut.length >= leastForSeason
      ? { season: { harmonics: 1, periods: 12, first: Number(monthOf(question.months.from).slice(5)) - 1 } }
      : {}),
    ...(leaveOut.length === 0 ? {} : { leaveOut }),
    ...(question.comparison === null ? {} : { comparison: { counts: question.comparison.counts } }),
  }
}
/**
 * The months that a place was chosen by say nothing of what came after: they would have gone back by themselves. Nor do those in which something
 * began in the middle.
 */
function leftOut(question: ChangeQuestion, at: ReadonlyMap<string, number>, changeAt: number): number[] {
  const chosenBy = question.chosen === 'not' ? [] : monthsIn(question.base)
  const places = [...chosenBy, ...(question.phaseIn ?? [])].map((month) => at.get(month) ?? -1)
  return [...new Set(places)].filter((index) => index >= 0 && index < changeAt)
}

/** Exact; where the months before varied more than chance, whichever of the exact and the widened interval says less. */
function ratioOf(now: number, base: number, before: readonly number[]): Ratio | null {
  if (now + base === 0) return null
  const exact = rateRatio({ events: now, exposure: 1 }, { events: base, exposure: 1 })
  const known = before.length >= leastForDispersion && before.some((n) => n > 0) ? dispersion(before) : null
  const plain: Ratio = {
    times: base === 0 ? null : exact.ratio,
    lower: exact.interval.lower,
    upper: Number.isFinite(exact.interval.upper) ? exact.interval.upper : null,
    p: exact.p,
    method: 'exact',
    dispersion: known,
  }
  if (known === null || known <= 1 || now === 0 || base === 0) return plain
  const wide = overdispersedRatio({ events: now, exposure: 1 }, { events: base, exposure: 1 }, known)
  const isWider = wide.interval.upper / wide.interval.lower > (plain.upper ?? Infinity) / plain.lower
  return isWider || Math.min(now, base) >= leastForNormal
    ? {
        ...plain,
        lower: wide.interval.lower,
        upper: wide.interval.upper,
        p: wide.p,
        method: 'widened',
      }
    : plain
}

function percentOf(ratio: Ratio | null, base: number): Percent | null {
  if (ratio?.times == null || base < leastBase) return null
  const percent = (times: number): number => 100 * (times - 1)
  return {
    percent: percent(ratio.times),
    lower: percent(ratio.lower),
    upper: ratio.upper === null ? null : percent(ratio.upper),
    shown: base < smallBase ? 'small' : base < headlineBase ? 'brackets' : 'text',
  }
}

function comparedOf(
  name: string,
  counts: readonly number[],
  changeAt: number,
  sum: (over: Period) => number,
  { base, now }: ChangeQuestion,
): Compared {
  const [was, is] = [sum(base), sum(now)]
  return { name, base: was, now: is, ratio: ratioOf(is, was, counts.slice(0, changeAt)) }
}

/** Where only the months after are too few for a verdict, or the counts small, the trend before still says what they were to be expected to bring. */
function expectedOf(series: SeriesQuestion, judged: JudgedSeries): readonly ExpectedPeriod[] {
  if (judged.periods.length > 0) return judged.periods
  const shortOf = judged.failed.filter(({ code }) => code !== 'date-after-data').map(({ code }) => code)
  if (
    shortOf.some((code) => code !== 'few-after' && code !== 'mean-below-5') ||
    series.changeAt >= series.counts.length
  )
    return []
  try {
    const fit = carriedCounts(rowsOf(series), series.counts, { leaveOut: series.leaveOut ?? [] })
    return expectedWithout(series, fit)
  } catch (error) {
    if (error instanceof StatisticsError) return []
    throw error
  }
}

/** The rows that `interrupted` fits: 1, time, after the change, season. */
const rowsOf = ({ counts, changeAt, season }: SeriesQuestion): number[][] =>
  counts.map((_, at) => {
    const angle = (2 * Math.PI * (at + 1 + (season?.first ?? 0))) / (season?.periods ?? 1)
    const wave = season === undefined ? [] : [Math.sin(angle), Math.cos(angle)]
    return [1, at + 1, at >= changeAt ? 1 : 0, ...wave]
  })

/** Fewer periods than these say nothing of what is usual. */
const leastBlocks = 4

/** What the period it was chosen by was to be expected to bring the next time, with nothing done: its count drawn towards those of as long periods. */
function byItself(
  question: ChangeQuestion,
  at: ReadonlyMap<string, number>,
  changeAt: number,
): number | null {
  const length = lengthOf(question.base)
  const sum = (over: Period): number =>
    monthsIn(over).reduce((all, month) => all + (question.counts[at.get(month) ?? -1] ?? 0), 0)
  const blocks = [sum(question.base)]
  let last = addMonths(monthOf(question.since), -1)
  while ((at.get(addMonths(last, 1 - length)) ?? -1) >= 0 && (at.get(last) ?? changeAt) < changeAt) {
    const block = period(addMonths(last, 1 - length), last)
    const touches = block.from <= question.base.to && block.to >= question.base.from
    if (!touches) blocks.push(sum(block))
    last = addMonths(last, -length)
  }
  if (blocks.length < leastBlocks) return null
  const shrunk = shrunkRates(
    blocks,
    blocks.map(() => 1),
  )
  return shrunk.rates[0]?.shrunk ?? null
}

function verdictOf(
  question: ChangeQuestion,
  judged: JudgedSeries | null,
  ratio: Ratio | null,
  faults: readonly string[],
  at: ReadonlyMap<string, number>,
): JudgedChange['verdict'] {
  if (judged === null) return { code: 'cannot-tell', words: 'Cannot tell', because: faults }
  const found = verdict(judged, {
    recording: question.recording.map(({ month, words }) => ({ at: at.get(month) ?? 0, what: words })),
    isRecordingRoute: question.isRecordingRoute,
    selection:
      question.chosen === 'not'
        ? null
        : { because: question.chosen, isLeftOut: isCovered(question.base, at) },
  })
  // The two periods themselves may be surely more where all months before and after are not.
  const isMore = found.code === 'cannot-tell' && ratio !== null && ratio.lower > 1
  const because = found.because.map((reason) => reasonWords[reason])
  return isMore
    ? {
        code: 'more-cause-unknown',
        words: 'More reports; cause unknown',
        because: because.filter((words) => words !== reasonWords['not more than before']),
      }
    : { code: found.code, words: found.words, because }
}

const reasonWords: { readonly [reason in Verdict['because'][number]]: string } = {
  'a gate failed': 'what is needed for more is not there (see Trend)',
  'not more than before': 'there are not surely more than before',
  'the trend explains it': 'the earlier trend explains it',
  'depends on the method': 'it depends on the method: others give another answer',
  'recording changed': 'the way of counting changed in these months',
  'the programme is a way of recording': 'it is itself a new way to report, which always raises reports',
  'chosen because it was low': 'it was chosen because there were few reports, which rise by themselves',
  'comparison rose too': 'what it is compared with rose as well',
  'no comparison': 'there is nothing to compare it with',
  'comparison not usable': 'what it is compared with has too few counts to compare',
}
