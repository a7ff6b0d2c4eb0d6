import { confidence } from '../check.ts'
import { StatisticsError } from '../error.ts'
import type { Interval } from '../interval.ts'
import { chanceVersion, inputHash } from '../random/seeded.ts'
import { overdispersedRatio, rateRatio, type RateRatio } from '../rates/rate-ratio.ts'
import { studentReach, studentTwoSided } from '../tails/student.ts'
import { ljungBox, mostRho } from './autocorrelation.ts'
import { carriedCounts, type CarriedCounts } from './carried-counts.ts'
import { expectedWithout, extraEvents, type ExpectedPeriod } from './expected.ts'
import {
  checkCounts,
  designOf,
  failedOf,
  hashOf,
  keptOf,
  type FailedGate,
  type Interruption,
} from './interrupted.ts'
import { otherMethods, type MethodResult, type RatioEffect } from './methods.ts'
import { placebos, type Placebos } from './placebos.ts'

/** What is asked of a series, all of it written down before anybody looked. */
export interface SeriesQuestion extends Interruption {
  /** Whether the moment was written down before the counts were seen. One chosen by looking at them finds what it looked for. */
  readonly dateWrittenBefore: boolean
  /** The same periods of a series with the same recording and no programme: a neighbouring area, another kind of report. */
  readonly comparison?: { readonly counts: readonly number[]; readonly exposure?: readonly number[] }
  readonly level?: number
}

export interface Gate {
  readonly code: FailedGate['code'] | 'date-after-data' | 'wanders' | 'not-estimable'
  /** For the page: "6 periods before; 8 are needed". */
  readonly words: string
}

/** What does not forbid a figure but stands beside it. */
export const cautions = [
  'depends-on-method',
  'very-overdispersed',
  'pattern-left-over',
  'no-comparison',
  'comparison-not-usable',
  'placebos-move-as-far',
] as const

export type Caution = (typeof cautions)[number]

export interface Side {
  readonly periods: number
  readonly events: number
  /** Periods where there is no exposure. */
  readonly exposure: number
}

export interface JudgedSeries {
  readonly before: Side
  readonly after: Side
  /** After over before as they were counted, without trend or season: the sign may be wrong (Sicily). Never a headline. */
  readonly raw: RateRatio | null
  /** Empty where a figure may be shown. */
  readonly failed: readonly Gate[]
  /** At once after the change, against what went before. `null` where a gate failed: what is withheld cannot be shown by mistake. */
  readonly effect: RatioEffect | null
  /** What each further period multiplies it by; 1 where only the level may change. */
  readonly slopeRatio: number | null
  /** The same question answered in other ways; the effect's own answer is the first. */
  readonly methods: readonly MethodResult[]
  /** The farthest that another method's log ratio lies from the effect's, in parts of it (or, of a small effect, of two thirds of its interval's
   * half-width); above 0.3 it "depends on the method". */
  readonly disagreement: number | null
  readonly dependsOnMethod: boolean
  /** Every period with what was to be expected had nothing changed. Empty where it could not be told. */
  readonly periods: readonly ExpectedPeriod[]
  /** Seen less expected over all periods after the change. */
  readonly extra: { readonly estimate: number; readonly interval: Interval } | null
  /** How many times more it moved than the comparison; `null` without a usable one. */
  readonly controlled: RatioEffect | null
  /** The comparison by itself. */
  readonly comparison: RatioEffect | null
  readonly placebos: Placebos | null
  readonly rho: number | null
  readonly dispersion: number | null
  /** Of Ljung and Box's Q to a year or a quarter of the series, whichever is shorter. */
  readonly leftOverP: number | null
  readonly cautions: readonly Caution[]
  readonly provenance: { readonly version: number; readonly inputHash: string }
}

/**
 * A third apart is another answer (statistics.md 1b); less than a fifth of the interval's own half-width apart is none, whatever part of a small effect it may be. The second is
 * ours: without it nearly every page without an effect would say that it depends on the method, and nobody would read it where it matters.
 */
