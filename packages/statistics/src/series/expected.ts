import type { Interval } from '../interval.ts'
import { studentReach } from '../tails/student.ts'
import type { CarriedCounts } from './carried-counts.ts'
import { designOf, keptOf, type Interruption } from './interrupted.ts'

export interface ExpectedPeriod {
  readonly at: number
  readonly seen: number
  /** Had nothing changed. */
  readonly expected: number
  /** Of that mean. */
  readonly interval: Interval
  /** Where a single count would lie: what the chart draws. */
  readonly band: Interval
  readonly isOutside: boolean
  readonly isAfter: boolean
  readonly isLeftOut: boolean
}

/** The part of a row that the change is: taken out, the row says what was to be expected without it. */
function withoutChange(series: Interruption): number[][] {
  const changed = series.change === 'level' ? [2] : [2, 3]
  return designOf(series).map((row) => row.map((cell, c) => (changed.includes(c) ? 0 : cell)))
}

/**
 * What each period was to be expected to bring had nothing changed, and where a single count would lie.
 *
 * Definition: μ = exp(row without the change · b); interval of μ from its log; band: on the 2/3-power scale, where counts are nearly normal (Farrington and others 1996),
 * with variance φ μ + μ² var(log μ), t with the degrees left. In one period of twenty a count lies outside by chance: a page looks at how many do, not at one.
 * Assumes: trend and season before the change would have gone on.
 *
 * @example
 * expectedWithout(series, carriedCounts(designOf(series), series.counts)).filter(({ isAfter, isOutside }) => isAfter && isOutside).length
 */
export function expectedWithout(series: Interruption, fit: CarriedCounts, level = 0.95): ExpectedPeriod[] {
  const reach = studentReach(level, fit.residualDegrees)
  const kept = new Set(keptOf(series))
  return withoutChange(series).map((row, at) => {
    const expected = meanOf(row, series, fit, at)
    const variance = quadratic(row, fit.covariance)
    const error = Math.exp(reach * Math.sqrt(variance))
    const spread = (4 / 9) * (fit.dispersion / expected + variance)
    const end = (sign: number) => expected * Math.max(0, 1 + sign * reach * Math.sqrt(spread)) ** 1.5
    const band = { lower: end(-1), upper: end(1), level }
    const seen = series.counts[at] ?? 0
    return {
      at,
      seen,
      expected,
      interval: { lower: expected / error, upper: expected * error, level },
      band,
      isOutside: seen < Math.floor(band.lower) || seen > Math.ceil(band.upper),
      isAfter: at >= series.changeAt,
      isLeftOut: !kept.has(at),
    }
  })
}

/**
 * How many more there were after the change than the earlier trend predicts; fewer are negative. The other side of `averted`, without chance:
 * the log of the prediction's sum has the error that its gradient gives (the delta method), as if the effect's degrees were its own.
 * Assumes: as `expectedWithout`; periods left out are not summed.
 *
 * @example
 * extraEvents(series, fit).estimate // 412
 */
export function extraEvents(
  series: Interruption,
  fit: CarriedCounts,
  level = 0.95,
): { readonly estimate: number; readonly interval: Interval } {
  const rows = withoutChange(series)
  const after = keptOf(series).filter((at) => at >= series.changeAt)
  const gradient = fit.coefficients.map(() => 0)
  let [predicted, seen] = [0, 0]
  for (const at of after) {
    const row = rows[at] ?? []
    const mean = meanOf(row, series, fit, at)
    predicted += mean
    seen += series.counts[at] ?? 0
    row.forEach((cell, c) => {
      gradient[c] = (gradient[c] ?? 0) + mean * cell
    })
  }
  const error = Math.sqrt(quadratic(gradient, fit.covariance)) / predicted
  const reach = Math.exp(studentReach(level, fit.degrees[2] ?? 1) * error)
  return {
    estimate: seen - predicted,
    interval: { lower: seen - predicted * reach, upper: seen - predicted / reach, level },
  }
}

function meanOf(row: readonly number[], series: Interruption, fit: CarriedCounts, at: number): number {
  const line = row.reduce((sum, cell, c) => sum + cell * (fit.coefficients[c] ?? 0), 0)
  return Math.exp(line) * (series.exposure?.[at] ?? 1)
}

function quadratic(row: readonly number[], matrix: readonly (readonly number[])[]): number {
  return row.reduce(
    (sum, one, at) => sum + row.reduce((inner, two, c) => inner + one * two * (matrix[at]?.[c] ?? 0), 0),
    0,
  )
}
