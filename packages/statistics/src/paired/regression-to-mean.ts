import { between, finite, within } from '../check.ts'
import { normalCdf, normalDensity } from '../tails/normal.ts'

/** Who was chosen, of a group with this mean and standard deviation before. */
export interface Selection {
  readonly mean: number
  readonly standardDeviation: number
  /** The correlation of two measurements of the same people with nothing between, from 0 to 1. */
  readonly reliability: number
  readonly cut: number
  readonly chosen: 'below the cut' | 'above the cut'
}

/**
 * How far a group that was chosen for its scores moves by itself when it is measured again, with nothing done; in the unit of the
 * score, positive for those chosen below.
 *
 * Definition: (1 - r) sd φ(z) / Q(z), Q(z) = 1 - Φ(z), z = (cut - mean) / sd for those above the cut and (mean - cut) / sd for those
 * below it (Davis 1976; Barnett, van der Pols and Dobson 2005); negative for those above. Show it beside the change.
 * Assumes: scores roughly normal, with one spread at both times. Errors: a spread of 0, a reliability outside 0 to 1.
 *
 * @example
 * regressionToMean({ mean: 60, standardDeviation: 10, reliability: 0.7, cut: 50, chosen: 'below the cut' }) // 4.58
 */
export function regressionToMean({ mean, standardDeviation, reliability, cut, chosen }: Selection): number {
  finite(mean, 'mean')
  finite(cut, 'cut')
  between(standardDeviation, 'standardDeviation', 0)
  within(reliability, 'reliability', 0, 1)
  const side = chosen === 'below the cut' ? 1 : -1
  const z = (side * (mean - cut)) / standardDeviation
  return side * (1 - reliability) * standardDeviation * inverseMills(z)
}

/** φ(z) / (1 - Φ(z)). Beyond 37 both are 0 and the quotient is z and a little. */
function inverseMills(z: number): number {
  return z > 37 ? z + 1 / z : normalDensity(z) / normalCdf(-z)
}
