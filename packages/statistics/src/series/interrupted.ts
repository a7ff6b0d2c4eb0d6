import { between, count, numbers, sameLength, within } from '../check.ts'
import { StatisticsError } from '../error.ts'
import type { Interval } from '../interval.ts'
import { glm, type Glm } from '../model/glm.ts'
import { cholesky } from '../model/cholesky.ts'
import { chanceOf, chanceVersion, inputHash, type Provenance } from '../random/seeded.ts'
import { sortedQuantile } from '../summary/moments.ts'
import { normalReach } from '../tails/normal.ts'
import { studentReach } from '../tails/student.ts'

/** A series of counts of equal periods, and what was written down before anybody looked at it. */
export interface Interruption {
  readonly counts: readonly number[]
  /** People, person-years or whatever the counts are of; 1 for each where there is none. */
  readonly exposure?: readonly number[]
  /** The first period after the change, from 0. */
  readonly changeAt: number
  /** What the change may do: shift the level, or shift it and bend the trend. */
  readonly change: 'level' | 'level and slope'
  /** Pairs of sine and cosine for a year of `periods`, the first period being this one of the year (from 0). */
  readonly season?: { readonly harmonics: 1 | 2; readonly periods: number; readonly first: number }
  /**
   * Periods that say nothing about the change and are not fitted: while it was phased in, or by which the place was chosen. A place that was chosen because
   * its last months were low rises by itself afterwards, whatever is done; without those months it does not.
   */
  readonly leaveOut?: readonly number[]
}

export interface InterruptedOptions {
  readonly level?: number
  /** `normal` is the tutorial's; `t` with the degrees left is a little wider and the better default. */
  readonly quantile?: 't' | 'normal'
  /** Whether intervals are widened by the dispersion (never narrowed). */
  readonly dispersed?: boolean
}

export interface InterruptedSeries {
  /** How many times as many at once, after the change, as the earlier trend predicts. */
  readonly ratio: number
  readonly interval: Interval
  /** What each further period multiplies that by; 1 where only the level may change. */
  readonly slopeRatio: number
  readonly dispersion: number
  readonly before: number
  readonly after: number
  readonly fit: Glm
  readonly design: readonly (readonly number[])[]
  readonly offset: readonly number[]
}

/** Fewer periods than these on either side, or before it where a season is fitted, are not a series (statistics.md 1b). */
const [leastPeriods, leastWithSeason, leastMean] = [8, 12, 5]

/**
 * By how much counts moved at a moment written down before, as against the trend and season that they had.
 *
 * Definition: log E[Y] = b0 + b1 t + b2 X (+ b3 X (t - t0)) + season + log exposure, Poisson with standard errors times √φ (Lopez Bernal,
 * Cummins and Gasparrini 2017). `ratio` is exp(b2), at once, as the slope is taken from the change.
 * Assumes: what went before would have gone on; nothing else happened within three months; the way of recording stayed. What remains of
 * autocorrelation makes the interval too narrow: look at `neweyWest` and `praisWinsten` too, and say so where they differ by a third.
 * Errors: under 8 periods on a side, under 12 before with a season, a mean count below 5. Periods left out are not counted.
 *
 * @example
 * interrupted({ counts, changeAt: 36, change: 'level' }) // Sicily: ratio 0.894, a fall of 10.6%
 */
export function interrupted(series: Interruption, options: InterruptedOptions = {}): InterruptedSeries {
  const { level = 0.95, quantile = 't', dispersed = true } = options
  checkSeries(series)
  const design = designOf(series)
  const offset = series.counts.map((_, at) => Math.log(series.exposure?.[at] ?? 1))
  const kept = keptOf(series)
  const of = <T>(values: readonly T[]): T[] => kept.map((at) => values[at] as T)
  const fit = glm(of(design), of(series.counts), 'poisson', { offset: of(offset) })
  const error = Math.sqrt((fit.covariance[2]?.[2] ?? 0) * (dispersed ? Math.max(1, fit.dispersion) : 1))
  const reach = error * (quantile === 't' ? studentReach(level, fit.degrees) : normalReach(level))
  const effect = fit.coefficients[2] ?? 0
  return {
    ratio: Math.exp(effect),
    interval: { lower: Math.exp(effect - reach), upper: Math.exp(effect + reach), level },
    slopeRatio: series.change === 'level' ? 1 : Math.exp(fit.coefficients[3] ?? 0),
    dispersion: fit.dispersion,
    before: kept.filter((at) => at < series.changeAt).length,
    after: kept.filter((at) => at >= series.changeAt).length,
    fit,
    design,
    offset,
  }
}

function checkSeries(series: Interruption): void {
  checkCounts(series)
  const [gate] = failedOf(series)
  if (gate !== undefined) throw new StatisticsError('too-few', gate.argument, gate.words)
}

/** Counts that are none, and periods that the series does not have, are no question at all. */
export function checkCounts({ counts, exposure, changeAt, leaveOut = [] }: Interruption): void {
  for (const events of numbers(counts, 'counts')) count(events, 'counts')
  if (exposure !== undefined) {
    sameLength(counts, exposure, 'exposure')
    for (const people of exposure) between(people, 'exposure', 0)
  }
  count(changeAt, 'changeAt')
  for (const at of leaveOut) within(count(at, 'leaveOut'), 'leaveOut', 0, counts.length - 1)
}

