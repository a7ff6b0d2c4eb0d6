import { count, numbers } from '../check.ts'
import { StatisticsError } from '../error.ts'
import { cholesky } from '../model/cholesky.ts'
import { leastSquares, type LeastSquares } from '../model/least-squares.ts'
import { goldenHighest } from '../summary/golden.ts'
import { mean } from '../summary/moments.ts'
import { chiSquaredSurvival } from '../tails/gamma.ts'

export interface SeriesFit {
  readonly coefficients: readonly number[]
  readonly standardErrors: readonly number[]
  readonly degrees: number
}

/**
 * Least squares of a series with errors that hold where neighbours are alike.
 *
 * Definition: Newey and West's (1987) covariance with Bartlett weights up to `lag`, times n / (n - p) as in R's and Stata's. The coefficients
 * are plain least squares. Tends to be too narrow in short series: give `praisWinsten` beside it.
 * A usual lag is floor(0.75 n^(1/3)), or that of the season. Errors: a lag of n or more.
 *
 * @example
 * neweyWest(design, packs, 1) // California: level change -20.06, error 4.72
 */
export function neweyWest(
  design: readonly (readonly number[])[],
  y: readonly number[],
  lag: number,
): SeriesFit {
  count(lag, 'lag')
  const fit = leastSquares(design, y)
  const n = y.length
  if (lag >= n) throw new StatisticsError('out-of-range', 'lag', 'is as long as the series')
  const scores = design.map((row, at) => row.map((cell) => cell * (fit.residuals[at] ?? 0)))
  const size = fit.coefficients.length
  const meat = Array.from({ length: size }, () => Array.from({ length: size }, () => 0))
  for (let apart = 0; apart <= lag; apart += 1) {
    const weight = 1 - apart / (lag + 1)
    for (let at = apart; at < n; at += 1)
      addOuter(meat, scores[at] ?? [], scores[at - apart] ?? [], weight, apart > 0)
  }
  const covariance = sandwich(fit.inverse, meat)
  return {
    coefficients: fit.coefficients,
    standardErrors: covariance.map((row, at) => Math.sqrt((row[at] ?? 0) * (n / (n - size)))),
    degrees: fit.degrees,
  }
}

function addOuter(
  meat: number[][],
  one: readonly number[],
  other: readonly number[],
  weight: number,
  isMirrored: boolean,
): void {
  meat.forEach((line, row) => {
    line.forEach((sum, column) => {
      const mirrored = isMirrored ? (one[column] ?? 0) * (other[row] ?? 0) : 0
      line[column] = sum + weight * ((one[row] ?? 0) * (other[column] ?? 0) + mirrored)
    })
  })
}

function sandwich(bread: readonly (readonly number[])[], meat: readonly (readonly number[])[]): number[][] {
  const product = (one: readonly (readonly number[])[], other: readonly (readonly number[])[]) =>
    one.map((row) =>
      row.map((_, column) => row.reduce((sum, cell, at) => sum + cell * (other[at]?.[column] ?? 0), 0)),
    )
  return product(product(bread, meat), bread)
}

export interface CarriedOver extends SeriesFit {
  /** How alike neighbours are after the trend. */
  readonly rho: number
}

/** Above it the "trend" is a wandering series and the model is wrong, not its errors (statistics.md 1b). */
export const mostRho = 0.8

/**
 * Least squares of a series whose errors carry over from one period to the next (AR(1)).
 *
 * Definition: rho = Σ e_t e_(t-1) / Σ e_(t-1)² of the residuals; rows less rho times the row before, the first times √(1 - rho²); refit,
 * and again from the new residuals until rho stays (Prais and Winsten 1954). `rounds: 1` is the two-step.
 * Errors: rho above 0.8 (`not-identifiable`) unless `mostRho` says otherwise: California's two-step says -9.9 packs and the settled fit -6.1.
 *
 * @example
 * praisWinsten(design, packs, { rounds: 1 }) // California: -9.92
 */
export function praisWinsten(
  design: readonly (readonly number[])[],
  y: readonly number[],
  options: { readonly rounds?: number; readonly mostRho?: number } = {},
): CarriedOver {
  const most = count(options.rounds ?? 500, 'rounds', 1)
  let residuals = leastSquares(design, y).residuals
  let [rho, rounds] = [0, 0]
  let fit: LeastSquares
  do {
    const before = rho
    rho = carryOver(residuals)
    fit = carriedBy(design, y, rho)
    const { coefficients } = fit
    residuals = y.map(
      (value, at) =>
        value - (design[at] ?? []).reduce((sum, cell, c) => sum + cell * (coefficients[c] ?? 0), 0),
    )
    rounds += 1
    if (Math.abs(rho - before) < 1e-10) break
  } while (rounds < most)
  if (rho > (options.mostRho ?? mostRho)) throw wandering()
  return { ...withErrors(fit), rho }
}

function carryOver(residuals: readonly number[]): number {
  let [top, bottom] = [0, 0]
  for (let at = 1; at < residuals.length; at += 1) {
    top += (residuals[at] ?? 0) * (residuals[at - 1] ?? 0)
    bottom += (residuals[at - 1] ?? 0) ** 2
  }
  return bottom === 0 ? 0 : Math.max(-0.999_999, Math.min(0.999_999, top / bottom))
}

function differenced(design: readonly (readonly number[])[], rho: number): number[][] {
  const first = Math.sqrt(1 - rho ** 2)
  return design.map((row, at) =>
    row.map((cell, column) => (at === 0 ? first * cell : cell - rho * (design[at - 1]?.[column] ?? 0))),
  )
}

function differencedValues(y: readonly number[], rho: number): number[] {
  return y.map((value, at) => (at === 0 ? Math.sqrt(1 - rho ** 2) * value : value - rho * (y[at - 1] ?? 0)))
}