const [apart, nothing] = [0.3, 0.2]
/** Above it reports come in such clumps that longer periods are wiser (statistics.md 1b). */
const clumps = 5

/**
 * Everything that a card about a series and a change must say, and whether it may say it: what the evaluation's card and a campaign's effect call.
 *
 * Definition. The effect is the ratio of counts at once after `changeAt` to what trend and season before it predict (Lopez Bernal, Cummins and Gasparrini 2017), by
 * `carriedCounts`: Poisson means, variance as large as it is, neighbours alike, rho by restricted likelihood, Satterthwaite's degrees. Of the analyses that are usual it is the
 * one whose 95% interval holds the truth 93 to 97 times in 100 where monthly reports vary twice as much as chance and are mildly alike
 * (`judge.coverage.test.ts` proves it over 500 series, and that a plain Poisson interval does not). Beside it: quasi-Poisson, Newey and West, Prais and Winsten,
 * restricted likelihood of log rates; the ratio that each of `periods` was expected to have (`interval` of its mean, `band` of a single count); the comparison;
 * moments at which nothing happened.
 * Gates (statistics.md 1b): under 8 periods on a side, under 12 before with a season, a mean under 5, neighbours alike by more than 0.8, a date chosen after looking.
 * With one failed `effect`, `extra`, `controlled` are `null`, and `failed` says why: a withheld figure is a result.
 * Assumes: what went before would have gone on; nothing else changed; recording stayed. None of it can be seen in the counts, so `verdict` asks for it.
 * It is about reports, not about how much there is. Nothing is drawn, so there is no seed; `inputHash` tells whether the data are the same.
 * Errors: counts that are none, exposure that is nothing, series of unequal length. Too short or too small a series is no error here but a gate.
 *
 * @example
 * // 60 months of reports, a campaign from the 37th, a yearly wave, the same months of the neighbouring areas
 * const judged = judgeSeries({
 *   counts, changeAt: 36, change: 'level', season: { harmonics: 1, periods: 12, first: 0 },
 *   dateWrittenBefore: true, comparison: { counts: neighbours },
 * })
 * judged.failed // []
 * judged.effect // { ratio: 1.52, interval: { lower: 1.21, upper: 1.91, level: 0.95 }, p: 0.001 }
 * judged.periods[40] // { at: 40, seen: 61, expected: 39.8, interval: {…}, band: { lower: 24, upper: 58, … }, isOutside: true }
 */
export function judgeSeries(question: SeriesQuestion): JudgedSeries {
  const level = confidence(question.level ?? 0.95)
  checkCounts(question)
  if (question.comparison !== undefined) checkCounts(besides(question, question.comparison))
  const failed: Gate[] = failedOf(question).map(({ code, words }) => ({ code, words }))
  if (!question.dateWrittenBefore)
    failed.push({ code: 'date-after-data', words: 'the moment was chosen after the counts were seen' })
  const fit = isShort(failed) ? null : attempted(question)
  if (!isShort(failed) && fit === null)
    failed.push({ code: 'not-estimable', words: 'the counts do not tell the change from the trend' })
  if (fit !== null && fit.rho > mostRho)
    failed.push({
      code: 'wanders',
      words: `neighbouring periods are alike by ${fit.rho.toFixed(2)}; a trend is no model of that`,
    })
  return {
    ...sidesOf(question, level),
    ...answered(question, fit, failed, level),
    failed,
    provenance: provenanceOf(question),
  }
}

type Answer = Omit<JudgedSeries, 'before' | 'after' | 'raw' | 'failed' | 'provenance'>

function answered(
  question: SeriesQuestion,
  fit: CarriedCounts | null,
  failed: readonly Gate[],
  level: number,
): Answer {
  const shown = fit === null || failed.length > 0 ? withheld : figures(question, fit, level)
  const hasBand = fit !== null && fit.rho <= mostRho
  const answer = {
    ...shown,
    periods: hasBand ? expectedWithout(question, fit, level) : [],
    rho: fit?.rho ?? null,
    dispersion: fit?.dispersion ?? null,
    leftOverP: fit === null ? null : leftOver(fit, question),
  }
  return { ...answer, cautions: cautionsOf(answer, question) }
}

