import { confidence, numbers, within } from '../check.ts'
import { StatisticsError } from '../error.ts'
import type { Interval } from '../interval.ts'
import { backSubstitute, householder } from '../model/householder.ts'
import { checkedDesign, leastSquares } from '../model/least-squares.ts'
import { normalReach } from '../tails/normal.ts'

export interface Firth {
  readonly coefficients: readonly number[]
  readonly intervals: readonly Interval[]
  readonly steps: number
}

/**
 * Logistic regression that has an answer where the outcomes are separated: the likelihood times the root of its information.
 *
 * Definition: the score Σ x (y - p + h (1/2 - p)) = 0, h the leverages (Firth 1993; Heinze and Schemper 2002). Intervals are Wald's, rough
 * where separation is complete: read them as wide, not as exact. For a fitted score with few outcomes; never to rescue a table of ten.
 * Errors: fewer rows than columns, columns not told apart.
 *
 * @example
 * firth([[1, 0], [1, 0], [1, 1], [1, 1]], [0, 0, 1, 1]).coefficients[1] // 3.22, ln 25, where maximum likelihood has infinity
 */
export function firth(design: readonly (readonly number[])[], y: readonly number[], level = 0.95): Firth {
  for (const value of numbers(y, 'y')) within(value, 'y', 0, 1)
  checkedDesign(design, y)
  confidence(level)
  let coefficients: readonly number[] = (design[0] ?? []).map(() => 0)
  for (let steps = 1; steps <= 200; steps += 1) {
    const chances = design.map((row) => chanceOf(row, coefficients))
    const weights = chances.map((p) => Math.max(1e-12, p * (1 - p)))
    const leverages = leveragesOf(design, weights)
    const working = chances.map(
      (p, row) => ((y[row] ?? 0) - p + (leverages[row] ?? 0) * (0.5 - p)) / (weights[row] ?? 1),
    )
    const { coefficients: step, inverse } = leastSquares(design, working, weights)
    const longest = Math.max(...step.map(Math.abs))
    // No step longer than 5 logits: from far away Newton's overshoots.
    const shrink = longest > 5 ? 5 / longest : 1
    coefficients = coefficients.map((value, at) => value + shrink * (step[at] ?? 0))
    if (longest < 1e-9) {
      const reach = normalReach(level)
      const intervals = coefficients.map((value, at) => {
        const error = Math.sqrt(inverse[at]?.[at] ?? Number.NaN)
        return { lower: value - reach * error, upper: value + reach * error, level }
      })
      return { coefficients, intervals, steps }
    }
  }
  throw new StatisticsError('not-converged', 'y', 'no answer after 200 steps')
}

function chanceOf(row: readonly number[], coefficients: readonly number[]): number {
  return 1 / (1 + Math.exp(-row.reduce((sum, cell, at) => sum + cell * (coefficients[at] ?? 0), 0)))
}

/** The diagonal of W^½ X (X'WX)^-1 X' W^½: the squared lengths of the rows of X R^-1. */
function leveragesOf(design: readonly (readonly number[])[], weights: readonly number[]): number[] {
  const columns = (design[0] ?? []).map((_, column) =>
    Float64Array.from(design, (row, at) => (row[column] ?? 0) * Math.sqrt(weights[at] ?? 0)),
  )
  const { upper } = householder(columns, new Float64Array(design.length))
  const size = upper.length
  const inverse = Array.from({ length: size }, (_, column) => {
    const unit = new Float64Array(size)
    unit[column] = 1
    return backSubstitute(upper, unit)
  })
  return design.map((row, at) => {
    let sum = 0
    for (const column of inverse) sum += row.reduce((part, cell, c) => part + cell * (column[c] ?? 0), 0) ** 2
    return sum * (weights[at] ?? 0)
  })
}
