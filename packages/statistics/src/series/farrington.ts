import { count, numbers } from '../check.ts'
import { StatisticsError } from '../error.ts'
import { glm, type Glm } from '../model/glm.ts'
import { normalReach } from '../tails/normal.ts'

export interface Exceedance {
  readonly seen: number
  readonly expected: number
  /** What only one period in a hundred (or as asked) would pass. */
  readonly threshold: number
  readonly isAlert: boolean
  readonly dispersion: number
  /** How many past periods it was judged by. */
  readonly baseline: number
  readonly hasTrend: boolean
}

/**
 * Whether the last period of a series stands out from the same season of earlier years.
 *
 * Definition (Farrington and others 1996): the past `years` at the same place of the year, ± `around` periods; quasi-Poisson with a linear trend, kept where
 * its p is below 0.05 and it does not carry beyond what was seen; once reweighted, periods with a standardised Anscombe residual s > 1 by s^-2, so that an old
 * outbreak does not hide a new one; threshold on the 2/3-power scale, where counts are nearly normal, one-sided at `alpha`.
 * At least five counts in the last four periods, else no alert: single reports are not a rise. Errors: fewer than three years.
 *
 * @example
 * farrington(counts, { periodsInYear: 12 }).isAlert
 */
export function farrington(
  counts: readonly number[],
  options: {
    readonly periodsInYear: number
    readonly years?: number
    readonly around?: number
    readonly alpha?: number
  },
): Exceedance {
  const { periodsInYear, years = 3, around = 3, alpha = 0.01 } = options
  for (const seen of numbers(counts, 'counts')) count(seen, 'counts')
  count(years, 'years', 3)
  count(around, 'around')
  const last = counts.length - 1
  const places = Array.from({ length: years }, (_, year) => last - (year + 1) * periodsInYear)
    .flatMap((middle) => Array.from({ length: 2 * around + 1 }, (_, off) => middle - around + off))
    .filter((at) => at >= 0 && at < last)
    .toSorted((one, other) => one - other)
  if (last - years * periodsInYear < 0)
    throw new StatisticsError('too-few', 'counts', `${years} years and a period are needed`)
  const past = places.map((at) => counts[at] ?? 0)
  const seen = counts[last] ?? 0
  if (past.every((value) => value === 0)) return silent(seen, past.length)
  const withTrend = fitted(places, past, last, true)
  const largest = Math.max(...past)
  const isKept = withTrend.trendZ > normalReach(0.95) && withTrend.expected <= largest
  const fit = isKept ? withTrend : fitted(places, past, last, false)
  const { expected, variance, dispersion } = fit
  const spread = (4 / 9) * ((dispersion * expected + variance) / expected ** 2)
  const threshold = expected * Math.max(0, 1 + normalReach(1 - 2 * alpha) * Math.sqrt(spread)) ** 1.5
  const recent = counts.slice(-4).reduce((sum, value) => sum + value, 0)
  return {
    seen,
    expected,
    threshold,
    isAlert: seen > threshold && recent >= 5,
    dispersion,
    baseline: past.length,
    hasTrend: isKept,
  }
}

function silent(seen: number, baseline: number): Exceedance {
  return { seen, expected: 0, threshold: 0, isAlert: false, dispersion: 1, baseline, hasTrend: false }
}

interface Judged {
  readonly expected: number
  readonly variance: number
  readonly dispersion: number
  readonly trendZ: number
}

function fitted(places: readonly number[], past: readonly number[], last: number, hasTrend: boolean): Judged {
  const design = places.map((at) => (hasTrend ? [1, at - last] : [1]))
  const first = glm(design, past, 'poisson')
  const weights = outbreakWeights(first, past)
  // A period counts as much as its weight: rows and what was seen are scaled alike, the log of the weight taken back as offset.
  const again = glm(
    design,
    past.map((value, at) => value * (weights[at] ?? 1)),
    'poisson',
    { offset: weights.map(Math.log) },
  )
  const means = design.map((row) =>
    Math.exp(row.reduce((sum, cell, at) => sum + cell * (again.coefficients[at] ?? 0), 0)),
  )
  const pearson = past.reduce(
    (sum, value, at) => sum + ((weights[at] ?? 1) * (value - (means[at] ?? 1)) ** 2) / (means[at] ?? 1),
    0,
  )
  const dispersion = Math.max(1, pearson / again.degrees)
  const expected = Math.exp(again.coefficients[0] ?? 0)
  const slopeError = Math.sqrt(dispersion * (again.covariance[1]?.[1] ?? 0))
  return {
    expected,
    variance: dispersion * (again.covariance[0]?.[0] ?? 0) * expected ** 2,
    dispersion,
    trendZ: slopeError === 0 ? 0 : Math.abs((again.coefficients[1] ?? 0) / slopeError),
  }
}

/** By Anscombe's residuals: 1 for what is usual, less for what was an outbreak; together as many as there are periods. */
function outbreakWeights(fit: Glm, past: readonly number[]): number[] {
  const scale = Math.sqrt(Math.max(1, fit.dispersion))
  const raw = past.map((value, at) => {
    const mean = fit.fitted[at] ?? 1
    const residual = (1.5 * (value ** (2 / 3) - mean ** (2 / 3))) / (mean ** (1 / 6) * scale)
    return residual > 1 ? residual ** -2 : 1
  })
  const all = raw.reduce((sum, weight) => sum + weight, 0)
  return raw.map((weight) => (weight * past.length) / all)
}
