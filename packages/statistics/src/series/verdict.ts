import type { JudgedSeries } from './judge.ts'

/** The only words a page may say of a series and a change, from the least to the most (statistics.md 4). None of them is "impact" or "caused". */
export const verdicts = [
  'cannot-tell',
  'more-cause-unknown',
  'more-than-trend',
  'more-than-trend-and-comparison',
] as const

export type VerdictCode = (typeof verdicts)[number]

const words: { readonly [code in VerdictCode]: string } = {
  'cannot-tell': 'Cannot tell',
  'more-cause-unknown': 'More reports; cause unknown',
  'more-than-trend': 'More reports than the earlier trend predicts',
  'more-than-trend-and-comparison': 'More reports than the earlier trend predicts, and than comparison areas',
}

/** Something about how reports come to be counted that changed: a route opened or closed, a form, a definition, an organisation that joined. */
export interface RecordingMark {
  /** The first period that it touched, from 0. */
  readonly at: number
  readonly what: string
}

export interface VerdictFacts {
  /** Of the whole series. An empty list says that somebody looked and there were none. */
  readonly recording: readonly RecordingMark[]
  /** The programme is itself a way of recording, such as a new form: it always "raises" reports. */
  readonly isRecordingRoute: boolean
  /** Why this place or time was chosen; `null` where not for its own counts. */
  readonly selection: {
    readonly because: 'low' | 'high'
    /** Whether the periods that it was chosen by were left out of the judged series (`leaveOut`). */
    readonly isLeftOut: boolean
  } | null
}

export const verdictReasons = [
  'a gate failed',
  'not more than before',
  'the trend explains it',
  'depends on the method',
  'recording changed',
  'the programme is a way of recording',
  'chosen because it was low',
  'comparison rose too',
  'no comparison',
  'comparison not usable',
] as const

export type VerdictReason = (typeof verdictReasons)[number]

export interface Verdict {
  readonly code: VerdictCode
  readonly words: string
  /** What kept it from saying more, all of it; empty for the last of the four. */
  readonly because: readonly VerdictReason[]
}

/**
 * What may be said of a judged series, and what kept it from being more.
 *
 * Rule. *Cannot tell*: as counted, reports after are not surely more than before, and the trend does not say otherwise. *More reports; cause unknown*: they are, but a gate failed,
 * the trend explains it, the methods differ, the recording changed anywhere in the series, the programme is a way of recording, the place was chosen because it was low by periods that were
 * not left out, or the comparison rose as well. *More than the earlier trend predicts*: the effect's whole interval lies above 1 and none of these. *And than comparison areas*: so does
 * the interval of how much more it moved than a usable comparison. A comparison that was asked for and rose alike takes the third away: what a nation did is no programme's.
 * A fall is never a verdict: it is "cannot tell" with its counts. A mark of recording anywhere counts, because one before the change bends the trend and one after it the
 * effect; a series that starts after it has none.
 * Proven (`verdict.null.test.ts`): of 500 programmes without any effect, among them places chosen because they were low, a trend of the whole country and a change of recording, it
 * says more than "cause unknown" of at most 5 in 100; and that without leaving out what a place was chosen by, or without the marks, it would of far more.
 *
 * @example
 * verdict(judgeSeries(question), { recording: [], isRecordingRoute: false, selection: null }).words
 */
export function verdict(judged: JudgedSeries, facts: VerdictFacts): Verdict {
  const { effect, controlled, failed } = judged
  const isMoreThanTrend = effect !== null && effect.interval.lower > 1
  const isMore = isMoreThanTrend || (judged.raw !== null && judged.raw.interval.lower > 1)
  const because: VerdictReason[] = [
    ...when(failed.length > 0, 'a gate failed'),
    ...when(!isMore, 'not more than before'),
    ...when(effect !== null && !isMoreThanTrend && isMore, 'the trend explains it'),
    ...when(isMoreThanTrend && judged.dependsOnMethod, 'depends on the method'),
    ...when(facts.recording.length > 0, 'recording changed'),
    ...when(facts.isRecordingRoute, 'the programme is a way of recording'),
    ...when(isChosenLow(facts), 'chosen because it was low'),
    ...when(controlled !== null && controlled.interval.lower <= 1, 'comparison rose too'),
  ]
  const lacks = judged.cautions.flatMap((caution): VerdictReason[] =>
    caution === 'no-comparison'
      ? ['no comparison']
      : caution === 'comparison-not-usable'
        ? ['comparison not usable']
        : [],
  )
  const code = !isMore
    ? 'cannot-tell'
    : because.length > 0 || !isMoreThanTrend
      ? 'more-cause-unknown'
      : controlled === null
        ? 'more-than-trend'
        : 'more-than-trend-and-comparison'
  return { code, words: words[code], because: [...because, ...lacks] }
}

/** A place that was chosen because it was high falls by itself: that makes a rise no easier, so it forbids nothing. */
function isChosenLow({ selection }: VerdictFacts): boolean {
  return selection !== null && selection.because === 'low' && !selection.isLeftOut
}

function when(isSo: boolean, reason: VerdictReason): VerdictReason[] {
  return isSo ? [reason] : []
}