/**
 * The same with rho by restricted maximum likelihood, which neither takes the coefficients for known nor shrinks rho in short series.
 *
 * Definition: the largest of ½ log(1 - rho²) - ½ (n - p) log RSS - ½ log |X'X|, both of the differenced rows (Cheang and Reinsel 2000).
 * Preferred from 12 periods on (Turner and others 2021). Errors as `praisWinsten`.
 *
 * @example
 * restrictedAr1(design, packs) // California: -5.87
 */
export function restrictedAr1(
  design: readonly (readonly number[])[],
  y: readonly number[],
  options: { readonly mostRho?: number } = {},
): CarriedOver {
  const rho = highestRho(restrictedLikelihood(design, y))
  if (rho > (options.mostRho ?? mostRho)) throw wandering()
  return { ...withErrors(carriedBy(design, y, rho)), rho }
}

/** Least squares where neighbours' errors are known to be alike by `rho`. */
export function carriedBy(
  design: readonly (readonly number[])[],
  y: readonly number[],
  rho: number,
): LeastSquares {
  return leastSquares(differenced(design, rho), differencedValues(y, rho))
}

/**
 * The restricted likelihood as a function of rho, up to a constant, each value for a few hundred multiplications.
 *
 * The design is first turned into columns of length 1 that stand upright on each other, and y into what least squares leaves over, neither of
 * which moves the likelihood but by a constant. What differencing makes of their products is a polynomial in rho, and near the identity: no figure is lost.
 */
export function restrictedLikelihood(
  design: readonly (readonly number[])[],
  y: readonly number[],
): (rho: number) => number {
  const { residuals, degrees } = leastSquares(design, y)
  const columns = [...upright(design), residuals]
  const products = (from: number, to: number, apart: number) =>
    columns.map((one) =>
      columns.map((other) => {
        let sum = 0
        for (let at = from; at < to; at += 1) sum += (one[at] ?? 0) * (other[at - apart] ?? 0)
        return sum
      }),
    )
  const n = y.length
  const [whole, inner, beside] = [products(0, n, 0), products(1, n - 1, 0), products(1, n, 1)]
  return (rho) => {
    const root = cholesky(
      whole.map((row, one) =>
        row.map(
          (value, other) =>
            value -
            rho * ((beside[one]?.[other] ?? 0) + (beside[other]?.[one] ?? 0)) +
            rho ** 2 * (inner[one]?.[other] ?? 0),
        ),
      ),
    )
    const ends = root.map((row, at) => Math.log(row[at] ?? 0))
    const left = ends.pop() ?? 0
    return Math.log(1 - rho ** 2) / 2 - degrees * left - ends.reduce((sum, value) => sum + value, 0)
  }
}

/** Columns that say the same, each of length 1 and at right angles to the others (Gram and Schmidt, twice over, which keeps the figures). */
function upright(design: readonly (readonly number[])[]): number[][] {
  const found: number[][] = []
  for (let column = 0; column < (design[0]?.length ?? 0); column += 1) {
    let cells = design.map((row) => row[column] ?? 0)
    for (let round = 0; round < 2; round += 1) {
      for (const before of found) {
        const along = before.reduce((sum, cell, at) => sum + cell * (cells[at] ?? 0), 0)
        cells = cells.map((cell, at) => cell - along * (before[at] ?? 0))
      }
      const length = Math.hypot(...cells)
      cells = cells.map((cell) => cell / length)
    }
    found.push(cells)
  }
  return found
}

/** Where the likelihood is highest: a coarse look first, because there may be two hills, then golden sections. */
export function highestRho(value: (rho: number) => number): number {
  const places = Array.from({ length: 99 }, (_, at) => -0.98 + 0.02 * at)
  const values = places.map(value)
  const top = places[values.indexOf(Math.max(...values))] ?? 0
  return goldenHighest(value, Math.max(-0.9999, top - 0.02), Math.min(0.9999, top + 0.02))
}

function wandering(): StatisticsError {
  return new StatisticsError('not-identifiable', 'y', 'wanders: neighbours are too alike for a trend')
}

function withErrors(fit: LeastSquares): SeriesFit {
  const noise = fit.squares / fit.degrees
  return {
    coefficients: fit.coefficients,
    standardErrors: fit.inverse.map((row, at) => Math.sqrt(noise * (row[at] ?? 0))),
    degrees: fit.degrees,
  }
}

/**
 * Whether what a model left over still hangs together: Ljung and Box's (1978) Q up to `lag`, with `spent` coefficients taken from its degrees.
 * Definition: n (n + 2) Σ r² / (n - k) against χ². Assumes: residuals of a model with an intercept. Errors: a lag as long as the series, or not above what was spent.
 *
 * @example
 * ljungBox([1, -1, 1, -1, 1, -1, 1, -1], 1).p // 0.01
 */
export function ljungBox(
  residuals: readonly number[],
  lag: number,
  spent = 0,
): { readonly q: number; readonly p: number } {
  const n = numbers(residuals, 'residuals', 3).length
  count(lag, 'lag', 1)
  if (lag >= n || lag <= spent)
    throw new StatisticsError('out-of-range', 'lag', 'must lie between the coefficients spent and the length')
  const middle = mean(residuals)
  const off = residuals.map((value) => value - middle)
  const whole = off.reduce((sum, value) => sum + value ** 2, 0)
  let q = 0
  for (let apart = 1; apart <= lag; apart += 1) {
    const together = off.reduce((sum, value, at) => sum + value * (off[at - apart] ?? 0), 0) / whole
    q += together ** 2 / (n - apart)
  }
  q *= n * (n + 2)
  return { q, p: chiSquaredSurvival(q, lag - spent) }
}
