import { between, finite } from '../check.ts'
import { betaCdf, betaSurvival, betaQuantileBoth } from './beta.ts'

/** P(T ≤ t) of Student's t; degrees need not be whole (Welch). The far tail goes through the beta, never through 1 - p. */
export function studentCdf(t: number, degrees: number): number {
  between(degrees, 'degrees', 0)
  const square = finite(t, 't') ** 2
  // Whichever of the two arguments is the smaller keeps its figures: with a million degrees the other is all but 1.
  const tail =
    square < degrees
      ? betaSurvival(square / (degrees + square), 0.5, degrees / 2) / 2
      : betaCdf(degrees / (degrees + square), degrees / 2, 0.5) / 2
  return t < 0 ? tail : 1 - tail
}

/** P(|T| ≥ |t|): the two-sided p-value. */
export function studentTwoSided(t: number, degrees: number): number {
  return 2 * studentCdf(-Math.abs(t), degrees)
}

/** The t with P(T ≤ t) = p. */
export function studentQuantile(p: number, degrees: number): number {
  between(p, 'p', 0, 1)
  between(degrees, 'degrees', 0)
  const side = Math.min(p, 1 - p)
  if (side === 0.5) return 0
  const { x, rest } = betaQuantileBoth(2 * side, degrees / 2, 0.5)
  const t = Math.sqrt((degrees * rest) / x)
  return p < 0.5 ? -t : t
}

/** Half the width of a two-sided interval, in standard errors. */
export function studentReach(level: number, degrees: number): number {
  return -studentQuantile((1 - level) / 2, degrees)
}