type Figures = Omit<Answer, 'periods' | 'rho' | 'dispersion' | 'leftOverP' | 'cautions'>

/** What stands in the place of figures where a gate failed. */
const withheld: Figures = {
  effect: null,
  slopeRatio: null,
  methods: [],
  disagreement: null,
  dependsOnMethod: false,
  extra: null,
  controlled: null,
  comparison: null,
  placebos: null,
}

function figures(question: SeriesQuestion, fit: CarriedCounts, level: number): Figures {
  const effect = effectOf(fit, level)
  const methods: MethodResult[] = [
    { name: 'quasi-Poisson, carried over', effect },
    ...otherMethods(question, level),
  ]
  const disagreement = farthest(effect, methods)
  const beside = compared(question, fit, level)
  return {
    effect,
    slopeRatio: question.change === 'level' ? 1 : Math.exp(fit.coefficients[3] ?? 0),
    methods,
    disagreement,
    dependsOnMethod: disagreement > apart,
    extra: extraEvents(question, fit, level),
    controlled: beside?.controlled ?? null,
    comparison: beside?.alone ?? null,
    placebos: placebosOf(question, level),
  }
}

/** Nine moments of nothing can say that a fifth of them moved as far; fewer say too little. Ours. */
const [fewestPlacebos, asFar] = [9, 0.2]

function cautionsOf(answer: Omit<Answer, 'cautions'>, { comparison }: SeriesQuestion): Caution[] {
  const { effect, controlled, placebos: moments, dispersion, leftOverP, dependsOnMethod } = answer
  const isSo: { readonly [caution in Caution]: boolean } = {
    'depends-on-method': dependsOnMethod,
    'very-overdispersed': (dispersion ?? 0) > clumps,
    'pattern-left-over': (leftOverP ?? 1) < 0.01,
    'no-comparison': comparison === undefined,
    'comparison-not-usable': comparison !== undefined && effect !== null && controlled === null,
    'placebos-move-as-far': moments !== null && moments.ratios.length >= fewestPlacebos && moments.p > asFar,
  }
  return cautions.filter((caution) => isSo[caution])
}

function besides(question: SeriesQuestion, other: NonNullable<SeriesQuestion['comparison']>): Interruption {
  const { changeAt, change, season, leaveOut } = question
  if (other.counts.length !== question.counts.length)
    throw new StatisticsError('lengths-differ', 'comparison', 'must have the same periods')
  return {
    ...other,
    changeAt,
    change,
    ...(season === undefined ? {} : { season }),
    ...(leaveOut === undefined ? {} : { leaveOut }),
  }
}

function isShort(failed: readonly Gate[]): boolean {
  return failed.some(({ code }) => code !== 'date-after-data')
}

/** A series of which the change cannot be told apart is an outcome; anything else that goes wrong is a fault. */
function attempted(series: Interruption): CarriedCounts | null {
  try {
    const offset = series.counts.map((_, at) => Math.log(series.exposure?.[at] ?? 1))
    return carriedCounts(designOf(series), series.counts, { offset, leaveOut: series.leaveOut ?? [] })
  } catch (error) {
    if (error instanceof StatisticsError) return null
    throw error
  }
}

function effectOf(fit: CarriedCounts, level: number): RatioEffect {
  return ratioEffect(
    fit.coefficients[2] ?? 0,
    Math.sqrt(fit.covariance[2]?.[2] ?? 0),
    fit.degrees[2] ?? 1,
    level,
  )
}

/** From the log of a ratio and its error. */
function ratioEffect(log: number, error: number, degrees: number, level: number): RatioEffect {
  const reach = studentReach(level, degrees) * error
  return {
    ratio: Math.exp(log),
    interval: { lower: Math.exp(log - reach), upper: Math.exp(log + reach), level },
    p: error === 0 ? 0 : studentTwoSided(log / error, degrees),
  }
}

