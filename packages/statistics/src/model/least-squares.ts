import { numbers, sameLength, within } from '../check.ts'
import { StatisticsError } from '../error.ts'
import { backSubstitute, householder } from './householder.ts'

export interface LeastSquares {
  readonly coefficients: readonly number[]
  /** The inverse of X'WX: times the residual variance it is the covariance of the coefficients. */
  readonly inverse: readonly (readonly number[])[]
  readonly fitted: readonly number[]
  readonly residuals: readonly number[]
  /** Weighted sum of squared residuals. */
  readonly squares: number
  readonly degrees: number
}

interface Solved {
  readonly coefficients: readonly number[]
  readonly upper: readonly Float64Array[]
  readonly scales: readonly number[]
  /** Roots of the weights. */
  readonly roots: Float64Array
}

/** Below this part of the largest, a diagonal element of R is nothing but rounding and its column no news. */
const negligible = 1e-10

/**
 * Coefficients with the smallest (weighted) sum of squares, by a QR factor of the design.
 *
 * Definition: minimise Σ w (y - Xb)². Columns are scaled first, and rank is decided here, by the diagonal of R: other libraries
 * call a design with two equal columns of full rank and answer with numbers. Never by X'X, which squares the condition: on NIST's Filip it has no right figure.
 * Errors: fewer rows than columns; a column that the others already say (`not-identifiable`, naming it by its place).
 *
 * @example
 * leastSquares([[1, 0], [1, 1], [1, 2]], [1, 3, 5]).coefficients // [1, 2]
 */
export function leastSquares(
  design: readonly (readonly number[])[],
  y: readonly number[],
  weights?: readonly number[],
  tolerance = negligible,
): LeastSquares {
  checkedDesign(design, y)
  if (weights !== undefined) checkWeights(weights, y)
  const { coefficients, upper, scales, roots } = solveWeighted(design, y, weights, tolerance)
  const fitted = design.map((cells) => {
    let sum = 0
    for (let at = 0; at < cells.length; at += 1) sum += (cells[at] ?? 0) * (coefficients[at] ?? 0)
    return sum
  })
  const residuals = y.map((value, row) => value - (fitted[row] ?? 0))
  return {
    coefficients,
    inverse: unscaled(invertedUpper(upper), scales),
    fitted,
    residuals,
    squares: residuals.reduce((sum, rest, row) => sum + (rest * (roots[row] ?? 0)) ** 2, 0),
    degrees: y.length - coefficients.length,
  }
}

/** The coefficients alone, of a design that was looked at already: what a model fitted in many steps does at each. */
export function solveWeighted(
  design: readonly (readonly number[])[],
  y: readonly number[],
  weights?: readonly number[],
  tolerance = negligible,
): Solved {
  const columns = design[0]?.length ?? 0
  const roots = Float64Array.from(y, (_, row) => Math.sqrt(weights?.[row] ?? 1))
  const scales: number[] = []
  const laid = Array.from({ length: columns }, (_, column) => {
    const cells = new Float64Array(y.length)
    let squares = 0
    for (let row = 0; row < y.length; row += 1) {
      const cell = (design[row]?.[column] ?? 0) * (roots[row] ?? 0)
      cells[row] = cell
      squares += cell * cell
    }
    const scale = Math.sqrt(squares)
    scales.push(scale)
    if (scale > 0) for (let row = 0; row < y.length; row += 1) cells[row] = (cells[row] ?? 0) / scale
    return cells
  })
  const { upper, turned } = householder(
    laid,
    Float64Array.from(y, (value, row) => value * (roots[row] ?? 0)),
  )
  const weak = weakColumn(upper, tolerance)
  if (weak !== null)
    throw new StatisticsError(
      'not-identifiable',
      'design',
      `column ${weak + 1} says nothing that others do not`,
    )
  const coefficients = backSubstitute(upper, turned).map((value, at) => value / (scales[at] ?? 1))
  return { coefficients, upper, scales, roots }
}

function checkWeights(weights: readonly number[], y: readonly number[]): void {
  sameLength(y, weights, 'weights')
  for (const weight of numbers(weights, 'weights')) within(weight, 'weights', 0, Number.MAX_VALUE)
}

/** Refuses a design with holes, without columns or with fewer rows than those. */
export function checkedDesign(design: readonly (readonly number[])[], y: readonly number[]): void {
  numbers(y, 'y')
  sameLength(design, y, 'y')
  const columns = design[0]?.length ?? 0
  if (columns === 0) throw new StatisticsError('empty', 'design', 'has no columns')
  for (const cells of design) {
    if (cells.length !== columns)
      throw new StatisticsError('lengths-differ', 'design', 'has rows of unequal length')
    numbers(cells, 'design')
  }
  if (y.length < columns) throw new StatisticsError('too-few', 'y', 'fewer rows than coefficients')
}

/** The first column that the ones before it already say; `null` where each is news. */
export function weakColumn(upper: readonly Float64Array[], tolerance = negligible): number | null {
  const sizes = upper.map((row, at) => Math.abs(row[at] ?? 0))
  const most = Math.max(...sizes)
  const weak = sizes.findIndex((size) => !(size > tolerance * most))
  return weak === -1 ? null : weak
}

function invertedUpper(upper: readonly Float64Array[]): number[][] {
  const size = upper.length
  const inverse = upper.map(() => Array.from({ length: size }, () => 0))
  for (let column = 0; column < size; column += 1)
    for (let row = column; row >= 0; row -= 1) {
      let rest = row === column ? 1 : 0
      for (let at = row + 1; at <= column; at += 1)
        rest -= (upper[row]?.[at] ?? 0) * (inverse[at]?.[column] ?? 0)
      const cells = inverse[row] as number[]
      cells[column] = rest / (upper[row]?.[row] ?? Number.NaN)
    }
  return inverse
}

/** (R'R)^-1 in the units of the columns. */
function unscaled(inverse: readonly (readonly number[])[], scales: readonly number[]): number[][] {
  return inverse.map((row, one) =>
    inverse.map(
      (column, other) =>
        row.reduce((sum, value, at) => sum + value * (column[at] ?? 0), 0) /
        ((scales[one] ?? 1) * (scales[other] ?? 1)),
    ),
  )
}
