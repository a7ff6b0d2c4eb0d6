import { Matrix, QrDecomposition } from 'ml-matrix'
import { numbers, sameLength } from '../check.ts'
import { StatisticsError } from '../error.ts'

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

/** Below this part of the largest, a diagonal element of R is nothing but rounding and its column no news. */
const negligible = 1e-10

/**
 * Coefficients with the smallest (weighted) sum of squares, by a QR factor of the design.
 *
 * Definition: minimise Σ w (y - Xb)². Columns are scaled first, and rank is decided here, by the diagonal of R: ml-matrix calls a design
 * with two equal columns of full rank and answers with numbers. Never by X'X, which squares the condition: on NIST's Filip it has no right figure.
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
  const columns = checkedDesign(design, y)
  const roots = design.map((_, row) => (weights === undefined ? 1 : Math.sqrt(weights[row] ?? 0)))
  const scales = Array.from({ length: columns }, (_, column) =>
    Math.hypot(...design.map((cells, row) => (cells[column] ?? 0) * (roots[row] ?? 0))),
  )
  const scaled = new Matrix(
    design.map((cells, row) => cells.map((cell, at) => (cell * (roots[row] ?? 0)) / (scales[at] || 1))),
  )
  const factor = new QrDecomposition(scaled)
  const upper = factor.upperTriangularMatrix.to2DArray()
  refuseDeficient(upper, tolerance)
  const target = Matrix.columnVector(y.map((value, row) => value * (roots[row] ?? 0)))
  const solved = factor.solve(target).to1DArray()
  const coefficients = solved.map((value, at) => value / (scales[at] ?? 1))
  const fitted = design.map((cells) =>
    cells.reduce((sum, cell, at) => sum + cell * (coefficients[at] ?? 0), 0),
  )
  const residuals = y.map((value, row) => value - (fitted[row] ?? 0))
  return {
    coefficients,
    inverse: unscaled(invertedUpper(upper), scales),
    fitted,
    residuals,
    squares: residuals.reduce((sum, rest, row) => sum + (rest * (roots[row] ?? 0)) ** 2, 0),
    degrees: y.length - columns,
  }
}

function checkedDesign(design: readonly (readonly number[])[], y: readonly number[]): number {
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
  return columns
}

function refuseDeficient(upper: readonly (readonly number[])[], tolerance: number): void {
  const sizes = upper.map((row, at) => Math.abs(row[at] ?? 0))
  const weak = sizes.findIndex((size) => !(size > tolerance * Math.max(...sizes)))
  if (weak !== -1)
    throw new StatisticsError(
      'not-identifiable',
      'design',
      `column ${weak + 1} says nothing that others do not`,
    )
}

function invertedUpper(upper: readonly (readonly number[])[]): number[][] {
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