export interface FailedGate {
  readonly code: 'few-before' | 'few-before-with-season' | 'few-after' | 'mean-below-5'
  readonly argument: 'changeAt' | 'counts'
  readonly words: string
}

/** What a series has too little of to be one. */
export function failedOf(series: Interruption): FailedGate[] {
  const { changeAt, counts, season } = series
  const kept = keptOf(series)
  const before = kept.filter((at) => at < changeAt).length
  const after = kept.length - before
  const failed: FailedGate[] = []
  const few = (code: FailedGate['code'], words: string, argument: FailedGate['argument'] = 'changeAt') =>
    failed.push({ code, argument, words })
  if (before < leastPeriods) few('few-before', `${before} periods before; ${leastPeriods} are needed`)
  else if (season !== undefined && before < leastWithSeason)
    few('few-before-with-season', `${before} periods before; with a season ${leastWithSeason} are needed`)
  if (after < leastPeriods) few('few-after', `${after} periods after; ${leastPeriods} are needed`)
  const mean = kept.reduce((sum, at) => sum + (counts[at] ?? 0), 0) / Math.max(1, kept.length)
  if (mean < leastMean)
    few(
      'mean-below-5',
      `${mean.toFixed(1)} on average; ${leastMean} are needed: use longer periods`,
      'counts',
    )
  return failed
}

/** Of all that a series says, so that two results with one hash are of one question. */
export function hashOf({
  counts,
  exposure = [],
  changeAt,
  change,
  season,
  leaveOut = [],
}: Interruption): string {
  const words = [
    change,
    changeAt,
    ...(season === undefined ? [] : [season.harmonics, season.periods, season.first]),
  ]
  return inputHash(['counts', ...counts, 'exposure', ...exposure, 'asked', ...words, 'left out', ...leaveOut])
}

/** The periods that are fitted. */
export function keptOf({ counts, leaveOut = [] }: Interruption): number[] {
  return counts.flatMap((_, at) => (leaveOut.includes(at) ? [] : [at]))
}

/** Rows: 1, time, after the change, (time since it), season. */
export function designOf({ counts, changeAt, change, season }: Interruption): number[][] {
  return counts.map((_, at) => {
    const isAfter = at >= changeAt ? 1 : 0
    const row = [1, at + 1, isAfter]
    if (change === 'level and slope') row.push(isAfter * (at - changeAt))
    for (let k = 1; k <= (season?.harmonics ?? 0); k += 1) {
      const angle = (2 * Math.PI * k * (at + 1 + (season?.first ?? 0))) / (season?.periods ?? 1)
      row.push(Math.sin(angle), Math.cos(angle))
    }
    return row
  })
}

export interface Averted {
  /** Predicted without the change, less seen, over all periods after it; negative where there were more. */
  readonly estimate: number
  readonly interval: Interval
  readonly provenance: Provenance
}

/**
 * How many fewer there were after the change than the earlier trend predicts.
 *
 * Definition: Σ (prediction with X = 0, less what was counted); interval from draws of the coefficients from their normal limit, widened by φ.
 * Source: as `interrupted`. Assumes: as it, and neighbours not alike; where they are, `extraEvents` of `judgeSeries`. Errors: under 100 draws.
 *
 * @example
 * averted(series, interrupted(series), { seed: 1 }) // Sicily: about 2,560 (1,510 to 3,670)
 */
export function averted(
  series: Interruption,
  found: InterruptedSeries,
  chance: { readonly seed: number; readonly draws?: number; readonly level?: number },
): Averted {
  const { seed, draws = 20_000, level = 0.95 } = chance
  const scale = Math.max(1, found.dispersion)
  const changed = series.change === 'level' ? [2] : [2, 3]
  const kept = new Set(keptOf(series))
  const rows = found.design.flatMap((row, at) =>
    at < series.changeAt || !kept.has(at)
      ? []
      : [{ cells: row.map((cell, c) => (changed.includes(c) ? 0 : cell)), at }],
  )
  const seen = rows.reduce((sum, { at }) => sum + (series.counts[at] ?? 0), 0)
  const without = (coefficients: readonly number[]) =>
    rows.reduce(
      (sum, { cells, at }) =>
        sum +
        Math.exp(
          cells.reduce((line, cell, c) => line + cell * (coefficients[c] ?? 0), found.offset[at] ?? 0),
        ),
      0,
    )
  const root = cholesky(found.fit.covariance.map((row) => row.map((cell) => cell * scale)))
  const drawn = Array.from({ length: count(draws, 'draws', 100) }, (_, replicate) => {
    const stream = chanceOf(seed, replicate)
    const normals = root.map(() => stream.normal())
    const shifted = found.fit.coefficients.map((value, at) =>
      (root[at] ?? []).reduce((sum, cell, c) => sum + cell * (normals[c] ?? 0), value),
    )
    return without(shifted) - seen
  }).sort((one, other) => one - other)
  return {
    estimate: without(found.fit.coefficients) - seen,
    interval: {
      lower: sortedQuantile(drawn, (1 - level) / 2),
      upper: sortedQuantile(drawn, (1 + level) / 2),
      level,
    },
    provenance: { seed, version: chanceVersion, inputHash: hashOf(series), replicates: draws },
  }
}
