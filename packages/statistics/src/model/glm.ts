import { between, numbers, within } from '../check.ts'
import { StatisticsError } from '../error.ts'
import { logGamma } from '../tails/gamma.ts'
import { normalCdf } from '../tails/normal.ts'
import { checkedDesign, leastSquares, solveWeighted } from './least-squares.ts'

/** Counts with a log link, or shares of yes (0 and 1) with a logit link. */
export type Family = 'poisson' | 'binomial'

export interface Glm {
  readonly family: Family
  readonly coefficients: readonly number[]
  /** Of the coefficients, before any overdispersion. */
  readonly covariance: readonly (readonly number[])[]
  readonly fitted: readonly number[]
  readonly deviance: number
  /** Pearson's X² over the degrees left: above 1 the counts vary more than the family allows. */
  readonly dispersion: number
  readonly logLikelihood: number
  readonly degrees: number
  readonly steps: number
}

export interface GlmOptions {
  /** Added to the linear predictor as it is: the log of an exposure. */
  readonly offset?: readonly number[]
  readonly mostSteps?: number
}

const [mostHalvings, settled] = [30, 1e-10]
/** Beyond it a standard error means that the data say nothing: the estimate runs away and the maximum lies at infinity. */
const runaway = 1e3

/**
 * A generalised linear model by iteratively reweighted least squares, each step a QR factor.
 *
 * Definition: maximum likelihood of log E[y] = Xb + offset (Poisson) or logit P(y = 1) = Xb + offset (binomial) (Nelder and Wedderburn
 * 1972). Starts at y + 0.1 (counts) or (y + 0.5) / 2, stops when the deviance changes by less than 1e-10 of itself, halves a step that makes it worse.
 * Assumes: independent rows, the right link. Where `dispersion` is above 1, multiply the covariance by it.
 * Errors: what the design's columns do not tell apart, and *separation*: a combination of columns that tells yes from no, or nothing from some,
 * without fail. Other software then prints huge numbers; here it is `not-identifiable`.
 *
 * @example
 * glm([[1], [1], [1]], [2, 3, 4], 'poisson').coefficients // [ln 3]
 */
export function glm(
  design: readonly (readonly number[])[],
  y: readonly number[],
  family: Family,
  { offset, mostSteps = 50 }: GlmOptions = {},
): Glm {
  for (const value of numbers(y, 'y')) within(value, 'y', 0, family === 'binomial' ? 1 : Infinity)
  between(mostSteps, 'mostSteps', 0)
  checkedDesign(design, y)
  const shift = numbers(offset ?? y.map(() => 0), 'offset')
  if (y.every((value) => value === 0)) throw new StatisticsError('no-variation', 'y', 'is nothing everywhere')
  let fitted = y.map((value) => (family === 'poisson' ? value + 0.1 : (value + 0.5) / 2))
  let coefficients: readonly number[] | null = null
  let deviance = devianceOf(y, fitted, family)
  for (let steps = 1; steps <= mostSteps; steps += 1) {
    const before = deviance
    const weights = fitted.map((mean) => weightOf(mean, family))
    const target = fitted.map(
      (mean, row) => linked(mean, family) - (shift[row] ?? 0) + ((y[row] ?? 0) - mean) / (weights[row] ?? 1),
    )
    const step = solveWeighted(design, target, weights)
    const start = coefficients
    let next: readonly number[] = step.coefficients
    for (let halving = 0; ; halving += 1) {
      fitted = meansOf(design, next, shift, family)
      deviance = devianceOf(y, fitted, family)
      const isWorse = !(deviance <= before * (1 + 1e-8) + 1e-8)
      if (start === null || !isWorse || halving === mostHalvings) break
      next = next.map((value, at) => (value + (start[at] ?? 0)) / 2)
    }
    coefficients = next
    if (Math.abs(before - deviance) <= settled * (Math.abs(deviance) + 0.1)) {
      return finished(design, y, family, { coefficients, fitted, deviance, steps })
    }
  }
  throw new StatisticsError('not-converged', 'y', `no answer after ${mostSteps} steps`)
}

function finished(
  design: readonly (readonly number[])[],
  y: readonly number[],
  family: Family,
  found: Pick<Glm, 'coefficients' | 'fitted' | 'deviance' | 'steps'>,
): Glm {
  const weights = found.fitted.map((mean) => weightOf(mean, family))
  const { inverse, degrees } = leastSquares(design, y, weights)
  const scales = inverse.map(
    (_, at) => Math.hypot(...design.map((row) => row[at] ?? 0)) / Math.sqrt(y.length),
  )
  if (inverse.some((row, at) => Math.sqrt(row[at] ?? 0) * (scales[at] ?? 1) > runaway))
    throw new StatisticsError('not-identifiable', 'design', 'separates the outcomes: an estimate runs away')
  const pearson = y.reduce(
    (sum, value, row) => sum + (value - (found.fitted[row] ?? 0)) ** 2 / (weights[row] ?? 1),
    0,
  )
  return {
    family,
    ...found,
    covariance: inverse,
    dispersion: degrees === 0 ? Number.NaN : pearson / degrees,
    logLikelihood: logLikelihoodOf(y, found.fitted, family),
    degrees,
  }
}

/** Variance of a row, which for these two links is also its weight. Kept off 0, where rounding would divide by it. */
function weightOf(mean: number, family: Family): number {
  return Math.max(1e-12, family === 'poisson' ? mean : mean * (1 - mean))
}

function linked(mean: number, family: Family): number {
  return family === 'poisson' ? Math.log(mean) : Math.log(mean / (1 - mean))
}

function meansOf(
  design: readonly (readonly number[])[],
  coefficients: readonly number[],
  shift: readonly number[],
  family: Family,
): number[] {
  return design.map((cells, row) => {
    const line = cells.reduce((sum, cell, at) => sum + cell * (coefficients[at] ?? 0), shift[row] ?? 0)
    if (family === 'poisson') return Math.max(1e-12, Math.exp(Math.min(line, 700)))
    return Math.min(1 - 1e-12, Math.max(1e-12, 1 / (1 + Math.exp(-line))))
  })
}

function devianceOf(y: readonly number[], fitted: readonly number[], family: Family): number {
  const part = (value: number, mean: number) => (value === 0 ? 0 : value * Math.log(value / mean))
  return (
    2 *
    y.reduce((sum, value, row) => {
      const mean = fitted[row] ?? 0
      return sum + part(value, mean) + (family === 'poisson' ? mean - value : part(1 - value, 1 - mean))
    }, 0)
  )
}

function logLikelihoodOf(y: readonly number[], fitted: readonly number[], family: Family): number {
  return y.reduce((sum, value, row) => {
    const mean = fitted[row] ?? 0
    if (family === 'poisson') return sum + value * Math.log(mean) - mean - logGamma(value + 1)
    return sum + value * Math.log(mean) + (1 - value) * Math.log1p(-mean)
  }, 0)
}

/**
 * Two-sided p-value of a coefficient against nothing, by its normal limit.
 * Definition: 2 Φ(-|b / se|) (Wald). Assumes: many rows and no overdispersion; with φ above 1 it is too small.
 *
 * @example
 * coefficientP(glm(design, counts, 'poisson'), 1) // 0.03
 */
export function coefficientP({ coefficients, covariance }: Glm, at: number): number {
  const error = Math.sqrt(covariance[at]?.[at] ?? Number.NaN)
  return 2 * normalCdf(-Math.abs((coefficients[at] ?? 0) / error))
}