/** The comparison by itself, and how many times more the series moved than it. Two independent errors, Welch's degrees. */
function compared(
  question: SeriesQuestion,
  mine: CarriedCounts,
  level: number,
): { readonly alone: RatioEffect; readonly controlled: RatioEffect } | null {
  if (question.comparison === undefined) return null
  const other = besides(question, question.comparison)
  const theirs = failedOf(other).length > 0 ? null : attempted(other)
  if (theirs === null || theirs.rho > mostRho) return null
  const [one, two] = [mine.covariance[2]?.[2] ?? 0, theirs.covariance[2]?.[2] ?? 0]
  const degrees = (one + two) ** 2 / (one ** 2 / (mine.degrees[2] ?? 1) + two ** 2 / (theirs.degrees[2] ?? 1))
  const log = (mine.coefficients[2] ?? 0) - (theirs.coefficients[2] ?? 0)
  return {
    alone: effectOf(theirs, level),
    controlled: ratioEffect(log, Math.sqrt(one + two), degrees, level),
  }
}

function placebosOf(question: SeriesQuestion, level: number): Placebos | null {
  try {
    return placebos(question, { level })
  } catch (error) {
    // A stretch before the change can be too small to be cut again although the whole is not: there are then no placebos.
    if (error instanceof StatisticsError) return null
    throw error
  }
}

function logsOf(methods: readonly MethodResult[]): number[] {
  return methods.flatMap(({ effect }) => (effect === null ? [] : [Math.log(effect.ratio)]))
}

/** The farthest another method's log ratio lies from this one's, in parts of whichever is larger: the effect, or what counts as nothing. */
function farthest(effect: RatioEffect, methods: readonly MethodResult[]): number {
  const own = Math.log(effect.ratio)
  const reach = (Math.log(effect.interval.upper) - Math.log(effect.interval.lower)) / 2
  const size = Math.max(Math.abs(own), (nothing / apart) * reach)
  return Math.max(...logsOf(methods).map((log) => Math.abs(log - own))) / size
}

function leftOver(fit: CarriedCounts, { season }: Interruption): number | null {
  const lag = Math.min(season?.periods ?? 12, Math.floor(fit.residuals.length / 4))
  return lag > 1 ? ljungBox(fit.residuals, lag, 1).p : null
}

function sidesOf(question: SeriesQuestion, level: number): Pick<JudgedSeries, 'before' | 'after' | 'raw'> {
  const { counts, exposure, changeAt } = question
  const side = (isMine: (at: number) => boolean): Side => {
    const mine = keptOf(question).filter(isMine)
    const add = (values?: readonly number[]) => mine.reduce((sum, at) => sum + (values?.[at] ?? 1), 0)
    return { periods: mine.length, events: add(counts), exposure: add(exposure) }
  }
  const [before, after] = [side((at) => at < changeAt), side((at) => at >= changeAt)]
  return { before, after, raw: rawRatio(question, before, after, level) }
}

/** As counted. Widened by how much the counts vary about the mean of their side, which is what a page without a model has. */
function rawRatio(question: SeriesQuestion, before: Side, after: Side, level: number): RateRatio | null {
  if (before.periods === 0 || after.periods === 0 || before.events + after.events === 0) return null
  if (before.events === 0 || after.events === 0) return rateRatio(after, before, { level })
  const pearson = keptOf(question).reduce((sum, at) => {
    const side = at < question.changeAt ? before : after
    const mean = ((question.exposure?.[at] ?? 1) * side.events) / side.exposure
    return sum + ((question.counts[at] ?? 0) - mean) ** 2 / mean
  }, 0)
  const degrees = Math.max(1, before.periods + after.periods - 2)
  return overdispersedRatio(after, before, Math.max(1, pearson / degrees), level)
}

function provenanceOf(question: SeriesQuestion): JudgedSeries['provenance'] {
  const { comparison } = question
  const beside = comparison === undefined ? [] : [hashOf(besides(question, comparison))]
  return { version: chanceVersion, inputHash: inputHash([hashOf(question), ...beside]) }
}
